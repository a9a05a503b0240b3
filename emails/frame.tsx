import { Body, Container, Head, Hr, Html, Preview, Text } from "@react-email/components";
import type { ReactNode } from "react";

type Props = { siteName: string; preview: string; children: ReactNode; footer: ReactNode };

/** The paper every message is written on: narrow, readable without pictures, at home in dark mode. */
export function Frame({ siteName, preview, children, footer }: Props) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ margin: 0, padding: "16px 8px", fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" }}>
        <Container style={{ maxWidth: 600, margin: "0 auto" }}>
          <Text style={{ fontFamily: "Georgia, serif", fontSize: 20, fontWeight: 700, margin: "0 0 16px" }}>
            {siteName}
          </Text>
          {children}
          <Hr style={{ margin: "32px 0 16px", borderColor: "#8884" }} />
          {footer}
        </Container>
      </Body>
    </Html>
  );
}
