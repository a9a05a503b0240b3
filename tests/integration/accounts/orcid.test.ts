import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startFakeOpenId } from "@/tests/support/fake-openid";

/** The browser's cookies, as Next hands them to the server. */
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
      set: (name: string, value: string) => void jar.set(name, value),
      has: (name: string) => jar.has(name),
    }),
  headers: () => Promise.resolve(new Headers({ "user-agent": "test" })),
}));

const orcid = await startFakeOpenId("client");
Object.assign(process.env, {
  AUTH_ORCID_ID: "client",
  AUTH_ORCID_SECRET: "secret",
  ORCID_URL: orcid.url,
});
const { env } = await import("@/lib/platform/env/env");
const { db } = await import("@/lib/platform/db");
const { NextRequest } = await import("next/server");
const { handlers } = await import("@/lib/accounts/oauth");
const { updateProfile } = await import("@/lib/people/profiles");
const { createUser } = await import("@/tests/support/factories");
const { signIn } = await import("@/tests/support/sessions");

const iD = "0000-0002-1825-0097";

beforeEach(() => {
  jar.clear();
  orcid.subject = iD;
});
afterAll(() => void orcid.stop());

describe("Signing in with ORCID", () => {
  test("connects a verified iD to the account that is signed in, and takes it from one that typed it", async () => {
    const [ada, liar] = [await createUser(), await createUser({ orcid: iD })];
    await beSignedIn(ada.id);
    expect(await goThroughOrcid()).toBe("/settings");
    expect(await db.account.findMany()).toMatchObject([
      { provider: "orcid", providerAccountId: iD, userId: ada.id },
    ]);
    expect(await orcidOf(ada.id)).toBe(iD);
    expect(await orcidOf(liar.id)).toBeNull();
    const profile = { handle: "ada-l", name: "Ada", hidesUpvotes: false };
    await updateProfile(ada.id, { ...profile, orcid: null });
    expect(await orcidOf(ada.id)).toBe(iD);
  });

  test("opens the account it was connected to", async () => {
    const ada = await createUser();
    await beSignedIn(ada.id);
    await goThroughOrcid();
    await db.session.deleteMany();
    jar.clear();
    expect(await goThroughOrcid()).toBe("/settings");
    expect(await db.session.findMany()).toMatchObject([{ userId: ada.id }]);
  });

  test("makes no account, since ORCID tells no address", async () => {
    expect(await goThroughOrcid()).toBe("/sign-in?error=OrcidUnknown");
    expect(await db.user.count()).toBe(0);
    expect(await db.session.count()).toBe(0);
  });

  test("connects nothing that is no iD, and no iD of somebody else's account", async () => {
    const [ada, bob] = [await createUser(), await createUser()];
    await beSignedIn(ada.id);
    orcid.subject = "0000-0002-1825-0098";
    expect(await goThroughOrcid()).toBe("/sign-in?error=OrcidUnknown");
    orcid.subject = iD;
    await goThroughOrcid();
    jar.clear();
    await beSignedIn(bob.id);
    expect(await goThroughOrcid()).toContain("/sign-in?error=OAuthAccountNotLinked");
    expect(await db.account.findMany()).toMatchObject([{ userId: ada.id }]);
    expect(await orcidOf(bob.id)).toBeNull();
  });

  test("is refused with another visit's state", async () => {
    await beSignedIn((await createUser()).id);
    const led = await goThroughOrcid((callback) => callback.searchParams.set("state", "forged"));
    expect(led).toContain("/sign-in?error=");
    expect(await db.account.count()).toBe(0);
  });
});

async function orcidOf(id: string) {
  return (await db.user.findUniqueOrThrow({ where: { id } })).orcid;
}

async function beSignedIn(userId: string): Promise<void> {
  const [name = "", secret = ""] = (await signIn(userId)).split(/=(.*)/);
  jar.set(name, secret);
}

/** The whole way: our form, ORCID's page, and back; where it ends. */
async function goThroughOrcid(meddle: (callback: URL) => void = () => undefined) {
  const { csrfToken } = (await (await visit("/api/auth/csrf")).json()) as { csrfToken: string };
  const away = await visit("/api/auth/signin/orcid", {
    csrfToken,
    callbackUrl: `${env.APP_URL}/settings`,
  });
  const authorization = new URL(away.headers.get("location") ?? "");
  expect(authorization.origin).toBe(orcid.url);
  expect(authorization.searchParams.get("scope")).toBe("openid");
  orcid.nonce = authorization.searchParams.get("nonce") ?? "";
  const callback = new URL(authorization.searchParams.get("redirect_uri") ?? "");
  callback.searchParams.set("state", authorization.searchParams.get("state") ?? "");
  callback.searchParams.set("code", "code");
  meddle(callback);
  const back = await visit(callback.pathname + callback.search);
  return (back.headers.get("location") ?? "").replace(env.APP_URL, "");
}

async function visit(path: string, form?: Record<string, string>): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const request = new NextRequest(env.APP_URL + path, {
    headers: { cookie, host: new URL(env.APP_URL).host },
    ...(form && { method: "POST", body: new URLSearchParams(form) }),
  });
  const answer = await (form ? handlers.POST(request) : handlers.GET(request));
  for (const line of answer.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value) jar.set(name, value);
    else jar.delete(name);
  }
  return answer;
}
