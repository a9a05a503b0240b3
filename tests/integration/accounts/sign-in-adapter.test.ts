import { describe, expect, test } from "vitest";
import "@/tests/support/cookie-jar";
import { db } from "@/lib/platform/db";
import { hashSecret } from "@/lib/platform/secrets";
import { adapter } from "@/lib/accounts/sign-in-adapter";
import { createUser } from "@/tests/support/factories";

const gitHub = (userId: string) => ({
  provider: "github",
  providerAccountId: "1",
  userId,
  type: "oauth" as const,
  access_token: "secret-of-github",
});

describe("Signing in through a provider", () => {
  test("finds the account by the address the provider has verified, whatever its case", async () => {
    const user = await createUser({ email: "ann@example.org" });
    expect(await adapter.getUserByEmail?.("Ann@Example.org")).toMatchObject({ id: user.id });
    expect(await adapter.getUserByEmail?.("bob@example.org")).toBeNull();
  });

  test("lets the votes weigh at once, and keeps nothing of the provider's own tokens", async () => {
    const user = await createUser();
    await adapter.linkAccount?.(gitHub(user.id));
    expect(
      await adapter.getUserByAccount?.({ provider: "github", providerAccountId: "1" }),
    ).toMatchObject({ id: user.id });
    const { votesWeighFrom } = await db.user.findUniqueOrThrow({ where: { id: user.id } });
    expect(votesWeighFrom.getTime()).toBeLessThanOrEqual(Date.now());
    expect(JSON.stringify(await db.account.findMany())).not.toContain("secret-of-github");
  });

  test("opens no suspended account", async () => {
    await createUser({ email: "ann@example.org", hiddenAt: new Date() });
    await expect(
      Promise.resolve(
        adapter.createUser?.({ id: "", email: "ann@example.org", emailVerified: null }),
      ),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  test("does not give one provider's account to two people", async () => {
    const [ann, bob] = [await createUser(), await createUser()];
    await adapter.linkAccount?.(gitHub(ann.id));
    await expect(Promise.resolve(adapter.linkAccount?.(gitHub(bob.id)))).rejects.toThrow();
  });

  test("keeps the session's hash alone, and forgets sessions that ran out", async () => {
    const { id: userId } = await createUser();
    const hourMs = 3_600_000;
    const expiring = (ms: number) => ({ userId, expires: new Date(Date.now() + ms) });
    await adapter.createSession?.({ sessionToken: "old", ...expiring(-hourMs) });
    await adapter.createSession?.({ sessionToken: "new", ...expiring(hourMs) });
    expect(await db.session.findMany()).toMatchObject([
      { userId, userAgent: "test", sessionToken: hashSecret("new") },
    ]);
    await adapter.deleteSession?.("new");
    expect(await db.session.count()).toBe(0);
  });
});
