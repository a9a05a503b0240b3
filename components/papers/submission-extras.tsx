import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

type Props = { mediaHosts: string[]; comment?: string | null; mediaUrls?: string[] };

/** What may go with a paper that is submitted. */
export function SubmissionExtras({ mediaHosts, comment, mediaUrls = [] }: Props) {
  return (
    <>
      <TextArea
        name="comment"
        label="Comment"
        hint="Optional. Why should people read it? Markdown, with $math$."
        rows={4}
        maxLength={10_000}
        defaultValue={comment ?? ""}
      />
      <TextField
        name="media"
        label="Pictures and videos"
        hint={`Optional. Up to four links on ${mediaHosts.join(" or ")}, separated by spaces.`}
        defaultValue={mediaUrls.join(" ")}
      />
    </>
  );
}
