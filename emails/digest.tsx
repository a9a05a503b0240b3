import { Heading, Text } from "@react-email/components";
import { DigestEntry } from "@/emails/digest-entry";
import { type DigestMail, dayLineOf, pauseUrlOf } from "@/emails/digest-words";
import { Frame } from "@/emails/frame";
import { palette } from "@/emails/palette";
import { formatCount } from "@/lib/text/counts";
import { formatDayOfMail } from "@/lib/time/format";
import { fromDigest, paths } from "@/lib/addresses/urls";

const small = { ...palette.soft, fontSize: 13, lineHeight: "20px", margin: "0 0 8px" };

/** The mail of the day or of the week. */
export function Digest({ siteName, siteUrl, content, unsubscribeUrl, preferencesUrl }: DigestMail) {
  return (
    <Frame
      siteName={siteName}
      preview={content.preview}
      footer={
        <Text className="soft" style={small}>
          You’re getting this because you subscribed at{" "}
          <a
            href={siteUrl}
            className="soft"
            style={{ ...palette.soft, textDecoration: "underline" }}
          >
            {siteName}
          </a>
          .{" "}
          <a
            href={preferencesUrl}
            className="soft"
            style={{ ...palette.soft, textDecoration: "underline" }}
          >
            Change topics and schedule
          </a>
          ,{" "}
          <a
            href={pauseUrlOf(preferencesUrl)}
            className="soft"
            style={{ ...palette.soft, textDecoration: "underline" }}
          >
            pause for two weeks
          </a>{" "}
          or{" "}
          <a
            href={unsubscribeUrl}
            className="soft"
            style={{ ...palette.soft, textDecoration: "underline" }}
          >
            unsubscribe
          </a>
          .
        </Text>
      }
    >
      <Heading
        as="h1"
        className="ink"
        style={{
          ...palette.ink,
          fontFamily: "Georgia, serif",
          fontSize: 24,
          lineHeight: "30px",
          margin: 0,
        }}
      >
        {content.subject}
      </Heading>
      <Text className="soft" style={{ ...small, margin: "4px 0 24px" }}>
        {dayLineOf(content)} ·{" "}
        <a
          href={siteUrl + fromDigest(content.listPath)}
          className="accent"
          style={{ ...palette.accent, textDecoration: "underline" }}
        >
          Read on one page
        </a>
      </Text>
      {content.shown.map(({ paper, matches }) => (
        <DigestEntry key={paper.id} paper={paper} matches={matches} siteUrl={siteUrl} />
      ))}
      {content.rest.map(({ day, count }) => (
        <Text key={day} className="soft" style={{ ...small, fontSize: 15 }}>
          <a
            href={siteUrl + fromDigest(paths.day(day))}
            className="accent"
            style={{ ...palette.accent, textDecoration: "underline" }}
          >
            {formatCount(count, "more paper")} of {formatDayOfMail(day)}
          </a>
        </Text>
      ))}
    </Frame>
  );
}
