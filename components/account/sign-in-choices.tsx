import { buttonClasses } from "@/components/ui/button-classes";
import { TextField } from "@/components/ui/text-field";
import type { ProviderChoice } from "@/lib/accounts/providers";
import { formPaths } from "@/lib/addresses/urls";

type Props = {
  providers: ProviderChoice[];
  returnPath: string;
  pendingUpvotePaperId: string | null;
};

export function SignInChoices({ providers, returnPath, pendingUpvotePaperId }: Props) {
  const wish = (
    <>
      <input type="hidden" name="returnPath" value={returnPath} />
      {pendingUpvotePaperId && (
        <input type="hidden" name="pendingUpvotePaperId" value={pendingUpvotePaperId} />
      )}
    </>
  );
  return (
    <>
      <form method="post" action={formPaths.sendSignInLink()} className="mt-6 grid gap-4">
        {wish}
        <TextField
          label="Email"
          name="email"
          type="email"
          autoComplete="email"
          required
          hint="We’ll email you a link. No password needed, and new accounts are created for you."
        />
        <button className={buttonClasses.main}>Send me a link</button>
      </form>
      {providers.length > 0 && (
        <form
          method="post"
          action={formPaths.signInByProvider()}
          className="mt-6 grid gap-3 border-t border-line pt-6"
        >
          {wish}
          {providers.map(({ id, name }) => (
            <button key={id} name="provider" value={id} className={buttonClasses.plain}>
              Continue with {name}
            </button>
          ))}
        </form>
      )}
    </>
  );
}
