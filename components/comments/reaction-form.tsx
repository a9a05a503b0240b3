import { emoji } from "@/lib/emoji";

type Props = { commentId: string; reactions: { emoji: string; count: number }[] };

/** A plain form: each button gives its emoji, or takes it back. */
export function ReactionForm({ commentId, reactions }: Props) {
  const counts = new Map(reactions.map((reaction) => [reaction.emoji, reaction.count]));
  return (
    <form method="post" action={`/comments/${commentId}/react`} className="flex flex-wrap gap-1">
      {Object.entries(emoji).map(([symbol, name]) => {
        const count = counts.get(symbol) ?? 0;
        return (
          <button
            key={symbol}
            name="emoji"
            value={symbol}
            aria-label={`${name}, ${count}`}
            title={name}
            className={`min-h-8 rounded-full border border-line px-2 hover:bg-accent-wash ${count === 0 ? "opacity-60" : "bg-accent-wash"}`}
          >
            <span aria-hidden="true">
              {symbol} {count > 0 && count}
            </span>
          </button>
        );
      })}
    </form>
  );
}
