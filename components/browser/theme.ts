const themes = ["system", "light", "dark"];

/** Steps from the system's colours to light to dark. */
export function stepTheme(): void {
  const root = document.documentElement;
  const next = themeAfter(root.dataset.theme);
  if (next === null) {
    delete root.dataset.theme;
    localStorage.removeItem("theme");
  } else {
    root.dataset.theme = next;
    localStorage.setItem("theme", next);
  }
}

/** Null is the system's. */
export function themeAfter(theme = "system"): string | null {
  const next = themes[(themes.indexOf(theme) + 1) % themes.length];
  return next === undefined || next === "system" ? null : next;
}
