import { apiRoute, readPreflight } from "@/lib/api";
import { AppError } from "@/lib/errors";
import { openDump } from "@/lib/exports/dumps";

type Context = RouteContext<"/api/dumps/[name]">;

export const GET = apiRoute<Context>(async (_request, { params }) => {
  const { name } = await params;
  const dump = await openDump(name);
  if (!dump) throw new AppError("not_found", "There is no such dump.");
  return new Response(dump.content, {
    headers: {
      // Not Content-Encoding: what is kept is the file as it is.
      "Content-Type": "application/gzip",
      "Content-Length": String(dump.bytes),
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "public, max-age=300",
    },
  });
});

export const OPTIONS = readPreflight;
