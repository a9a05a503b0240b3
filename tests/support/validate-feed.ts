import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { validateXML } from "xmllint-wasm";
import type { FeedFormat } from "@/lib/formats/feeds/feed-document";
import { jsonFeedSchema } from "@/tests/support/feed-schemas/json-feed";

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);

/** What the format's specification has against the feed. */
export async function feedFaults(text: string, format: FeedFormat): Promise<string[]> {
  if (format === "json") {
    ajv.validate(jsonFeedSchema, JSON.parse(text));
    return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }
  const schema = `tests/support/feed-schemas/${format === "rss" ? "rss" : "atom"}.rng`;
  const { errors } = await validateXML({
    xml: [{ fileName: "feed.xml", contents: text }],
    schema: [{ fileName: "feed.rng", contents: readFileSync(schema, "utf8") }],
    extension: "relaxng",
  });
  return errors.map(({ message }) => message);
}
