import { connection } from "next/server";
import { cachedDayMail } from "@/app/about/digest/cached-digest";
import { cachedLatestDay } from "@/app/papers/cached-feed";

/** The latest digest as it is mailed, drawn by the browser and locked in by a policy of its own. */
export async function GET(): Promise<Response> {
  await connection(); // a build has no database
  const day = await cachedLatestDay();
  const mail = day && (await cachedDayMail(day));
  if (!mail) return new Response("There’s no digest yet.", { status: 404 });
  return new Response(mail.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation",
      "Cache-Control": "public, max-age=300",
    },
  });
}
