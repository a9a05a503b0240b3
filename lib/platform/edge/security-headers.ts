import { contentPolicy } from "./content-policy.mjs";

/**
 * Sent with every response. A page gets a stricter policy where it is finished (lib/platform/edge); this one
 * holds for what is no page, and in development, where Next's own scripts run.
 */
const isDevelopment = process.env.NODE_ENV === "development";
const contentSecurityPolicy = contentPolicy(
  isDevelopment ? "'self' 'unsafe-inline' 'unsafe-eval'" : "'none'",
)
  .join("; ")
  .replace("style-src-elem 'self'", isDevelopment ? "style-src-elem 'self' 'unsafe-inline'" : "$&");

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
