import { seeOther } from "@/lib/platform/http/form-routes";
import {
  readSessionCookie,
  setKnownBrowser,
  setPlainPages,
  setSessionCookies,
} from "@/lib/platform/auth/session-cookies";
import { endSession } from "@/lib/accounts/sessions";

type Confirmed = { session: string; email: string; returnPath: string };

/** Gives the browser its session in place of one it may have had, and leads back. */
export async function beginSession(
  { session, email, returnPath }: Confirmed,
  { isPlain }: { isPlain: boolean },
): Promise<Response> {
  const before = await readSessionCookie();
  if (before) await endSession(before);
  await setSessionCookies(session);
  await setKnownBrowser(email);
  if (isPlain) await setPlainPages();
  return seeOther(returnPath);
}
