import { TimeZoneGuess } from "@/components/subscriptions/time-zone-guess";
import { formPaths, subscriptionPaths } from "@/lib/addresses/urls";

/** Subscribes from the foot of any page; the link leads to all the choices. */
export function FooterForm() {
  return (
    <form
      action={formPaths.subscribe()}
      method="post"
      className="flex flex-wrap items-center gap-2"
    >
      <label htmlFor="footer-email">Trending papers in your inbox</label>
      <input
        id="footer-email"
        type="email"
        name="email"
        required
        autoComplete="email"
        placeholder="you@example.org"
        className="w-56 rounded-md border border-line bg-card px-3 py-1.5 text-ink"
      />
      <TimeZoneGuess />
      <button className="rounded-md border border-line px-3 py-1.5 text-ink hover:bg-accent-wash">
        Subscribe
      </button>
      <a href={subscriptionPaths.subscribe()} className="underline hover:text-ink">
        Topics and schedule
      </a>
    </form>
  );
}
