/**
 * Colours are written into each element, as some programs drop style sheets; those that keep them
 * and follow the system's dark mode swap the colours by class.
 */
export const palette = {
  page: { backgroundColor: "#faf8f4" },
  ink: { color: "#1f1d1a" },
  soft: { color: "#5f594f" },
  accent: { color: "#9a3412" },
};

export const darkModeCss = `
@media (prefers-color-scheme: dark) {
  .page { background-color: #15171a !important; }
  .ink { color: #ebe8e2 !important; }
  .soft { color: #a9a69f !important; }
  .accent { color: #fdba74 !important; }
  .line { border-color: #32363c !important; }
}`;
