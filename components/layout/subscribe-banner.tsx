import { DismissBanner } from "@/components/layout/dismiss-banner";

export function SubscribeBanner() {
  return (
    <aside
      data-banner
      data-print="hide"
      aria-label="Subscription"
      className="mt-4 flex items-center gap-3 rounded-xl border border-line bg-accent-wash px-4 py-2 text-sm max-sm:mt-2 max-sm:py-1"
    >
      <span className="rounded-full bg-accent px-2 py-0.5 text-xs font-semibold text-page max-sm:hidden">
        new
      </span>
      <p className="grow">
        Get trending papers in your email inbox!{" "}
        <a href="/subscriptions" className="font-semibold text-accent underline">
          Subscribe
        </a>
      </p>
      <DismissBanner />
    </aside>
  );
}
