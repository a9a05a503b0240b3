import { Text } from "@react-email/components";
import { Frame } from "@/emails/frame";
import { palette } from "@/emails/palette";

const prose = { ...palette.ink, fontSize: 16, lineHeight: "24px", margin: "0 0 16px" };
const small = { ...palette.soft, fontSize: 13, lineHeight: "20px", margin: "16px 0 0" };
const link = { ...palette.accent, textDecoration: "underline" };

type Props = { siteName: string; url: string; minutes: number };

export function SignInMail({ siteName, url, minutes }: Props) {
  const footer = (
    <Text className="soft" style={small}>
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
      <Text className="ink" style={prose}>
        Open this link and press the button there to sign in. It works once, for {minutes} minutes.
      </Text>
      <Text className="ink" style={{ ...prose, fontWeight: 700 }}>
        <a href={url} className="accent" style={link}>
          Sign in
        </a>
      </Text>
      <Text className="soft" style={{ ...small, wordBreak: "break-all" }}>
        Or copy the address:{" "}
        <a href={url} className="accent" style={link}>
          {url}
        </a>
      </Text>
    </Frame>
  );
}
