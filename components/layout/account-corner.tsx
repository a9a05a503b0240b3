import { Avatar } from "@/components/ui/avatar";
import { paths } from "@/lib/addresses/urls";

const itemClasses = "block w-full rounded px-3 py-2 text-left hover:bg-accent-wash";

/**
 * "Sign in", and hidden the menu of whoever is signed in: pages are the same for everyone until
 * components/browser/account-corner.ts fills it.
 */
export function AccountCorner() {
  return (
    <>
      <a
        href={paths.signIn()}
        data-sign-in
        className="rounded-md px-3 py-1.5 font-semibold whitespace-nowrap hover:bg-accent-wash"
      >
        Sign in
      </a>
      <details data-account hidden className="relative">
        <summary aria-label="Account" className="cursor-pointer list-none rounded-full">
          <Avatar name="" />
        </summary>
        <div className="absolute right-0 z-10 mt-2 w-52 rounded-xl border border-line bg-card p-2 shadow-lg">
          <a data-own-page hidden className={itemClasses}>
            Your profile
          </a>
          <a href={paths.submit()} className={itemClasses}>
            Submit a paper
          </a>
          <a href={paths.notifications()} className={itemClasses}>
            Notifications
          </a>
          <a href={paths.curate()} data-curate hidden className={itemClasses}>
            Curate
          </a>
          <a href={paths.moderation()} data-moderation hidden className={itemClasses}>
            Moderation
          </a>
          <a href={paths.settings()} className={itemClasses}>
            Settings
          </a>
          <form method="post" action="/sign-out">
            <button className={itemClasses}>Sign out</button>
          </form>
        </div>
      </details>
    </>
  );
}
