import { Heading, Section, Text } from "@react-email/components";
import { factsOf, nameAuthors, reasonOf } from "@/emails/digest-words";
import { palette } from "@/emails/palette";
import type { DigestPaper } from "@/lib/digests/papers";
import { cutAtWord } from "@/lib/text/excerpt";
import { fromDigest, paths } from "@/lib/addresses/urls";

type Props = { paper: DigestPaper; matches: string[]; siteUrl: string };

const small = { ...palette.soft, fontSize: 13, lineHeight: "20px", margin: "4px 0 0" };

/** One paper in a digest. */
export function DigestEntry({ paper, matches, siteUrl }: Props) {
  const authors = nameAuthors(paper);
  const reason = reasonOf(matches);
  const { newestComment } = paper;
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
      {reason && (
        <Text className="accent" style={{ ...small, ...palette.accent, fontWeight: 700 }}>
          {reason}
        </Text>
      )}
      <Text className="soft" style={small}>
        <a
          href={siteUrl + fromDigest(paths.paper(paper.id), "community")}
          className="soft"
          style={{ ...palette.soft, textDecoration: "underline" }}
        >
          {factsOf(paper)}
        </a>
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
      {paper.pictureUrl && (
        <img
          src={siteUrl + paths.smallPicture(paper.pictureUrl)}
          alt={`Picture from “${cutAtWord(paper.title, 80)}”`}
          width={240}
          fetchPriority="low" // else React asks for it in the head
          className="soft"
          style={{ ...palette.soft, display: "block", width: 240, height: "auto", marginTop: 10 }}
        />
      )}
      {newestComment && (
        <Text className="soft" style={{ ...small, marginTop: 8 }}>
          <b>{newestComment.author}</b>: “{newestComment.excerpt}”
        </Text>
      )}
    </Section>
  );
}
