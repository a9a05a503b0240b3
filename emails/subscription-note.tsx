import { Text } from "@react-email/components";
import { Frame } from "@/emails/frame";
import { palette } from "@/emails/palette";

type Props = { siteName: string; sentences: string[]; label: string; url: string; footer: string };

const prose = { ...palette.ink, fontSize: 16, lineHeight: "24px", margin: "0 0 16px" };

/** A few sentences and one link to press. */
export function SubscriptionNote({ siteName, sentences, label, url, footer }: Props) {
  return (
    <Frame
      siteName={siteName}
      preview={label}
      footer={
        <Text
          className="soft"
          style={{ ...palette.soft, fontSize: 13, lineHeight: "20px", margin: 0 }}
        >
          {footer}
        </Text>
      }
    >
      {sentences.map((sentence) => (
        <Text key={sentence} className="ink" style={prose}>
          {sentence}
        </Text>
      ))}
      <Text className="ink" style={{ ...prose, fontWeight: 700 }}>
        <a href={url} className="accent" style={{ ...palette.accent, textDecoration: "underline" }}>
          {label}
        </a>
      </Text>
    </Frame>
  );
}
