import { Heading, Section, Text } from "@react-email/components";
import { nameAuthors } from "@/emails/digest-words";
import { palette } from "@/emails/palette";
import type { DigestPaper } from "@/lib/digests/papers";
import { formatCount } from "@/lib/text/counts";
import { fromDigest, paths } from "@/lib/addresses/urls";

type Props = { paper: DigestPaper; matches: string[]; siteUrl: string };

const small = { ...palette.soft, fontSize: 13, lineHeight: "20px", margin: "4px 0 0" };

/** One paper in a digest. */
export function DigestEntry({ paper, matches, siteUrl }: Props) {
  const authors = nameAuthors(paper);
  return (
    <Section style={{ marginBottom: 28 }}>
      <Heading
        as="h2"
        style={{ fontFamily: "Georgia, serif", fontSize: 18, lineHeight: "24px", margin: 0 }}
      >
        <a
          href={siteUrl + fromDigest(paths.paper(paper.id))}
          className="ink"
          style={{ ...palette.ink, textDecoration: "underline" }}
        >
          {paper.title}
        </a>
      </Heading>
      {matches.length > 0 && (
        <Text className="accent" style={{ ...small, ...palette.accent, fontWeight: 700 }}>
          Your topic: {matches.join(", ")}
        </Text>
      )}
      <Text className="soft" style={small}>
        {formatCount(paper.upvoteCount, "upvote")} ·{" "}
        <a
          href={siteUrl + fromDigest(paths.paper(paper.id), "community")}
          className="soft"
          style={{ ...palette.soft, textDecoration: "underline" }}
        >
          {formatCount(paper.commentCount, "comment")}
        </a>
        {paper.organization && ` · ${paper.organization}`}
      </Text>
      {authors !== "" && (
        <Text className="soft" style={small}>
          {authors}
        </Text>
      )}
      <Text
        className="ink"
        style={{ ...palette.ink, fontSize: 15, lineHeight: "23px", margin: "6px 0 0" }}
      >
        {paper.excerpt}
      </Text>
    </Section>
  );
}
