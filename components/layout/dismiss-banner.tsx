/** Hides the banner for good on this device (components/browser/banner.ts). */
export function DismissBanner() {
  return (
    <button
      type="button"
      data-act="dismiss-banner"
      aria-label="Dismiss"
      className="no-script-hidden size-8 rounded-full text-soft hover:bg-card hover:text-ink"
    >
      <span aria-hidden="true">✕</span>
    </button>
  );
}
