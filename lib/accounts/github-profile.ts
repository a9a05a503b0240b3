import "server-only";
/** Owns what GitHub says of somebody: next-auth's own reader takes addresses nobody has verified. */
import { z } from "zod";

const api = "https://api.github.com";
const userSchema = z.object({ id: z.number(), login: z.string(), name: z.string().nullish() });
const emailsSchema = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);

export async function fetchGitHubProfile({ tokens }: { tokens: { access_token?: string } }) {
  const headers = {
    Authorization: `Bearer ${tokens.access_token ?? ""}`,
    "User-Agent": "daily-papers",
  };
  const read = async (path: string): Promise<unknown> => {
    const response = await fetch(`${api}${path}`, { headers, signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`GitHub answered ${response.status} for ${path}`);
    return response.json();
  };
  const user = userSchema.parse(await read("/user"));
  const emails = emailsSchema.parse(await read("/user/emails"));
  const email = emails.find(({ primary, verified }) => primary && verified)?.email ?? null;
  return { ...user, email, email_verified: email !== null };
}
