/**
 * Runs before the first paint, so that a chosen theme or a dismissed banner never flashes. Both
 * choices live in localStorage: a reader gets no cookie.
 */
export const startScript = `
(function (root) {
  root.dataset.script = "";
  if (/(^|; ?)signed-in=1/.test(document.cookie)) root.dataset.signedIn = "";
  try {
    var theme = localStorage.getItem("theme");
    if (theme) root.dataset.theme = theme;
    if (localStorage.getItem("banner")) root.dataset.banner = "dismissed";
  } catch (_) {}
})(document.documentElement);
`.replace(/\s*\n\s*/g, "");
