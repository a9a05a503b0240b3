import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import { openApiDocument } from "@/app/api/openapi/document";

const document = openApiDocument({ name: "Test", url: "http://localhost" }) as {
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
};
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, "openapi");

/** The answer has a documented status, and its body the schema documented for it. */
export async function expectDocumented(
  response: Response,
  method: string,
  path: string,
): Promise<unknown> {
  const { responses } =
    document.paths[path]?.[method] ?? expect.fail(`${method} ${path} is not documented`);
  expect(Object.keys(responses), `${method} ${path}`).toContain(String(response.status));
  const body: unknown = await response.json();
  const pointer = [
    "paths",
    path,
    method,
    "responses",
    String(response.status),
    "content",
    "application/json",
    "schema",
  ]
    .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
    .join("/");
  const isValid = ajv.validate({ $ref: `openapi#/${pointer}` }, body);
  expect(ajv.errors ?? [], `${method} ${path}`).toEqual([]);
  expect(isValid).toBe(true);
  return body;
}
