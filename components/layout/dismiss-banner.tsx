"use client";

/** Hides the banner for good on this device. */
export function DismissBanner() {
  return (
    <button
      type="button"
      onClick={dismiss}
      aria-label="Dismiss"
      className="no-script-hidden size-8 rounded-full text-soft hover:bg-card hover:text-ink"
    >
      <span aria-hidden="true">✕</span>
    </button>
  );
}

function dismiss() {
  document.documentElement.dataset.banner = "dismissed";
  localStorage.setItem("banner", "dismissed");
}
