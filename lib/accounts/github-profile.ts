import "server-only";
/** Owns what GitHub says of somebody: next-auth's own reader takes addresses nobody has verified. */
import { z } from "zod";
import { askOutside, readAnswer, refusedBy } from "@/lib/sources/ask-outside";

const service = "GitHub";
const userSchema = z.object({ id: z.number(), login: z.string(), name: z.string().nullish() });
const emailsSchema = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);

type Signed = { tokens: { access_token?: string } };
const usual = { api: "https://api.github.com", timeoutMs: 10_000 };

export async function fetchGitHubProfile({ tokens }: Signed, { api, timeoutMs } = usual) {
  const headers = { Authorization: `Bearer ${tokens.access_token ?? ""}` };
  async function read<Result>(path: string, schema: z.ZodType<Result>): Promise<Result> {
    const url = api + path;
    const answer = await askOutside({ service, url, headers, timeoutMs, largestBytes: 1_000_000 });
    if (!answer.ok) throw await refusedBy(service, answer);
    return readAnswer(answer, service, (text) => schema.parse(JSON.parse(text)));
  }
  const user = await read("/user", userSchema);
  const emails = await read("/user/emails", emailsSchema);
  const email = emails.find(({ primary, verified }) => primary && verified)?.email ?? null;
  return { ...user, email, email_verified: email !== null };
}
