import { AccountCorner } from "@/components/layout/account-corner";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { SearchBox } from "@/components/search/search-box";
import { paths } from "@/lib/addresses/urls";

export function SiteHeader({ siteName }: { siteName: string }) {
  return (
    <header data-print="hide" className="border-b border-line">
      <div className="mx-auto flex max-w-[110rem] items-center gap-4 px-4 py-3 sm:px-6">
        <a href={paths.latest()} className="flex items-center gap-2 font-serif text-lg font-bold">
          <svg viewBox="0 0 24 24" className="size-6 text-accent" aria-hidden="true">
            <path fill="currentColor" d="M5 2h10l5 5v15H5z" opacity=".2" />
            <path fill="currentColor" d="M12 6l5 7h-3.5v5h-3v-5H7z" />
          </svg>
          <span className="max-sm:sr-only">{siteName}</span>
        </a>
        <SearchBox />
        <div className="ml-auto flex items-center gap-2">
          <ThemeSwitch />
          <AccountCorner />
        </div>
      </div>
    </header>
  );
}
