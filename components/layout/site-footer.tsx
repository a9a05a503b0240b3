import { FooterForm } from "@/components/subscriptions/footer-form";

export function SiteFooter({ siteName }: { siteName: string }) {
  return (
    <footer data-print="hide" className="border-t border-line text-sm text-soft">
      <div className="mx-auto flex max-w-[110rem] flex-wrap gap-x-6 gap-y-2 px-4 py-6 sm:px-6">
        <FooterForm />
        <p className="basis-full">
          {siteName}: an open feed of research papers. Paper metadata by courtesy of arXiv.
        </p>
        <p className="no-script-hidden sm:ml-auto">
          Press <kbd className="rounded border border-line px-1">?</kbd> for keyboard shortcuts
        </p>
      </div>
    </footer>
  );
}
