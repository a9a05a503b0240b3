import "@/tests/support/cookie-jar";
import { describe, expect, test } from "vitest";
import { POST as askForLink } from "@/app/sign-in/link/route";
import { getRequestViewer } from "@/lib/platform/auth/auth";
import { db } from "@/lib/platform/db";
import {
  endAllSessions,
  endSession,
  endSessionOf,
  listSessions,
  startSession,
} from "@/lib/accounts/sessions";
import { confirmSignIn, getSignInLink } from "@/lib/accounts/sign-in-links";
import { createPaper, createSignInLink, createUser } from "@/tests/support/factories";

const now = new Date();
const confirm = (secret: string) => confirmSignIn({ secret, userAgent: "Test", now: new Date() });
const withSession = (secret: string, init: RequestInit = {}) =>
  new Request("http://localhost/", {
    ...init,
    headers: { host: "localhost", cookie: `a=b; session=${secret}`, ...init.headers },
  });

describe("A sign-in link", () => {
  test("opens an account for an address that has none, with a handle that does not tell the address", async () => {
    const { session } = await confirm(await createSignInLink());
    const viewer = await getRequestViewer(withSession(session), "read");
    expect(viewer).toMatchObject({ role: "reader", name: null });
    expect(viewer?.handle).toMatch(/^reader-[a-z0-9]{8}$/);
    expect(await db.user.findUniqueOrThrow({ where: { email: "ann@example.org" } })).toMatchObject({
      id: viewer?.id,
    });
  });

  test("leads into the account that the address has", async () => {
    const user = await createUser({ email: "ann@example.org" });
    const { session } = await confirm(await createSignInLink());
    expect((await getRequestViewer(withSession(session), "read"))?.id).toBe(user.id);
  });

  test("makes an admin of an address in ADMIN_EMAILS, also when its account is an old one", async () => {
    const { session } = await confirm(await createSignInLink({ identifier: "chief@example.org" }));
    expect(await getRequestViewer(withSession(session), "read")).toMatchObject({ role: "admin" });
    await db.user.update({ where: { email: "chief@example.org" }, data: { role: "reader" } });
    const again = await confirm(await createSignInLink({ identifier: "chief@example.org" }));
    expect(await getRequestViewer(withSession(again.session), "read")).toMatchObject({
      role: "admin",
    });
    const other = await confirm(await createSignInLink({ identifier: "not-chief@example.org" }));
    expect(await getRequestViewer(withSession(other.session), "read")).toMatchObject({
      role: "reader",
    });
  });

  test("works once, also when it is used twice at the same moment", async () => {
    const secret = await createSignInLink();
    const outcomes = await Promise.allSettled([confirm(secret), confirm(secret), confirm(secret)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(confirm(secret)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is not used up by looking at it, as mail scanners do", async () => {
    const secret = await createSignInLink();
    expect(await getSignInLink(secret, now)).toMatchObject({ identifier: "ann@example.org" });
    expect(await getSignInLink(secret, now)).not.toBeNull();
    expect((await confirm(secret)).session).toBeTruthy();
  });

  test("ends after its ten minutes", async () => {
    const secret = await createSignInLink({ expires: new Date(now.getTime() - 1) });
    expect(await getSignInLink(secret, now)).toBeNull();
    await expect(confirm(secret)).rejects.toMatchObject({ code: "not_found" });
  });

  test("does the upvote that made somebody sign in, and leads back", async () => {
    const paper = await createPaper();
    const secret = await createSignInLink({
      pendingUpvotePaperId: paper.id,
      returnPath: "/papers/date/2025-12-09",
    });
    expect((await confirm(secret)).returnPath).toBe("/papers/date/2025-12-09");
    expect((await db.paper.findUniqueOrThrow({ where: { id: paper.id } })).upvoteCount).toBe(1);
  });

  test("signs in all the same when that paper was hidden meanwhile", async () => {
    const paper = await createPaper({ hiddenAt: now });
    const { session } = await confirm(await createSignInLink({ pendingUpvotePaperId: paper.id }));
    expect(await getRequestViewer(withSession(session), "read")).not.toBeNull();
  });

  test("never leads to another site", async () => {
    const secret = await createSignInLink({ returnPath: "//evil.example/papers" });
    expect((await confirm(secret)).returnPath).toBe("/");
  });

  test("opens no suspended account", async () => {
    await createUser({ email: "ann@example.org", hiddenAt: now });
    await expect(confirm(await createSignInLink())).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("A session", () => {
  test("is kept as a hash only, and a guessed or ended one opens nothing", async () => {
    const user = await createUser();
    const secret = await startSession({ userId: user.id, userAgent: null, now });
    expect((await db.session.findFirstOrThrow()).sessionToken).not.toContain(secret);
    expect(await getRequestViewer(withSession("guessed"), "read")).toBeNull();
    expect((await getRequestViewer(withSession(secret), "read"))?.id).toBe(user.id);
    await endSession(secret);
    expect(await getRequestViewer(withSession(secret), "read")).toBeNull();
  });

  test("opens nothing once it has expired or its account is suspended", async () => {
    const user = await createUser();
    const old = await startSession({
      userId: user.id,
      userAgent: null,
      now: new Date("2025-01-01T00:00:00Z"),
    });
    expect(await getRequestViewer(withSession(old), "read")).toBeNull();
    const secret = await startSession({ userId: user.id, userAgent: null, now });
    await db.user.update({ where: { id: user.id }, data: { hiddenAt: now } });
    expect(await getRequestViewer(withSession(secret), "read")).toBeNull();
  });

  test("of another person cannot be ended, one's own can, and all of them at once", async () => {
    const [ann, bob] = [await createUser(), await createUser()];
    const secret = await startSession({ userId: ann.id, userAgent: null, now });
    const [session] = await listSessions(ann.id, secret, now);
    await endSessionOf(bob.id, session?.id ?? "");
    expect(await listSessions(ann.id, secret, now)).toMatchObject([{ isCurrent: true }]);
    await startSession({ userId: ann.id, userAgent: null, now });
    expect(await endAllSessions(ann.id)).toBe(2);
    expect(await getRequestViewer(withSession(secret), "read")).toBeNull();
  });

  test("changes nothing at the wish of another site's page", async () => {
    const secret = await startSession({ userId: (await createUser()).id, userAgent: null, now });
    const write = (headers: Record<string, string>) =>
      getRequestViewer(withSession(secret, { method: "PUT", headers }), "read");
    expect(await write({ origin: "https://evil.example" })).toBeNull();
    expect(await write({ origin: "null" })).toBeNull();
    expect(await write({ "sec-fetch-site": "cross-site" })).toBeNull();
    expect(await write({ "sec-fetch-site": "same-site", origin: "http://localhost" })).toBeNull();
    expect(await write({ origin: "http://localhost" })).not.toBeNull();
    expect(await write({ "sec-fetch-site": "same-origin" })).not.toBeNull();
  });
});

describe("Asking for a link", () => {
  const ask = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    askForLink(
      new Request("http://localhost/sign-in/link", {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: { host: "localhost", ...headers },
      }),
    );

  test("is refused to a form on another site", async () => {
    expect(
      (await ask({ email: "ann@example.org" }, { origin: "https://evil.example" })).status,
    ).toBe(403);
    expect(await db.verificationToken.count()).toBe(0);
  });

  test("is refused for what is no address", async () => {
    expect((await ask({ email: "ann" })).status).toBe(400);
  });
});
