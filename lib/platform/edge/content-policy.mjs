/**
 * What a page may load and run. Scripts: only those that carry the answer's own nonce, and what they load
 * themselves. Styles: the site's file; attributes may have styles too, since MathML is placed by them.
 * @param {string} scripts the sources of `script-src`
 */
export function contentPolicy(scripts) {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src-elem 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    // Where sign-in leads on.
    "form-action 'self' https://github.com https://accounts.google.com https://huggingface.co https://orcid.org https://sandbox.orcid.org",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
}

/** Of a finished page, whose scripts are two: both ours, both marked with the nonce. */
export function pagePolicy(nonce) {
  return [
    ...contentPolicy(`'nonce-${nonce}' 'strict-dynamic'`),
    "require-trusted-types-for 'script'",
    "trusted-types server-html",
  ].join("; ");
}
