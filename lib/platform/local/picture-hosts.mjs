import onHeaders from "on-headers";

/**
 * A picture's host that refuses, breaks off or sends nonsense is no fault of this site, though Next
 * says 500. Readers' browsers ask again after a minute and not with each page.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function blamePictureHost(request, response) {
  if (!request.url?.startsWith("/_next/image")) return;
  onHeaders(response, () => {
    if (response.statusCode < 500) return;
    if (response.statusCode !== 504) response.statusCode = 502;
    response.setHeader("Cache-Control", "public, max-age=60");
  });
}
