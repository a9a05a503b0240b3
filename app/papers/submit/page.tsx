import { connection } from "next/server";
import { z } from "zod";
import { HeldSubmission } from "@/components/papers/held-submission";
import { ConfirmSubmission } from "@/components/papers/confirm-submission";
import { buttonClasses } from "@/components/ui/button-classes";
import { NarrowPage } from "@/components/ui/narrow-page";
import { EnterPaper } from "@/components/moderation/enter-paper";
import { TextField } from "@/components/ui/text-field";
import { getViewer } from "@/lib/platform/auth/auth";
import { env } from "@/lib/platform/env/env";
import { getHeldSubmission } from "@/lib/papers/held-submissions";
import { getPaper } from "@/lib/papers/detail";
import { formPaths, paths } from "@/lib/addresses/urls";
import { mayCurate } from "@/lib/roles/roles";

export const metadata = { title: "Submit a paper" };
export const instant = false;

const longestReference = 300;

export default async function SubmitPage({ searchParams }: PageProps<"/papers/submit">) {
  await connection();
  const { paper: id, held: heldId, id: asked } = await searchParams;
  const reference = typeof asked === "string" ? asked.slice(0, longestReference) : "";
  const viewer = await getViewer();
  const paper = typeof id === "string" ? await getPaper(id, new Date()) : null;
  const isHeld = viewer !== null && z.uuid().safeParse(heldId).success;
  const held = isHeld ? await getHeldSubmission(String(heldId), viewer.id) : null;
  return (
    <NarrowPage title="Submit a paper">
      {!viewer && (
        <p className="mt-4">
          <a
            href={paths.signInFirst(reference ? paths.submitId(reference) : paths.submit())}
            className="text-accent underline"
          >
            Sign in
          </a>{" "}
          to submit a paper.
        </p>
      )}
      {held && <HeldSubmission held={held} mediaHosts={env.MEDIA_HOSTS} />}
      {viewer && paper && <ConfirmSubmission paper={paper} mediaHosts={env.MEDIA_HOSTS} />}
      {viewer && !paper && (
        <form method="post" action={formPaths.lookUpPaper()} className="mt-6 space-y-4">
          <TextField
            name="reference"
            label="Paper"
            required
            maxLength={longestReference}
            defaultValue={reference}
            hint="An arXiv id, a link to arXiv, alphaXiv or Hugging Face, a DOI, or an ACL Anthology or OpenReview page."
          />
          <button className={buttonClasses.main}>Find paper</button>
        </form>
      )}
      {!paper && mayCurate(viewer) && <EnterPaper />}
    </NarrowPage>
  );
}
