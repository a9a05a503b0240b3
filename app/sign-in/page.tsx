import { headers } from "next/headers";
import { z } from "zod";
import { MailboxLink } from "@/components/account/mailbox-link";
import { env } from "@/lib/platform/env/env";
import { SignInChoices } from "@/components/account/sign-in-choices";
import { SignedInAlready } from "@/components/account/signed-in-already";
import { NarrowPage } from "@/components/ui/narrow-page";
import { getViewer } from "@/lib/platform/auth/auth";
import { referringPath } from "@/lib/platform/http/referring-path";
import { providerChoices } from "@/lib/accounts/providers";
import { paths, safeReturnPath } from "@/lib/addresses/urls";

export const metadata = { title: "Sign in", robots: { index: false } };
export const instant = false;

const querySchema = z.object({
  to: z.string().optional().catch(undefined),
  upvote: z.string().max(40).nullable().default(null).catch(null),
  error: z.string().optional().catch(undefined),
});

const refusals: Record<string, string> = {
  Unverified: "That account’s email address isn’t verified. Sign in with an email link instead.",
  OrcidUnknown:
    "No account here is connected to this ORCID iD. Sign in another way, then connect ORCID in your settings.",
  // next-auth's word for whatever kept a provider from answering as it should.
  Configuration:
    "That provider isn’t responding. Try again in a moment, or sign in with an email link.",
  OAuthAccountNotLinked: "That account is already connected to another account here.",
};

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { to, upvote, error } = querySchema.parse(await searchParams);
  const referrer = referringPath(await headers());
  const returnPath = safeReturnPath(
    to ?? (referrer?.startsWith(paths.signIn()) ? "/" : (referrer ?? "/")),
  );
  const viewer = await getViewer();
  return (
    <NarrowPage title="Sign in">
      {error && (
        <p role="alert" className="mt-4 font-semibold">
          {refusals[error] ?? "Couldn’t sign you in. Try again, or use an email link."}
        </p>
      )}
      {viewer ? (
        <SignedInAlready name={viewer.name ?? viewer.handle ?? "you"} />
      ) : (
        <>
          {upvote && <p className="mt-4">Sign in to count your upvote.</p>}
          <SignInChoices
            providers={providerChoices}
            returnPath={returnPath}
            pendingUpvotePaperId={upvote}
          />
          <MailboxLink url={env.MAILBOX_URL} />
        </>
      )}
    </NarrowPage>
  );
}
