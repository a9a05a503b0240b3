import { seeOther } from "@/lib/platform/http/form-routes";
import {
  readSessionCookie,
  setPlainPages,
  setSessionCookies,
} from "@/lib/platform/auth/session-cookies";
import { endSession } from "@/lib/accounts/sessions";

type Confirmed = { session: string; returnPath: string };

/** Gives the browser its session in place of one it may have had, and leads back. */
export async function beginSession(
  { session, returnPath }: Confirmed,
  { isPlain }: { isPlain: boolean },
): Promise<Response> {
  const before = await readSessionCookie();
  if (before) await endSession(before);
  await setSessionCookies(session);
  if (isPlain) await setPlainPages();
  return seeOther(returnPath);
}
