import { Avatar } from "@/components/ui/avatar";
import { formatCount } from "@/lib/text/counts";
import type { Upvoter } from "@/lib/papers/detail";
import { paths } from "@/lib/addresses/urls";

/** The first who upvoted, and how many more: those who hide it, those after them, those elsewhere. */
export function Upvoters({ upvoters, count }: { upvoters: Upvoter[]; count: number }) {
  const others = count - upvoters.length;
  return (
    <ul
      aria-label={`Upvoted by ${formatCount(count, "reader")}`}
      className="flex items-center gap-1"
    >
      {upvoters.map(({ handle, name }) => {
        const shownName = name ?? handle ?? "Someone";
        return (
          <li key={handle}>
            <a
              href={handle ? paths.user(handle) : undefined}
              aria-label={shownName}
              title={shownName}
              className="block rounded-full"
            >
              <Avatar name={shownName} className="size-7" />
            </a>
          </li>
        );
      })}
      {others > 0 && <li className="ml-1 text-sm text-soft">+{others}</li>}
    </ul>
  );
}
