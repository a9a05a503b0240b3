import { formatCount } from "@/lib/text/counts";
import type { PaperDetail } from "@/lib/papers/detail";

const kinds = [
  { kind: "model", noun: "model", folder: "" },
  { kind: "dataset", noun: "dataset", folder: "datasets/" },
  { kind: "space", noun: "space", folder: "spaces/" },
] as const;
const shown = 5;

/** Models, datasets and spaces on Hugging Face that cite the paper, when known. */
export function LinkedRepositories({ paper }: { paper: PaperDetail }) {
  const totals = {
    model: paper.linkedModelTotal,
    dataset: paper.linkedDatasetTotal,
    space: paper.linkedSpaceTotal,
  };
  return kinds.map(({ kind, noun, folder }) => {
    const names = paper.linkedRepositories
      .filter((repository) => repository.kind === kind)
      .map(({ name }) => name);
    const total = Math.max(totals[kind] ?? 0, names.length);
    if (total === 0) return null;
    return (
      <section key={kind} aria-labelledby={`linked-${kind}`}>
        <h2 id={`linked-${kind}`} className="mb-2 font-bold">
          {formatCount(total, noun)} citing this paper
        </h2>
        <ul className="space-y-1 text-sm">
          {names.slice(0, shown).map((name) => (
            <li key={name}>
              <a
                href={`https://huggingface.co/${folder}${name}`}
                rel="nofollow noopener"
                className="break-all hover:underline"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
        {total > shown && (
          <p className="mt-1 text-sm">
            <a
              href={`https://huggingface.co/${noun}s?other=arxiv:${paper.id}`}
              rel="nofollow noopener"
              className="text-accent underline"
            >
              All {total} on Hugging Face
            </a>
          </p>
        )}
      </section>
    );
  });
}
