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
  Unverified: "The provider has not verified your mail address. Use a link by mail instead.",
  OrcidUnknown:
    "No account here is connected with this ORCID iD. Sign in another way, then connect ORCID in the settings.",
  // next-auth's word for whatever kept a provider from answering as it should.
  Configuration:
    "The provider does not answer as it should just now. Try again in a moment, or use a link by mail.",
  OAuthAccountNotLinked: "That provider's account belongs to another account here.",
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
          {refusals[error] ?? "Signing in did not work. Try again, or use a link by mail."}
        </p>
      )}
      {viewer ? (
        <SignedInAlready name={viewer.name ?? viewer.handle ?? "yourself"} />
      ) : (
        <>
          {upvote && <p className="mt-4">Once you are signed in, your upvote is counted.</p>}
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
