import { Container, Head, Hr, Html, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { darkModeCss, palette } from "@/emails/palette";

type Props = { siteName: string; preview: string; children: ReactNode; footer: ReactNode };

const fontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
// Keeps the list of mails from showing the body's text after the preview line.
const padding = "\u00a0\u200c".repeat(60);

/**
 * The paper every message is written on: narrow, readable without pictures, at home in dark mode. A
 * plain <body> and plain links: the library's own put colours where dark mode cannot reach them.
 */
export function Frame({ siteName, preview, children, footer }: Props) {
  return (
    <Html lang="en">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{siteName}</title>
        <style dangerouslySetInnerHTML={{ __html: darkModeCss }} />
      </Head>
      <body
        className="page"
        style={{ ...palette.page, margin: 0, padding: "16px 12px", fontFamily }}
      >
        {/* No tiny font: spam filters take text of one pixel for somebody hiding something. */}
        <div style={{ display: "none", maxHeight: 0, maxWidth: 0, overflow: "hidden" }}>
          {preview}
          <span aria-hidden="true">{padding}</span>
        </div>
        <Container style={{ maxWidth: 600, margin: "0 auto", wordBreak: "break-word" }}>
          <Text
            className="ink"
            style={{
              ...palette.ink,
              fontFamily: "Georgia, serif",
              fontSize: 20,
              fontWeight: 700,
              margin: "0 0 16px",
            }}
          >
            {siteName}
          </Text>
          {children}
          <Hr className="line" style={{ margin: "32px 0 16px", borderColor: "#e4dfd6" }} />
          {footer}
        </Container>
      </body>
    </Html>
  );
}
