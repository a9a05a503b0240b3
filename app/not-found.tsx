import { buttonClasses } from "@/components/ui/button-classes";
import { paths } from "@/lib/addresses/urls";

export const metadata = { title: "Page not found" };

/** The same for every address; where scripts run, what was asked for stands in the field. */
export default function NotFound() {
  return (
    <div className="mx-auto max-w-xl py-16">
      <h1 className="text-3xl font-bold">Page not found</h1>
      <p className="mt-4">
        There’s nothing at this address. It may have moved, or the link may be incomplete.
      </p>
      <form action="/papers" className="mt-6 flex flex-wrap items-end gap-3">
        <label className="min-w-0 grow">
          <span className="block font-semibold">Search for it instead</span>
          <input
            data-asked-for
            type="search"
            name="q"
            required
            maxLength={250}
            className="mt-1 block w-full rounded-lg border border-edge bg-card px-3 py-2"
          />
        </label>
        <button className={buttonClasses.main}>Search</button>
      </form>
      <ul className="mt-8 space-y-2">
        <li>
          <a href={paths.latest()} className="text-accent underline">
            Read the latest papers
          </a>
        </li>
        <li>
          <a href={paths.trending()} className="text-accent underline">
            See what’s trending
          </a>
        </li>
        <li>
          <a href={paths.submit()} className="text-accent underline">
            Submit a paper
          </a>
        </li>
      </ul>
    </div>
  );
}
