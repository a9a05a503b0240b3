"use client";

const themes = ["system", "light", "dark"] as const;

/** Steps from the system's colours to light to dark. Without a script the system's choice stands. */
export function ThemeSwitch() {
  return (
    <button
      type="button"
      onClick={stepTheme}
      className="no-script-hidden grid size-9 place-items-center rounded-full text-soft hover:bg-accent-wash hover:text-ink"
      aria-label="Change colour theme"
      title="Colour theme: system, light or dark"
    >
      <svg viewBox="0 0 24 24" className="m-auto size-5" aria-hidden="true">
        <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
      </svg>
    </button>
  );
}

function stepTheme() {
  const root = document.documentElement;
  const current = themes.findIndex((theme) => theme === (root.dataset.theme ?? "system"));
  const next = themes[(current + 1) % themes.length];
  if (next === undefined || next === "system") {
    delete root.dataset.theme;
    localStorage.removeItem("theme");
  } else {
    root.dataset.theme = next;
    localStorage.setItem("theme", next);
  }
}
