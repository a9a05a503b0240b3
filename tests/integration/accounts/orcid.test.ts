import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { cookieJar } from "@/tests/support/cookie-jar";
import { openIdAnswer } from "@/tests/support/fake-openid";
import { startFakeWeb } from "@/tests/support/fake-web";

const orcid = await startFakeWeb();
Object.assign(process.env, {
  AUTH_ORCID_ID: "client",
  AUTH_ORCID_SECRET: "secret",
  ORCID_URL: orcid.url,
});
const { db } = await import("@/lib/platform/db");
const { updateProfile } = await import("@/lib/people/profiles");
const { createUser } = await import("@/tests/support/factories");
const { signIn } = await import("@/tests/support/sessions");
const { comeBackFrom, leaveFor } = await import("@/tests/support/provider-visits");

const iD = "0000-0002-1825-0097";
const visitor = { issuer: orcid.url, clientId: "client", nonce: "", claims: { sub: iD } };
const answer = openIdAnswer(() => visitor);
orcid.answer = (response, _url, request) => answer(request, response);

beforeEach(() => {
  cookieJar.clear();
  visitor.claims = { sub: iD };
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
    cookieJar.clear();
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
    visitor.claims = { sub: "0000-0002-1825-0098" };
    expect(await goThroughOrcid()).toBe("/sign-in?error=OrcidUnknown");
    visitor.claims = { sub: iD };
    await goThroughOrcid();
    cookieJar.clear();
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
  cookieJar.set(name, secret);
}

/** The whole way: our form, ORCID's page, and back; where it ends. */
async function goThroughOrcid(meddle?: (callback: URL) => void) {
  const authorization = new URL(await leaveFor("orcid"));
  expect(authorization.origin).toBe(orcid.url);
  expect(authorization.searchParams.get("scope")).toBe("openid");
  visitor.nonce = authorization.searchParams.get("nonce") ?? "";
  return comeBackFrom(authorization, meddle);
}
