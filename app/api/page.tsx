import type { Metadata } from "next";
import { openApiDocument } from "@/app/api/openapi/document";
import { toOperationView } from "@/app/api/openapi/operation-views";
import { operations } from "@/app/api/openapi/operations";
import { ApiIntroduction } from "@/components/api/api-introduction";
import { OperationEntry } from "@/components/api/operation-entry";
import { env } from "@/lib/platform/env/env";

export const metadata: Metadata = { title: "API", alternates: { canonical: "/api" } };

/** The OpenAPI document for people. */
export default function ApiPage() {
  const { paths } = openApiDocument({ name: env.SITE_NAME, url: "" }) as {
    paths: Record<string, Record<string, { parameters?: unknown }>>;
  };
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return (
    <div className="mx-auto max-w-3xl py-8">
      <h1 className="text-3xl font-bold">API</h1>
      <ApiIntroduction />
      {tags.map((tag) => (
        <div key={tag} className="mt-8 space-y-4">
          <h2 className="text-xl font-bold">{tag}</h2>
          {operations
            .filter((operation) => operation.tag === tag)
            .map((operation) => (
              <OperationEntry
                key={operation.method + operation.path}
                operation={toOperationView(
                  operation,
                  paths[operation.path]?.[operation.method] ?? {},
                )}
              />
            ))}
        </div>
      ))}
    </div>
  );
}
