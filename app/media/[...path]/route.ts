import { getVideoUrl } from "@/lib/papers/videos";
import { segmentToPaperId } from "@/lib/addresses/paper-paths";
import { streamVideo } from "@/lib/sources/media-stream";

/** `/media/{id}/{position}`: a submitter's video through this site, so that no reader asks a third party. */
export async function GET(request: Request, { params }: RouteContext<"/media/[...path]">) {
  const { path } = await params;
  const position = path.at(-1) ?? "";
  const id = segmentToPaperId(path.slice(0, -1).join("~"));
  const url = id && /^\d{1,3}$/.test(position) ? await getVideoUrl(id, Number(position)) : null;
  if (!url) return new Response(null, { status: 404 });
  return streamVideo(url, request.headers.get("range"));
}
