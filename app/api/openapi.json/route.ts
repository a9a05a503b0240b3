import { openApiDocument } from "@/app/api/openapi/document";
import { apiRoute, conditional, jsonType, readPreflight, tagBody } from "@/lib/platform/http/api";
import { env } from "@/lib/platform/env/env";

export const GET = apiRoute(async (request) => {
  const document = openApiDocument({ name: env.SITE_NAME, url: env.APP_URL });
  return conditional(request, tagBody(JSON.stringify(document)), jsonType);
});

export const OPTIONS = readPreflight;
