import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ManagePaper } from "@/components/papers/manage-paper";
import { NarrowPage } from "@/components/ui/narrow-page";
import { getViewer } from "@/lib/platform/auth/auth";
import { segmentToPaperId } from "@/lib/addresses/paper-paths";
import { getPaper } from "@/lib/papers/detail";
import { paths } from "@/lib/addresses/urls";

export const metadata = { title: "Claim, edit or report", robots: { index: false } };
export const instant = false;

export default async function ManagePage({ params }: PageProps<"/papers/[paperId]/manage">) {
  await connection();
  const viewer = await getViewer();
  const id = segmentToPaperId((await params).paperId);
  const paper = id && (await getPaper(id, new Date()));
  if (!paper) notFound();
  return (
    <NarrowPage title="Claim, edit or report">
      {viewer ? (
        <ManagePaper paper={paper} viewer={viewer} />
      ) : (
        <p className="mt-4">
          <a
            href={paths.signInFirst(paths.managePaper(paper.id))}
            className="text-accent underline"
          >
            Sign in
          </a>{" "}
          to claim, edit or report this paper.
        </p>
      )}
    </NarrowPage>
  );
}
