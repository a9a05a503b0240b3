import { NarrowPage } from "@/components/ui/narrow-page";
import { paths } from "@/lib/addresses/urls";

export const metadata = { title: "Look into your mail", robots: { index: false } };

export default function LinkSentPage() {
  return (
    <NarrowPage title="Look into your mail">
      <p className="mt-4">
        A link is on its way to you. It works once, for 10 minutes, in any browser. You can close
        this page.
      </p>
      <p className="mt-4 text-soft">
        Nothing there? Look among the spam, or{" "}
        <a href={paths.signIn()} className="text-accent underline">
          ask for another link
        </a>
        .
      </p>
    </NarrowPage>
  );
}
