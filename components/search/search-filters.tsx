import type { SearchAddress } from "@/lib/addresses/search-address";

const sorts = { relevance: "Best match", newest: "Newest", upvotes: "Most upvoted" };
const field = "rounded-md border border-edge bg-card px-2 py-1 max-sm:min-h-11";

/** A plain form: every state of it is an address. On a phone the filters are folded until some are on. */
export function SearchFilters({ address }: { address: SearchAddress }) {
  const { from, to, cat, upvotes, code, feed } = address;
  const chosen = [from, to, cat, upvotes, code, feed].filter(Boolean).length;
  return (
    <form action="/papers" aria-label="Filters" className="search-filters">
      <input type="hidden" name="q" value={address.q} />
      <label>
        <span className="block text-soft">Sort by</span>
        <select name="sort" defaultValue={address.sort} className={field}>
          {Object.entries(sorts).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <details open={chosen > 0}>
        <summary>{chosen > 0 ? `Filters (${chosen})` : "Filters"}</summary>
        <div>
          <YearField name="from" label="From year" value={address.from} />
          <YearField name="to" label="To year" value={address.to} />
          <label>
            <span className="block text-soft">Category</span>
            <input
              name="cat"
              placeholder="cs.CL"
              maxLength={30}
              defaultValue={address.cat}
              className={`${field} w-24`}
            />
          </label>
          <label>
            <span className="block text-soft">Minimum upvotes</span>
            <input
              name="upvotes"
              type="number"
              min="0"
              max="100000"
              defaultValue={address.upvotes}
              className={`${field} w-24`}
            />
          </label>
          <label className="flex items-center gap-1.5 py-1">
            <input type="checkbox" name="code" value="1" defaultChecked={address.code} /> Has code
          </label>
          <label className="flex items-center gap-1.5 py-1">
            <input type="checkbox" name="feed" value="1" defaultChecked={address.feed} /> In daily
            papers
          </label>
        </div>
      </details>
      <button className="rounded-md border border-edge px-3 py-1 hover:bg-accent-wash max-sm:min-h-11">
        Apply
      </button>
    </form>
  );
}

type YearProps = { name: "from" | "to"; label: string; value: SearchAddress["from"] };

function YearField({ name, label, value }: YearProps) {
  return (
    <label>
      <span className="block text-soft">{label}</span>
      <input
        name={name}
        type="number"
        min="1900"
        max="2999"
        defaultValue={value}
        className={`${field} w-20`}
      />
    </label>
  );
}
