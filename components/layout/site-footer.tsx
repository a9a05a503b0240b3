import { FooterForm } from "@/components/subscriptions/footer-form";
import { paths } from "@/lib/addresses/urls";

const links = [
  ["About", paths.about()],
  ["How papers are ranked", paths.ranking()],
  ["Submit a paper", paths.submit()],
  ["Digest", paths.digestPreview()],
  ["Feeds", `${paths.api()}#feeds`],
  ["API", paths.api()],
  ["Privacy", paths.privacy()],
];

export function SiteFooter({ siteName }: { siteName: string }) {
  return (
    <footer data-print="hide" className="border-t border-line text-sm text-soft">
      <div className="mx-auto grid max-w-[110rem] gap-4 px-4 py-6 sm:px-6">
        <FooterForm />
        <nav aria-label="About this site" className="footer-links">
          {links.map(([label, href]) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </nav>
        <p>
          {siteName}: an open feed of research papers. Paper metadata by courtesy of arXiv.{" "}
          <span className="no-script-hidden">
            Press <kbd className="rounded border border-line px-1">?</kbd> for keyboard shortcuts.
          </span>
        </p>
      </div>
    </footer>
  );
}
