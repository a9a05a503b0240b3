type Props = {
  verb: string;
  paperId: string;
  label: string;
  /** What it acts on, for those who hear the button alone. */
  about?: string;
  fields?: Record<string, string>;
};

/** One act of a curator on one paper: a form with a button. */
export function ActButton({ verb, paperId, label, about, fields = {} }: Props) {
  return (
    <form method="post" action={`/curate/${verb}`}>
      <input type="hidden" name="paperId" value={paperId} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        data-verb={verb}
        aria-label={about && `${label}: ${about}`}
        className="min-h-11 rounded-md border border-soft px-3 text-sm hover:bg-accent-wash sm:min-h-9"
      >
        {label}
      </button>
    </form>
  );
}
