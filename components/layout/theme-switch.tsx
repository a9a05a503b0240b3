/** Steps through the themes (components/browser/theme.ts). Without a script the system's choice stands. */
export function ThemeSwitch() {
  return (
    <button
      type="button"
      data-act="step-theme"
      className="no-script-hidden grid size-9 place-items-center rounded-full text-soft hover:bg-accent-wash hover:text-ink"
      aria-label="Change color theme"
      title="Color theme: system, light or dark"
    >
      <svg viewBox="0 0 24 24" className="m-auto size-5" aria-hidden="true">
        <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
      </svg>
    </button>
  );
}
