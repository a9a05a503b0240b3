import { z } from "zod";
import type { Operation } from "@/app/api/openapi/operation";
import { operations } from "@/app/api/openapi/operations";
import { webhooks } from "@/app/api/openapi/webhooks";

type Json = Record<string, unknown>;

/** The API as an OpenAPI 3.1 document, made from the schemas that the routes parse with. */
export function openApiDocument(site: { name: string; url: string }): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: `${site.name} API`,
      version: "1",
      description:
        "Reads have the same shapes as Hugging Face's papers API, so its clients work once you change the endpoint. All errors have one shape, repeated in headers.",
    },
    servers: [{ url: site.url }],
    paths,
    webhooks: Object.fromEntries(
      Object.entries(webhooks).map(([name, { schema, summary, description }]) => [
        name,
        {
          post: {
            summary,
            description,
            parameters: signatureHeaders,
            requestBody: {
              required: true,
              content: { "application/json": { schema: toSchema(schema) } },
            },
            responses: { "2XX": { description: "Taken" } },
          },
        },
      ]),
    ),
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "An API token from your settings, with the scopes it needs.",
        },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "session",
          description: "The browser's session, on requests from the same origin.",
        },
      },
    },
  };
}

function describe(operation: Operation): Json {
  const { method, path, tag, summary, description, query, body, answers, needsViewer } = operation;
  return {
    operationId: `${method}${path.replace(/[^A-Za-z]+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, "")}`,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    ...(needsViewer ? { security: [{ token: [] }, { session: [] }] } : {}),
    parameters: [...pathParameters(path), ...(query ? queryParameters(query) : [])],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: toSchema(body) } },
          },
        }
      : {}),
    responses: Object.fromEntries(
      Object.entries(answers).map(
        ([status, { description: meaning, schema, type = "application/json" }]) => [
          status,
          {
            description: meaning,
            ...(schema ? { content: { [type]: { schema: toSchema(schema) } } } : {}),
          },
        ],
      ),
    ),
  };
}

const signatureHeaders = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => ({
  name,
  in: "header",
  required: true,
  schema: { type: "string" },
}));

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
    ...(name === "paperId"
      ? { description: "An arXiv id, or this site's own.", example: "2407.21783" }
      : {}),
  }));
}

function queryParameters(query: z.ZodObject): Json[] {
  const { properties = {} } = toSchema(query) as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: !query.shape[name]?.safeParse(undefined).success,
    ...(description ? { description } : {}),
    schema,
  }));
}

const uri = (id: string) => `#/components/schemas/${id}`;

/** Schemas with a name are told once, and referred to. */
function toSchema(schema: z.ZodType): Json {
  const registry = z.registry<{ id: string }>();
  for (const [name, named] of namedTypes()) registry.add(named, { id: name });
  if (registry.has(schema)) return { $ref: uri(registry.get(schema)?.id ?? "") };
  registry.add(schema, { id: "__this" });
  const { schemas } = z.toJSONSchema(registry, { uri, io: "output", unrepresentable: "any" });
  return withoutKeywords(schemas.__this as Json);
}

function namedSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [name, named] of namedTypes()) registry.add(named, { id: name });
  const { schemas } = z.toJSONSchema(registry, { uri, io: "output", unrepresentable: "any" });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, withoutKeywords(schema as Json)]),
  );
}

/** In a part of the document they would name another document. */
function withoutKeywords({ $schema: _schema, $id: _id, id: _name, ...schema }: Json): Json {
  return schema;
}

function namedTypes(): [string, z.ZodType][] {
  const found = new Map<string, z.ZodType>();
  const visit = (schema: z.ZodType): void => {
    const name = z.globalRegistry.get(schema)?.id;
    if (name) found.set(name, schema);
    if (schema instanceof z.ZodObject)
      Object.values(schema.shape).forEach((field) => visit(field as z.ZodType));
    if (schema instanceof z.ZodArray) visit(schema.element as z.ZodType);
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
      visit(schema.unwrap() as z.ZodType);
    if (schema instanceof z.ZodRecord) visit(schema.valueType as z.ZodType);
  };
  for (const { schema } of Object.values(webhooks)) visit(schema);
  for (const { body, answers } of operations) {
    if (body) visit(body);
    for (const { schema } of Object.values(answers)) if (schema) visit(schema);
  }
  return [...found];
}
