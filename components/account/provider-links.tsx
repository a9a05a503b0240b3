import { buttonClasses } from "@/components/ui/button-classes";
import type { ProviderChoice } from "@/lib/accounts/providers";
import { formPaths, paths } from "@/lib/addresses/urls";

/** Which providers open this account, and those that may be added while signed in. */
export function ProviderLinks({
  providers,
  linked,
}: {
  providers: ProviderChoice[];
  linked: string[];
}) {
  return (
    <form
      method="post"
      action={formPaths.signInByProvider()}
      className="flex flex-wrap items-center gap-3"
    >
      <input type="hidden" name="returnPath" value={paths.settings()} />
      {providers.map(({ id, name }) =>
        linked.includes(id) ? (
          <p key={id}>{name}: connected</p>
        ) : (
          <button key={id} name="provider" value={id} className={buttonClasses.plain}>
            Connect {name}
          </button>
        ),
      )}
    </form>
  );
}
