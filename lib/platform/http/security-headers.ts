/**
 * Sent with every response. Cached pages cannot carry nonces, and Next's inline scripts differ on
 * each page, so hashes would have to be computed from the finished HTML, which Next offers no hook
 * for. `script-src` therefore allows inline scripts but no foreign origin and no eval, and the page
 * never inserts outside text as HTML.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'" +
    (process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""),
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self' https://github.com https://accounts.google.com https://huggingface.co https://orcid.org https://sandbox.orcid.org", // where sign-in leads on
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

export const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];
