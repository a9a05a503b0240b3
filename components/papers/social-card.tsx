import { formatCount } from "@/lib/text/counts";
import { formatPublished } from "@/lib/time/format";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import type { PaperDetail } from "@/lib/papers/detail";

/** Drawn to a picture, not to a page: style attributes and flex boxes are all there is. */
export function SocialCard({ paper, siteName }: { paper: PaperDetail; siteName: string }) {
  const title = drawable(toPlainText(paper.title));
  const names = paper.authors.slice(0, 3).map(({ name }) => drawable(name));
  const others = (paper.authorCount ?? paper.authors.length) - names.length;
  const facts = [
    paper.publishedAt && formatPublished(paper.publishedAt, null),
    paper.upvoteCount > 0 && formatCount(paper.upvoteCount, "upvote"),
  ].filter(Boolean);
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding: 72,
        background: "#faf8f4",
        color: "#1f1d1a",
      }}
    >
      <div style={{ display: "flex", fontSize: 32, color: "#9a3412" }}>{drawable(siteName)}</div>
      <div
        style={{
          display: "flex",
          flexGrow: 1,
          alignItems: "center",
          fontSize: title.length > 110 ? 48 : 60,
          lineHeight: 1.2,
        }}
      >
        {title.length > 220 ? `${title.slice(0, 218)}…` : title}
      </div>
      <div style={{ display: "flex", fontSize: 30, color: "#5f594f" }}>
        {names.join(", ") +
          (names.length > 0 && others > 0 ? ` and ${formatCount(others, "other")}` : "")}
      </div>
      <div style={{ display: "flex", marginTop: 12, fontSize: 28, color: "#5f594f" }}>
        {facts.join(" · ")}
      </div>
    </div>
  );
}

/** The font at hand has Latin letters; for any other the drawing library would ask a font server. */
function drawable(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .replace(/[^\u0020-\u024f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/gu, "")
    .replace(/ {2,}/g, " ");
}
