import { buttonClasses } from "@/components/ui/button-classes";
import { formPaths, paths } from "@/lib/addresses/urls";

export function SignedInAlready({ name }: { name: string }) {
  return (
    <>
      <p className="mt-4">You’re signed in as {name}.</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <a href={paths.settings()} className={buttonClasses.plain}>
          Settings
        </a>
        <form method="post" action={formPaths.signOut()}>
          <button className={buttonClasses.plain}>Sign out</button>
        </form>
      </div>
    </>
  );
}
