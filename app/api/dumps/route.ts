import { apiRoute, conditional, jsonType, readPreflight, tagBody } from "@/lib/platform/http/api";
import { env } from "@/lib/platform/env/env";
import { listDumps } from "@/lib/exports/dumps";
import { paths } from "@/lib/addresses/urls";

/** The public dumps, newest first. */
export const GET = apiRoute(async (request) => {
  const dumps = (await listDumps()).map(({ name, bytes, createdAt }) => ({
    name,
    url: env.APP_URL + paths.dump(name),
    bytes,
    createdAt,
  }));
  return conditional(request, tagBody(JSON.stringify(dumps)), jsonType);
});

export const OPTIONS = readPreflight;
