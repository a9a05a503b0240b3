/** The page of a list with its data where programs that were written for Hugging Face's page look for it. */
export function putData(html: string, data: string): string {
  const holder = `<div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="${escapeAttribute(data)}" hidden></div>`;
  return html
    .replace(/<main\b[^>]*>/, (main) => main + holder)
    .replace(/>(\d+ authors?)</g, ">·$1<");
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
