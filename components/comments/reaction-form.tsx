import { emoji } from "@/lib/text/emoji";
import { formPaths } from "@/lib/addresses/urls";

type Props = { commentId: string; reactions: { emoji: string; count: number }[] };

/** A plain form: each button gives its emoji, or takes it back. */
export function ReactionForm({ commentId, reactions }: Props) {
  const counts = new Map(reactions.map((reaction) => [reaction.emoji, reaction.count]));
  return (
    <form method="post" action={formPaths.ofComment(commentId, "react")}>
      {Object.entries(emoji).map(([symbol, name]) => {
        const count = counts.get(symbol) ?? 0;
        return (
          <button key={symbol} name="emoji" value={symbol} aria-label={`${name}, ${count}`}>
            {count > 0 ? `${symbol} ${count}` : symbol}
          </button>
        );
      })}
    </form>
  );
}
