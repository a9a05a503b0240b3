import { connection } from "next/server";
import { z } from "zod";
import { PaperText } from "@/components/papers/paper-text";
import { buttonClasses } from "@/components/ui/button-classes";
import { NarrowPage } from "@/components/ui/narrow-page";
import { getSignInLink } from "@/lib/accounts/sign-in-links";
import { formPaths, paths } from "@/lib/addresses/urls";

export const metadata = { title: "Sign in", robots: { index: false } };
export const instant = false;

const querySchema = z.object({ token: z.string().max(100).catch("") });

export default async function ConfirmSignInPage({ searchParams }: PageProps<"/sign-in/confirm">) {
  await connection();
  const { token } = querySchema.parse(await searchParams);
  const link = await getSignInLink(token, new Date());
  if (!link) {
    return (
      <NarrowPage title="This link has expired">
        <p className="mt-4">It was already used, or it’s more than 10 minutes old.</p>
        <a href={paths.signIn()} className={`mt-6 ${buttonClasses.main}`}>
          Request a new link
        </a>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage title="Sign in">
      <p className="mt-4">
        You’re signing in as <strong>{link.identifier}</strong>.
      </p>
      {link.pendingUpvotePaper && (
        <p className="mt-4">
          This also counts your upvote for “<PaperText text={link.pendingUpvotePaper.title} />
          ”.
        </p>
      )}
      <form method="post" action={formPaths.signIn()} className="mt-6">
        <input type="hidden" name="token" value={token} />
        <noscript>
          <input type="hidden" name="plain" value="1" />
        </noscript>
        <button className={buttonClasses.main}>Sign in</button>
      </form>
    </NarrowPage>
  );
}
