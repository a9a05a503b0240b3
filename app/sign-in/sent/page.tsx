import { z } from "zod";
import { MailboxLink } from "@/components/account/mailbox-link";
import { buttonClasses } from "@/components/ui/button-classes";
import { NarrowPage } from "@/components/ui/narrow-page";
import { TextField } from "@/components/ui/text-field";
import { env } from "@/lib/platform/env/env";
import { formPaths, paths } from "@/lib/addresses/urls";

export const metadata = { title: "Check your email", robots: { index: false } };
export const instant = false;

const querySchema = z.object({ late: z.literal("1").optional().catch(undefined) });

export default async function LinkSentPage({ searchParams }: PageProps<"/sign-in/sent">) {
  const { late } = querySchema.parse(await searchParams);
  return (
    <NarrowPage title="Check your email">
      {late ? (
        <p role="status" className="mt-4">
          Our email server isn’t responding right now. We’ll keep trying for 10 minutes, and your
          email will arrive as soon as it’s back.
        </p>
      ) : (
        <p className="mt-4">
          We sent you an email with a code and a link. Either works once, for 10 minutes.
        </p>
      )}
      <form method="post" action={formPaths.signInCode()} className="mt-6 grid gap-4">
        <TextField
          label="Code"
          name="code"
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]{6,8}"
          maxLength={8}
          required
        />
        <noscript>
          <input type="hidden" name="plain" value="1" />
        </noscript>
        <button className={buttonClasses.main}>Sign in</button>
      </form>
      <MailboxLink url={env.MAILBOX_URL} />
      <p className="mt-4 text-soft">
        Nothing there? Check your spam folder, or{" "}
        <a href={paths.signIn()} className="text-accent underline">
          request a new email
        </a>
        .
      </p>
    </NarrowPage>
  );
}
