import "server-only";
/**
 * Owns how next-auth reads and writes our tables: sessions as hashes, accounts with a handle and a
 * role, and nothing of a provider's own tokens, which we never use.
 */
import { headers } from "next/headers";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { db } from "@/lib/platform/db";
import { hashSecret } from "@/lib/platform/secrets";
import { openAccount } from "@/lib/accounts/accounts";
import { endSession, keepSession } from "@/lib/accounts/sessions";
import { takeOrcid } from "@/lib/people/profiles";

const userSelect = { id: true, email: true, emailVerified: true } as const;

export const adapter: Adapter = {
  async createUser({ email, name }) {
    return openAccount({
      email: email.toLowerCase(),
      name: name?.slice(0, 80) ?? null,
      now: new Date(),
    });
  },
  getUser: (id) => db.user.findUnique({ where: { id, hiddenAt: null }, select: userSelect }),
  getUserByEmail: (email) =>
    db.user.findUnique({
      where: { email: email.toLowerCase(), hiddenAt: null },
      select: userSelect,
    }),
  async getUserByAccount({ provider, providerAccountId }) {
    const account = await db.account.findUnique({
      where: { provider_providerAccountId: { provider, providerAccountId } },
      select: { user: { select: userSelect } },
    });
    return account?.user ?? null;
  },
  async updateUser({ id }): Promise<AdapterUser> {
    return db.user.findUniqueOrThrow({ where: { id }, select: userSelect });
  },
  /** A provider has vouched for the person, so their votes weigh at once. */
  async linkAccount({ provider, providerAccountId, userId, type }) {
    await db.$transaction(async (transaction) => {
      await transaction.account.create({ data: { provider, providerAccountId, userId, type } });
      await transaction.user.updateMany({
        where: { id: userId, votesWeighFrom: { gt: new Date() } },
        data: { votesWeighFrom: new Date() },
      });
      if (provider === "orcid") await takeOrcid(transaction, userId, providerAccountId);
    });
  },
  async createSession({ sessionToken, userId, expires }) {
    const userAgent = (await headers()).get("user-agent");
    await keepSession({ secret: sessionToken, userId, expires, userAgent, now: new Date() });
    return { sessionToken, userId, expires };
  },
  async getSessionAndUser(sessionToken) {
    const session = await db.session.findUnique({
      where: { sessionToken: hashSecret(sessionToken), user: { hiddenAt: null } },
      select: { userId: true, expires: true, user: { select: userSelect } },
    });
    if (!session) return null;
    const { user, ...rest } = session;
    return { user, session: { ...rest, sessionToken } };
  },
  async updateSession({ sessionToken, expires }) {
    const where = { sessionToken: hashSecret(sessionToken) };
    await db.session.updateMany({ where, data: expires ? { expires } : {} });
    return null;
  },
  deleteSession: (sessionToken) => endSession(sessionToken),
};
