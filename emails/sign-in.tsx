import { Text } from "@react-email/components";
import { Frame } from "@/emails/frame";
import { palette } from "@/emails/palette";

const prose = { ...palette.ink, fontSize: 16, lineHeight: "24px", margin: "0 0 16px" };
const small = { ...palette.soft, fontSize: 13, lineHeight: "20px", margin: "16px 0 0" };
const link = { ...palette.accent, textDecoration: "underline" };
const digits = { fontFamily: "monospace", fontSize: 28, fontWeight: 700, letterSpacing: 4 };

type Props = { siteName: string; url: string; code: string; minutes: number };

export function SignInMail({ siteName, url, code, minutes }: Props) {
  const footer = (
    <Text className="soft" style={small}>
      You got this email because someone entered your address on {siteName}. If it wasn&rsquo;t you,
      ignore it. No one can sign in without it.
    </Text>
  );
  return (
    <Frame siteName={siteName} preview={`It works once, for ${minutes} minutes.`} footer={footer}>
      <Text className="ink" style={prose}>
        Enter this code on the page where you asked for it:
      </Text>
      <Text className="ink" style={{ ...prose, ...digits }}>
        {code}
      </Text>
      <Text className="ink" style={prose}>
        Or open this link on the device you want to sign in on:{" "}
        <a href={url} className="accent" style={link}>
          Sign in
        </a>
      </Text>
      <Text className="soft" style={{ ...small, wordBreak: "break-all" }}>
        Either works once, for {minutes} minutes. The full address:{" "}
        <a href={url} className="accent" style={link}>
          {url}
        </a>
      </Text>
    </Frame>
  );
}

/** The same without markup. */
export function signInText({ siteName, url, code, minutes }: Props): string {
  return `Enter this code on the page where you asked for it:

${code}

Or open this link on the device you want to sign in on:

${url}

Either works once, for ${minutes} minutes.

-- 
You got this email because someone entered your address on ${siteName}. If it wasn't you, ignore it. No one can sign in without it.
`;
}
