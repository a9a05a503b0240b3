import type { Metadata } from "next";
import { connection } from "next/server";
import { cachedDayDigest } from "@/app/about/digest/cached-digest";
import { cachedLatestDay } from "@/app/papers/cached-feed";
import { DigestSample } from "@/components/subscriptions/digest-sample";
import { ProsePage } from "@/components/ui/prose-page";
import { buttonClasses } from "@/components/ui/button-classes";
import { subscriptionPaths, paths } from "@/lib/addresses/urls";

export const metadata: Metadata = {
  title: "The digest",
  description: "What you get when you subscribe, as it was last sent.",
  alternates: { canonical: paths.digestPreview() },
};
export const instant = false;

export default async function DigestPage() {
  await connection();
  const day = await cachedLatestDay();
  const content = day && (await cachedDayDigest(day));
  return (
    <ProsePage title="The digest">
      <p>
        An email with the day’s top papers, on weekdays at the hour you choose, or once a week.
        Papers on your topics come first. No account needed, no tracking, and one click to leave.
      </p>
      <div className="flex flex-wrap gap-3">
        <a href={subscriptionPaths.subscribe()} className={buttonClasses.main}>
          Subscribe
        </a>
        {content && (
          <a href={paths.digestPreviewMail()} className={buttonClasses.plain}>
            View the latest as an email
          </a>
        )}
      </div>
      {content ? <DigestSample content={content} /> : <p>There’s no digest yet.</p>}
    </ProsePage>
  );
}
