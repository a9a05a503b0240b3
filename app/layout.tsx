import type { Metadata, Viewport } from "next";
import { Keyboard } from "@/components/layout/keyboard";
import { Notice } from "@/components/layout/notice";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { startScript } from "@/components/layout/start-script";
import { browserScript } from "@/lib/generated/browser-script";
import { env } from "@/lib/platform/env/env";
import "./globals.css";
import { formPaths } from "@/lib/addresses/urls";

export const metadata: Metadata = {
  metadataBase: new URL(env.APP_URL),
  title: { default: env.SITE_NAME, template: `%s · ${env.SITE_NAME}` },
  description: "Research papers, picked and discussed every day by the people who read them.",
  openGraph: { siteName: env.SITE_NAME, type: "website" },
  formatDetection: { telephone: false, address: false, email: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f4" },
    { media: "(prefers-color-scheme: dark)", color: "#15171a" },
  ],
};

export default function RootLayout({ children }: LayoutProps<"/">) {
  return (
    // The start script writes to <html> before React looks at it, where React is.
    <html lang="en" suppressHydrationWarning>
      <body className="flex min-h-dvh flex-col">
        <script data-own="" dangerouslySetInnerHTML={{ __html: startScript }} />
        <script data-own="" type="module" src={browserScript} />
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:rounded focus:bg-card focus:px-3 focus:py-2"
        >
          Skip to content
        </a>
        <SiteHeader siteName={env.SITE_NAME} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-[110rem] grow px-4 pb-16 outline-none sm:px-6"
        >
          {children}
        </main>
        <SiteFooter siteName={env.SITE_NAME} />
        <form id="upvotes" method="post" action={formPaths.upvote()} hidden />
        <Notice />
        <Keyboard />
      </body>
    </html>
  );
}
