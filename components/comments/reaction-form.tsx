import { emoji } from "@/lib/text/emoji";
import { formPaths } from "@/lib/addresses/urls";

type Props = { commentId: string; reactions: { emoji: string; count: number }[] };

/** A plain form: each button gives its emoji, or takes it back. Those nobody gave are folded away. */
export function ReactionForm({ commentId, reactions }: Props) {
  const counts = new Map(reactions.map((reaction) => [reaction.emoji, reaction.count]));
  const choices = Object.entries(emoji).map(([symbol, name]) => ({
    symbol,
    name,
    count: counts.get(symbol) ?? 0,
  }));
  const given = choices.filter(({ count }) => count > 0);
  const others = choices.filter(({ count }) => count === 0);
  return (
    <form method="post" action={formPaths.ofComment(commentId, "react")}>
      {given.map(({ symbol, name, count }) => (
        <button key={symbol} name="emoji" value={symbol} aria-label={`${name}, ${count}`}>
          {symbol} {count}
        </button>
      ))}
      {others.length > 0 && (
        <details className="more-reactions">
          <summary>Add reaction</summary>
          {others.map(({ symbol, name }) => (
            <button key={symbol} name="emoji" value={symbol} aria-label={`${name}, 0`}>
              {symbol}
            </button>
          ))}
        </details>
      )}
    </form>
  );
}
