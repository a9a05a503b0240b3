import "server-only";
/** Owns sign-in through a provider, which is next-auth's work but for what is ours to decide. */
import NextAuth from "next-auth";
import { getViewer, sessionCookie } from "@/lib/platform/auth/auth";
import { env } from "@/lib/platform/env/env";
import { sessionSeconds, setSessionHint } from "@/lib/platform/auth/session-cookies";
import { adapter } from "@/lib/accounts/sign-in-adapter";
import { maySignInByOrcid } from "@/lib/accounts/orcid-provider";
import { castPendingUpvote, pendingUpvote } from "@/lib/accounts/pending-upvotes";
import { providers } from "@/lib/accounts/providers";
import { paths } from "@/lib/addresses/urls";
import { openAccount } from "@/lib/accounts/accounts";

// Behind a proxy the request's own address is not the site's; next-auth takes the right one from here only.
process.env.AUTH_URL = env.APP_URL;

export const { handlers, signIn } = NextAuth({
  adapter,
  providers,
  secret: env.AUTH_SECRET ?? "",
  trustHost: true,
  session: { strategy: "database", maxAge: sessionSeconds },
  useSecureCookies: sessionCookie.options.secure,
  cookies: { sessionToken: sessionCookie },
  pages: { signIn: paths.signIn(), error: paths.signIn() },
  callbacks: {
    /** Accounts are found by address, so an address that nobody verified is no proof. */
    async signIn({ account, profile }) {
      if (account?.provider === "orcid") {
        const viewer = await getViewer();
        const isKnown = await maySignInByOrcid(account.providerAccountId, viewer?.id ?? null);
        return isKnown ? true : `${paths.signIn()}?error=OrcidUnknown`;
      }
      return profile?.email_verified === true ? true : `${paths.signIn()}?error=Unverified`;
    },
  },
  events: {
    async signIn({ user, isNewUser }) {
      if (!user.id || !user.email) return;
      // Gives ADMIN_EMAILS their role also when the account is an old one.
      if (!isNewUser) await openAccount({ email: user.email, name: null, now: new Date() });
      await setSessionHint();
      const paperId = await pendingUpvote.read();
      if (paperId) await castPendingUpvote({ paperId, userId: user.id });
      await pendingUpvote.clear();
    },
  },
});
