/** As lib/addresses/paper-paths has it: stands for the id on the prepared page. */
const absentId = /0000\.00000/g;
const address = /^\/papers\/((?:\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?\/\d{7}))(?:v\d+)?(?:\?|$)/;

/**
 * The page for the address of an arXiv paper that is not here, which offers to add it; null for any
 * other address. Next draws a page that does not exist without telling it its address.
 * @param {string} url
 * @param {string | undefined} page
 */
export function absentPaper(url = "", page = "") {
  const [, id] = address.exec(url) ?? [];
  return id && page ? Buffer.from(page.replace(absentId, id)) : null;
}
