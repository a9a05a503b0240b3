import { formPaths } from "@/lib/addresses/urls";

type Props = { verb: string; label: string; fields: Record<string, string>; asksReason?: boolean };

/** One act of a moderator: hidden fields, maybe a reason, one button. */
export function VerbForm({ verb, label, fields, asksReason = false }: Props) {
  return (
    <form method="post" action={formPaths.moderate(verb)} className="flex gap-1">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {asksReason && (
        <input
          name="reason"
          aria-label="Reason for the log"
          placeholder="Reason"
          maxLength={1_000}
          className="w-36 rounded-md border border-soft bg-page px-2"
        />
      )}
      <button className="min-h-9 rounded-md border border-line px-3 text-sm hover:bg-accent-wash">
        {label}
      </button>
    </form>
  );
}
