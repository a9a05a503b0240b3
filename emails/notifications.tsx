import { Text } from "@react-email/components";
import { Frame } from "@/emails/frame";
import { palette } from "@/emails/palette";

type NotificationEntry = { words: string; excerpt: string | null; url: string };

export type NotificationsMail = {
  siteName: string;
  entries: NotificationEntry[];
  settingsUrl: string;
  stopUrl: string;
};

const prose = { ...palette.ink, fontSize: 16, lineHeight: "24px", margin: "0 0 8px" };
const small = { ...palette.soft, fontSize: 13, lineHeight: "20px", margin: 0 };
const link = { ...palette.accent, textDecoration: "underline" };

/** What happened, each with what was written and one link to it. */
export function Notifications({ siteName, entries, settingsUrl, stopUrl }: NotificationsMail) {
  const footer = (
    <Text className="soft" style={small}>
      You’re getting this because you asked {siteName} to email you.{" "}
      <a href={settingsUrl} className="accent" style={link}>
        Change how often
      </a>{" "}
      ·{" "}
      <a href={stopUrl} className="accent" style={link}>
        Stop these emails
      </a>
    </Text>
  );
  return (
    <Frame siteName={siteName} preview={entries[0]?.words ?? siteName} footer={footer}>
      {entries.map(({ words, excerpt, url }, index) => (
        <div key={index} style={{ margin: "0 0 24px" }}>
          <Text className="ink" style={prose}>
            <a href={url} className="accent" style={{ ...link, fontWeight: 700 }}>
              {words}
            </a>
          </Text>
          {excerpt && (
            <Text className="soft" style={{ ...prose, ...palette.soft, whiteSpace: "pre-wrap" }}>
              {excerpt}
            </Text>
          )}
        </div>
      ))}
    </Frame>
  );
}

/** The same without markup. */
export function notificationsText({ siteName, entries, settingsUrl, stopUrl }: NotificationsMail) {
  const paragraphs = entries.map(({ words, excerpt, url }) =>
    [words, excerpt, url].filter(Boolean).join("\n"),
  );
  const footer = `You’re getting this because you asked ${siteName} to email you.\nChange how often: ${settingsUrl}\nStop these emails: ${stopUrl}`;
  return [...paragraphs, `-- \n${footer}`].join("\n\n") + "\n";
}
