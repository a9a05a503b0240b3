import { apiRoute, readPreflight } from "@/lib/platform/http/api";
import { AppError } from "@/lib/platform/errors";
import { getDump, openDump } from "@/lib/exports/dumps";

type Context = RouteContext<"/api/dumps/[name]">;

/** Next would answer with GET's headers and leave the file open. */
export const HEAD = apiRoute<Context>(async (_request, { params }) => {
  const dump = await getDump((await params).name);
  if (!dump) throw new AppError("not_found", "Dump not found.");
  return new Response(null, { headers: headersOf(dump) });
});

export const GET = apiRoute<Context>(async (_request, { params }) => {
  const { name } = await params;
  const dump = await openDump(name);
  if (!dump) throw new AppError("not_found", "Dump not found.");
  return new Response(dump.content, { headers: headersOf({ name, bytes: dump.bytes }) });
});

function headersOf({ name, bytes }: { name: string; bytes: number }): HeadersInit {
  return {
    // Not Content-Encoding: what is kept is the file as it is.
    "Content-Type": "application/gzip",
    "Content-Length": String(bytes),
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "public, max-age=300",
  };
}

export const OPTIONS = readPreflight;
