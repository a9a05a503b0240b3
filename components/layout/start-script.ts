/**
 * Runs before the first paint, so that a chosen theme or a dismissed banner never flashes, and a
 * picture that cannot be fetched is taken away; a page that is not found offers to search for its name. Both
 * choices live in localStorage: a reader gets no cookie.
 */
export const startScript = `
(function (root) {
  root.dataset.script = "";
  if (/(^|; ?)signed-in=1/.test(document.cookie)) root.dataset.signedIn = "";
  if (/(^|; ?)plain=1/.test(document.cookie)) document.cookie = "plain=;path=/;max-age=0";
  try {
    var theme = localStorage.getItem("theme");
    if (theme) root.dataset.theme = theme;
    if (localStorage.getItem("banner")) root.dataset.banner = "dismissed";
  } catch (_) {}
  addEventListener("DOMContentLoaded", function () {
    var field = document.querySelector("[data-asked-for]");
    var asked = location.pathname.split("/").pop();
    try {
      if (field) field.value = decodeURIComponent(asked).replace(/[-_+.]+/g, " ");
    } catch (_) {}
  });
  addEventListener("error", function (event) {
    var picture = event.target;
    if (picture.classList && picture.classList.contains("paper-thumbnail")) picture.remove();
  }, true);
})(document.documentElement);
`.replace(/\s*\n\s*/g, "");
