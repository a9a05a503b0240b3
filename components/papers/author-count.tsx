import { formatCount } from "@/lib/text/counts";

const fewAuthors = 2;

/** "6 authors", with the names at once when they are few and on demand otherwise. */
export function AuthorCount({ count, names }: { count: number; names: string[] }) {
  const counted = formatCount(count, "author");
  if (names.length === 0) return <span>{counted}</span>;
  if (count <= fewAuthors) {
    return (
      <span>
        <span>{counted}</span>: {names.join(", ")}
      </span>
    );
  }
  const more = count - names.length;
  return (
    <details>
      <summary>{counted}</summary>
      <p>
        {names.join(", ")}
        {more > 0 && ` and ${formatCount(more, "other")}`}
      </p>
    </details>
  );
}
