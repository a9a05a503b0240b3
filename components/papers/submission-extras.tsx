import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

type Props = { mediaHosts: string[]; comment?: string | null; mediaUrls?: string[] };

/** What may go with a paper that is submitted. */
export function SubmissionExtras({ mediaHosts, comment, mediaUrls = [] }: Props) {
  return (
    <>
      <TextArea
        name="comment"
        label="First comment"
        hint="Optional: why should people read it? Markdown with $formulae$."
        rows={4}
        maxLength={10_000}
        defaultValue={comment ?? ""}
      />
      <TextField
        name="media"
        label="Pictures and videos"
        hint={`Optional: up to four addresses on ${mediaHosts.join(" or ")}, with spaces between.`}
        defaultValue={mediaUrls.join(" ")}
      />
    </>
  );
}
