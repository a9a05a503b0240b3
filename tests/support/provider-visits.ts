/** The ways to a provider's sign-in and back, as a browser goes them. Import it before any route. */
import { cookieJar } from "@/tests/support/cookie-jar";

/** Our form, up to where it leads: the provider's page, or our own sign-in page. */
export async function leaveFor(provider: string): Promise<string> {
  const { csrfToken } = (await (await visit("/api/auth/csrf")).json()) as { csrfToken: string };
  const { env } = await import("@/lib/platform/env/env");
  return locationOf(
    await visit(`/api/auth/signin/${provider}`, {
      csrfToken,
      callbackUrl: `${env.APP_URL}/settings`,
    }),
  );
}

/** From the provider's page back, with a code; where that leads. */
export async function comeBackFrom(
  authorization: URL,
  meddle: (callback: URL) => void = () => undefined,
): Promise<string> {
  const callback = new URL(authorization.searchParams.get("redirect_uri") ?? "");
  const state = authorization.searchParams.get("state");
  if (state) callback.searchParams.set("state", state);
  callback.searchParams.set("code", "code");
  meddle(callback);
  return locationOf(await visit(callback.pathname + callback.search));
}

async function locationOf(answer: Response): Promise<string> {
  const { env } = await import("@/lib/platform/env/env");
  return (answer.headers.get("location") ?? "").replace(env.APP_URL, "");
}

async function visit(path: string, form?: Record<string, string>): Promise<Response> {
  const { env } = await import("@/lib/platform/env/env");
  const { NextRequest } = await import("next/server");
  const { handlers } = await import("@/lib/accounts/oauth");
  const cookie = [...cookieJar].map(([name, value]) => `${name}=${value}`).join("; ");
  const request = new NextRequest(env.APP_URL + path, {
    headers: { cookie, host: new URL(env.APP_URL).host },
    ...(form && { method: "POST", body: new URLSearchParams(form) }),
  });
  const answer = await (form ? handlers.POST(request) : handlers.GET(request));
  for (const line of answer.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value) cookieJar.set(name, value);
    else cookieJar.delete(name);
  }
  return answer;
}
