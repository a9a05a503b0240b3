import { render } from "@react-email/render";
import { caniemail } from "caniemail";
import { describe, expect, test } from "vitest";
import { Digest } from "@/emails/digest";
import { type DigestMail, digestWords } from "@/emails/digest-words";
import { SignInMail } from "@/emails/sign-in";
import { SubscriptionNote } from "@/emails/subscription-note";
import { day } from "@/tests/support/days";

const title = 'A "title" <script>alert(1)</script> & more';
const mail: DigestMail = {
  siteName: "Daily Papers",
  siteUrl: "https://papers.example.org",
  unsubscribeUrl: "https://papers.example.org/unsubscribe?token=u",
  preferencesUrl: "https://papers.example.org/subscriptions/preferences?token=p",
  content: {
    subject: "Daily papers of 9 Dec 2025",
    preview: "A title",
    day: day("2025-12-09"),
    listPath: "/papers/date/2025-12-09",
    paperCount: 2,
    shown: [
      {
        paper: {
          id: "2512.00001",
          title,
          excerpt: "First sentence.",
          upvoteCount: 1,
          commentCount: 2,
          authorCount: 5,
          authorNames: ["Ada Lovelace", "Alan Turing"],
          organization: "ETH Zurich",
          pictureUrl: "https://cdn-uploads.huggingface.co/a.png",
          newestComment: { author: "Grace", excerpt: "Read it <b>twice</b>." },
          day: day("2025-12-09"),
          subject: {
            searchText: "",
            categories: [],
            keywords: [],
            authors: [],
            organization: null,
          },
        },
        matches: ["cs.CL"],
      },
    ],
    rest: [{ day: day("2025-12-08"), count: 1 }],
  },
};

/**
 * What the data of caniemail.com says is missing somewhere and does no harm there: without style
 * sheets the mail stays light, without `display: none` the preview line is seen, without `word-break`
 * one long word is wide, and Outlook on Windows and its old Mail app ignore roles.
 */
const harmless = [
  /^<style> element$/,
  /^@media/,
  /^display:none$/,
  /^overflow$/,
  /^role attribute$/,
  /^aria-hidden attribute$/,
  /^<body> element$/,
  /^max-height$/,
  /^word-break$/,
];

describe.each([
  ["the digest", <Digest key="digest" {...mail} />],
  [
    "the confirmation",
    <SubscriptionNote
      key="note"
      siteName="Daily Papers"
      sentences={["Press."]}
      label="Confirm"
      url="https://papers.example.org/"
      footer="Or not."
    />,
  ],
  [
    "the sign-in link",
    <SignInMail
      key="sign-in"
      siteName="Daily Papers"
      url="https://papers.example.org/"
      code="123456"
      minutes={10}
    />,
  ],
])("The markup of %s", (_name, message) => {
  test("uses nothing that Gmail, Outlook or Apple Mail lack, but for what does no harm", async () => {
    const html = await render(message);
    const { issues } = caniemail({ html, clients: ["gmail.*", "outlook.*", "apple-mail.*"] });
    const titles = new Set([...issues.errors.values()].flat().map((issue) => issue.title.trim()));
    expect([...titles].filter((name) => !harmless.some((pattern) => pattern.test(name)))).toEqual(
      [],
    );
  });

  test("loads nothing but pictures, each from the site itself, with words and a width", async () => {
    const html = await render(message);
    expect(html).not.toMatch(/<link|<script|url\(/);
    for (const [picture] of html.matchAll(/<img[^>]*>/g)) {
      expect(picture).toContain('src="https://papers.example.org/_next/image?url=https%3A%2F%2F');
      expect(picture).toMatch(/alt="Picture from [^"]+"/);
      expect(picture).toContain('width="240"');
    }
  });

  test("takes its colours from classes that dark mode can reach", async () => {
    const html = await render(message);
    const coloured =
      html.match(/<(?!meta)[^>]*style="[^"]*(?:background-)?color:[^"]*"[^>]*>/g) ?? [];
    expect(coloured.length).toBeGreaterThan(3);
    const words = html.match(/<(p|h1|h2)[ >][^>]*>/g) ?? [];
    for (const tag of words) expect(tag).toMatch(/class="|<h2/);
    for (const tag of coloured) expect(tag).toMatch(/class="(page|ink|soft|accent|line)"/);
  });
});

describe("A digest in words", () => {
  test("says what the markup says", () => {
    expect(digestWords(mail)).toBe(`Daily papers of 9 Dec 2025
Tue, Dec 9, 2025 · 2 papers
Read on one page: https://papers.example.org/papers/date/2025-12-09?utm_source=digest&utm_medium=email

1. ${title}
Matches your topic: cs.CL
1 upvote · 2 comments · ETH Zurich
Ada Lovelace, Alan Turing and 3 others
https://papers.example.org/papers/2512.00001?utm_source=digest&utm_medium=email

First sentence.

Grace: “Read it <b>twice</b>.”

1 more paper of 8 Dec 2025:
https://papers.example.org/papers/date/2025-12-08?utm_source=digest&utm_medium=email

-- 
You’re getting this because you subscribed at Daily Papers (https://papers.example.org).
Change topics and schedule: https://papers.example.org/subscriptions/preferences?token=p
Pause for two weeks: https://papers.example.org/subscriptions/preferences?token=p#pause
Unsubscribe: https://papers.example.org/unsubscribe?token=u
`);
  });

  test("and no title can add markup", async () => {
    expect(await render(<Digest {...mail} />)).toContain("&lt;script&gt;alert(1)");
  });
});
