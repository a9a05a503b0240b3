import { NarrowPage } from "@/components/ui/narrow-page";
import { absentId } from "@/lib/addresses/paper-paths";
import { paths } from "@/lib/addresses/urls";

export const metadata = { title: `${absentId} isn’t here yet`, robots: { index: false } };

/** What the address of an arXiv paper that is not here says; the server writes its id in: see lib/platform/edge/absent-paper.mjs. */
export default function AbsentPage() {
  return (
    <NarrowPage title={`${absentId} isn’t here yet`}>
      <p className="mt-4">
        <a href={paths.submitId(absentId)} className="text-accent underline">
          Submit arXiv {absentId}
        </a>
        , or{" "}
        <a href={paths.latest()} className="text-accent underline">
          go to the latest papers
        </a>
        .
      </p>
    </NarrowPage>
  );
}
