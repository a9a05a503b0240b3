import { ModeratePaper } from "@/components/moderation/moderate-paper";
import { PaperText } from "@/components/papers/paper-text";
import { buttonClasses } from "@/components/ui/button-classes";
import { TextField } from "@/components/ui/text-field";
import type { Viewer } from "@/lib/platform/auth/auth";
import type { PaperDetail } from "@/lib/papers/detail";
import { paths } from "@/lib/addresses/urls";
import { isModerator } from "@/lib/roles/roles";

/** What one reader may do to a paper; the rules themselves are kept where the forms lead. */
export function ManagePaper({ paper, viewer }: { paper: PaperDetail; viewer: Viewer }) {
  const isAuthor =
    viewer.handle !== null && paper.authors.some(({ claimedBy }) => claimedBy === viewer.handle);
  const isSubmitter = viewer.handle !== null && paper.placement?.submitterHandle === viewer.handle;
  const action = (verb: string) => `${paths.managePaper(paper.id)}/${verb}`;
  return (
    <div className="mt-4 space-y-10">
      <p>
        <a href={paths.paper(paper.id)} className="text-accent underline">
          <PaperText text={paper.title} />
        </a>
      </p>
      {isAuthor ? (
        <form method="post" action={action("unclaim")}>
          <button className={buttonClasses.plain}>I’m not an author of this paper</button>
        </form>
      ) : (
        <form method="post" action={action("claim")} className="space-y-3">
          <h2 className="text-xl font-bold">Claim authorship</h2>
          <label htmlFor="position" className="block font-semibold">
            Your name in the author list
          </label>
          <select
            id="position"
            name="position"
            className="block w-full rounded-lg border border-soft bg-card px-3 py-2"
          >
            {paper.authors
              .filter(({ claimedBy }) => claimedBy === null)
              .map(({ position, name }) => (
                <option key={position} value={`${position} ${name}`}>
                  {name}
                </option>
              ))}
          </select>
          <TextField
            name="proof"
            label="How can a moderator verify that it’s you?"
            hint="For example your university profile, or the email address in the paper. Not needed if the paper lists the ORCID iD you connected in your settings."
            maxLength={1_000}
          />
          <button className={buttonClasses.main}>Claim</button>
        </form>
      )}
      {(isAuthor || isSubmitter || isModerator(viewer)) && (
        <form method="post" action={action("links")} className="space-y-3">
          <h2 className="text-xl font-bold">Links and organization</h2>
          <TextField
            name="projectPage"
            type="url"
            label="Project page"
            defaultValue={paper.projectPage ?? ""}
          />
          <TextField
            name="githubRepo"
            type="url"
            label="Code on GitHub"
            defaultValue={paper.githubRepo ?? ""}
          />
          <TextField
            name="organization"
            label="Organization"
            defaultValue={paper.organization?.name ?? ""}
            maxLength={100}
          />
          <button className={buttonClasses.main}>Save</button>
        </form>
      )}
      {isAuthor && paper.summary && (
        <form method="post" action={action("summary")}>
          <button
            name="hidden"
            value={paper.summaryHiddenAt ? "false" : "true"}
            className={buttonClasses.plain}
          >
            {paper.summaryHiddenAt ? "Show the generated summary" : "Hide the generated summary"}
          </button>
        </form>
      )}
      <form method="post" action={action("report")} className="space-y-3">
        <h2 className="text-xl font-bold">Report</h2>
        <TextField
          name="reason"
          label="What’s wrong with this paper?"
          required
          minLength={3}
          maxLength={1_000}
        />
        <button className={buttonClasses.plain}>Report</button>
      </form>
      {isModerator(viewer) && <ModeratePaper paper={paper} />}
    </div>
  );
}
