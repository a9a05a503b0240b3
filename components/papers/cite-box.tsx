import { CopyLink } from "@/components/ui/copy-link";
import { paths } from "@/lib/addresses/urls";

type Props = { paperId: string; formats: { name: string; label: string; extension: string }[] };

/** Citations are written when asked for: three thousand authors would weigh on every page. */
export function CiteBox({ paperId, formats }: Props) {
  const fileName = paperId.replace("/", "-");
  return (
    <section aria-labelledby="cite">
      <h2 id="cite" className="mb-2 font-bold">
        Cite
      </h2>
      <ul className="space-y-1">
        {formats.map(({ name, label, extension }) => (
          <CopyLink
            key={name}
            href={paths.citation(paperId, name)}
            label={label}
            downloadName={`${fileName}.${extension}`}
          />
        ))}
        <CopyLink
          href={paths.paperMarkdown(paperId)}
          label="Page as Markdown"
          downloadName={`${fileName}.md`}
        />
      </ul>
    </section>
  );
}
