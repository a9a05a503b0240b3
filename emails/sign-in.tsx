import { Button, Link, Text } from "@react-email/components";
import { Frame } from "@/emails/frame";

type Props = { siteName: string; url: string; minutes: number };

export function SignInMail({ siteName, url, minutes }: Props) {
  const footer = (
    <Text style={{ fontSize: 13 }}>
      You get this because somebody entered your address on {siteName}. If it was not you, do
      nothing: without the link nobody can sign in.
    </Text>
  );
  return (
    <Frame
      siteName={siteName}
      preview={`Your link works once, for ${minutes} minutes.`}
      footer={footer}
    >
      <Text>
        Open this link and press the button there to sign in. It works once, for {minutes} minutes.
      </Text>
      <Button
        href={url}
        style={{
          backgroundColor: "#9a3412",
          color: "#ffffff",
          padding: "12px 20px",
          borderRadius: 8,
          fontWeight: 600,
        }}
      >
        Sign in
      </Button>
      <Text style={{ fontSize: 13, wordBreak: "break-all" }}>
        Or copy the address: <Link href={url}>{url}</Link>
      </Text>
    </Frame>
  );
}
