import { ConfirmSubmission } from "@/components/papers/confirm-submission";
import { buttonClasses } from "@/components/ui/button-classes";
import { NarrowPage } from "@/components/ui/narrow-page";
import { TextField } from "@/components/ui/text-field";
import { getViewer } from "@/lib/auth";
import { env } from "@/lib/env";
import { getPaper } from "@/lib/papers/detail";
import { paths } from "@/lib/urls";

export const metadata = { title: "Submit a paper" };
export const instant = false;

export default async function SubmitPage({ searchParams }: PageProps<"/papers/submit">) {
  const { paper: id, held } = await searchParams;
  const viewer = await getViewer();
  const paper = typeof id === "string" ? await getPaper(id, new Date()) : null;
  return (
    <NarrowPage title="Submit a paper">
      {!viewer && (
        <p className="mt-4">
          <a href={paths.signInFirst(paths.submit())} className="text-accent underline">
            Sign in
          </a>{" "}
          to submit a paper.
        </p>
      )}
      {held !== undefined && (
        <p role="status" className="mt-4 rounded-xl border border-line bg-accent-wash p-4">
          Its source does not answer just now. Your submission is kept and tried again every few minutes; you will be notified.
        </p>
      )}
      {viewer && paper && <ConfirmSubmission paper={paper} mediaHosts={env.MEDIA_HOSTS} />}
      {viewer && !paper && (
        <form method="post" action="/papers/submit/lookup" className="mt-6 space-y-4">
          <TextField
            name="reference"
            label="Paper"
            required
            maxLength={300}
            hint="An arXiv id, the address of a paper on arXiv, alphaXiv or Hugging Face, a DOI or an ACL Anthology page."
          />
          <button className={buttonClasses.main}>Look it up</button>
        </form>
      )}
    </NarrowPage>
  );
}
