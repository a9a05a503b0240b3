import { z } from "zod";
import { channelsSchema } from "@/lib/platform/env/channels";
import { mediaHosts, wordList } from "@/lib/platform/env/word-lists";
import { isTimeZone } from "@/lib/time/dates";

/** A number within bounds; what is none is told in words, not as "NaN". */
function number(min: number, max = Number.MAX_SAFE_INTEGER) {
  const words = max < Number.MAX_SAFE_INTEGER ? `from ${min} to ${max}` : `of ${min} or more`;
  const error = `must be a number ${words}`;
  return z.coerce.number(error).min(min, error).max(max, error);
}
function wholeNumber(min: number, max?: number) {
  return number(min, max).int("must be a whole number");
}
const port = wholeNumber(0, 65535);
const url = (...protocols: string[]) =>
  z.string().refine(
    (value) => {
      const parsed = URL.parse?.(value) ?? (URL.canParse(value) ? new URL(value) : null);
      return parsed !== null && protocols.includes(parsed.protocol);
    },
    `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  );
const web = url("https:", "http:");

const weekdays = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;
/** A PEM on one line, as many hosts demand, has its line breaks written as \\n. */
const privateKey = z
  .string()
  .transform((pem) => pem.replaceAll("\\n", "\n"))
  .refine((pem) => pem.includes("PRIVATE KEY-----"), "must be a private key in PEM format");

export const environmentSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: port.default(3000),
  HOST: z.string().default("127.0.0.1"),
  APP_URL: web.optional(),
  DATABASE_URL: url("postgresql:", "postgres:").optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 500).default(10),
  DATA_DIR: z.string().default(".data"),
  SMTP_URL: url("smtp:", "smtps:").optional(),
  /** Set by the start when it opens a mailbox of its own. */
  MAILBOX_URL: url("http:").optional(),
  MAIL_FROM: z.string().default("Daily Papers <papers@localhost>"),
  MAIL_REPLY_TO: z.string().optional(),
  SMTP_POOL_SIZE: wholeNumber(1, 100).default(5),
  SMTP_TIMEOUT: wholeNumber(1, 600).default(30),
  SMTP_RATE_LIMIT: wholeNumber(0).default(0),
  DKIM_DOMAIN: z.string().optional(),
  DKIM_SELECTOR: z.string().optional(),
  DKIM_PRIVATE_KEY: privateKey.optional(),
  UNSUBSCRIBE_MAILTO: z.email("must be one mail address").optional(),
  DIGEST_FROM: z.string().optional(),
  DIGEST_PAPERS: wholeNumber(1, 30).default(10),
  DIGEST_WEEKDAY: z.enum(weekdays, `must be one of ${weekdays.join(", ")}`).default("monday"),
  DIGEST_CHANNELS: channelsSchema,
  DIGEST_CHANNEL_HOUR: wholeNumber(0, 23).default(8),
  CRON_TIME_BUDGET: wholeNumber(1, 3600).default(50),
  BOUNCE_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
  MAILBOX_PORT: port.default(1080),
  AUTH_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
  AUTH_GITHUB_ID: z.string().optional(),
  AUTH_GITHUB_SECRET: z.string().optional(),
  AUTH_GOOGLE_ID: z.string().optional(),
  AUTH_GOOGLE_SECRET: z.string().optional(),
  AUTH_HUGGINGFACE_ID: z.string().optional(),
  AUTH_HUGGINGFACE_SECRET: z.string().optional(),
  AUTH_ORCID_ID: z.string().optional(),
  AUTH_ORCID_SECRET: z.string().optional(),
  ORCID_URL: web.default("https://orcid.org"),
  CLAIM_MAIL_DOMAINS: wordList(),
  CRON_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
  ADMIN_EMAILS: wordList(),
  SITE_NAME: z.string().default("Daily Papers"),
  CURATOR_NAME: z.string().default("AK"),
  FEED_TIME_ZONE: z
    .string()
    .refine(isTimeZone, "must be an IANA time zone such as Europe/Zurich")
    .default("America/New_York"),
  TRUSTED_PROXY_HOPS: wholeNumber(0, 10).default(0),
  RATE_LIMIT_SCALE: number(0).default(1),
  HF_API_URL: web.default("https://huggingface.co"),
  ARXIV_API_URL: web.default("https://export.arxiv.org/api/query"),
  ARXIV_PAUSE_MS: wholeNumber(0).default(3_000),
  ARXIV_TIMEOUT_MS: wholeNumber(1).default(15_000),
  CROSSREF_API_URL: web.default("https://api.crossref.org"),
  OPENREVIEW_API_URL: web.default("https://api2.openreview.net"),
  SUBMIT_MIN_ACCOUNT_DAYS: number(0).default(0),
  SUBMIT_MAX_PAPER_DAYS: number(0).default(14),
  SUBMIT_DAILY_LIMIT: wholeNumber(0).default(5),
  EMBEDDING_URL: web.optional(),
  EMBEDDING_MODEL: z.string().max(200).default("text-embedding-3-small"),
  EMBEDDING_API_KEY: z.string().optional(),
  EMBEDDING_DIMENSIONS: wholeNumber(1, 2_000).default(1_536),
  EMBEDDING_TIMEOUT_MS: wholeNumber(10, 10_000).default(400),
  MEDIA_HOSTS: mediaHosts,
});

type Parsed = z.infer<typeof environmentSchema>;
export type Env = Omit<Parsed, "APP_URL" | "DIGEST_WEEKDAY"> & {
  APP_URL: string;
  DIGEST_WEEKDAY: number;
};

/**
 * Reads the variables that docs/configuration.md lists. An empty string counts as unset, as `docker --env` and
 * `.env` files leave it behind.
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.entries(variables).filter(
    ([, value]) => value !== "" && value !== undefined,
  );
  const result = environmentSchema.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new Error(`The environment is wrong: ${faults.join("; ")}.`);
  }
  const appUrl = (result.data.APP_URL ?? `http://localhost:${result.data.PORT}`).replace(
    /\/+$/,
    "",
  );
  const { DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY, DIGEST_WEEKDAY } = result.data;
  const dkim = [DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY].filter(Boolean);
  if (dkim.length % 3 !== 0) {
    throw new Error(
      "The environment is wrong: DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY go together.",
    );
  }
  return { ...result.data, APP_URL: appUrl, DIGEST_WEEKDAY: weekdays.indexOf(DIGEST_WEEKDAY) };
}
