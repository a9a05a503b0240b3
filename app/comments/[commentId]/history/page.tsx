import { notFound } from "next/navigation";
import { connection } from "next/server";
import { z } from "zod";
import { NarrowPage } from "@/components/ui/narrow-page";
import { getHistory } from "@/lib/comments/history";
import { formatInstant } from "@/lib/time/format";
import { paths } from "@/lib/addresses/urls";

export const metadata = { title: "Comment history", robots: { index: false } };
export const instant = false;

export default async function HistoryPage({ params }: PageProps<"/comments/[commentId]/history">) {
  await connection();
  const { commentId } = await params;
  const versions = z.uuid().safeParse(commentId).success ? await getHistory(commentId) : null;
  if (!versions) notFound();
  return (
    <NarrowPage title="Comment history">
      <p className="my-4">
        <a href={paths.oneComment(commentId)} className="text-accent underline">
          Back to the comment
        </a>
      </p>
      <ol className="space-y-6">
        {versions.map(({ writtenAt, html }, index) => (
          <li key={index} className="rounded-xl border border-line bg-card p-4">
            <h2 className="text-sm text-soft">
              {index === 0 ? "Current version" : "Earlier version"},{" "}
              <time dateTime={writtenAt.toISOString()}>{formatInstant(writtenAt)}</time>
            </h2>
            <div className="comment-body mt-2" dangerouslySetInnerHTML={{ __html: html }} />
          </li>
        ))}
      </ol>
    </NarrowPage>
  );
}
