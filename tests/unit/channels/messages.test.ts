import { describe, expect, test } from "vitest";
import { drawBluesky } from "@/lib/channels/bluesky";
import { drawDiscord } from "@/lib/channels/discord";
import { drawMastodon } from "@/lib/channels/mastodon";
import { drawNtfy } from "@/lib/channels/ntfy";
import type { ChannelPost } from "@/lib/channels/post";
import { composeMessage } from "@/lib/channels/message";
import { drawSlack } from "@/lib/channels/slack";
import { drawTelegram } from "@/lib/channels/telegram";
import { channelServices, channelsSchema } from "@/lib/platform/env/channels";
import type { DigestPaper } from "@/lib/digests/papers";
import { day } from "@/tests/support/days";

const hostile = '<!channel> @everyone *b* [x](http://evil.example) <b>"&\n';
const post: ChannelPost = {
  subject: "Daily papers of 9 Dec 2025",
  frequency: "daily",
  entries: [
    {
      id: "2512.00001",
      upvotes: 1,
      comments: 0,
      title: hostile.trim(),
      url: "https://papers.example.org/papers/2512.00001?utm_source=digest&utm_medium=x",
      facts: "1 upvote",
      authors: "Ada Lovelace",
      excerpt: "It works.",
    },
  ],
  rest: [{ text: "2 more papers of 8 Dec 2025", url: "https://papers.example.org/papers" }],
};

function paper(number: number, sign: string): DigestPaper {
  return {
    id: `2512.${String(number).padStart(5, "0")}`,
    title: sign.repeat(300),
    excerpt: sign.repeat(300),
    upvoteCount: 1,
    commentCount: 2,
    authorCount: 9,
    authorNames: [sign.repeat(300)],
    organization: sign.repeat(100),
    pictureUrl: null,
    newestComment: null,
    day: day(`2025-12-0${(number % 9) + 1}`),
    subject: { searchText: "", categories: [], keywords: [], authors: [], organization: null },
  };
}

describe("A hostile title", () => {
  test("is plain text in Slack's blocks, and escaped where Slack reads markup", () => {
    const message = drawSlack(post) as { text: string; blocks: object[] };
    expect(message.text).toContain("&lt;!channel&gt; @everyone");
    expect(JSON.stringify(message.blocks)).not.toContain("mrkdwn");
    expect(message.blocks[1]).toMatchObject({
      elements: [{ elements: [{ type: "link", text: hostile.trim() }, {}, {}, {}] }],
    });
  });

  test("is escaped sign by sign for Discord, which may mention nobody", () => {
    expect(drawDiscord(post)).toMatchObject({
      content:
        "**Daily papers of 9 Dec 2025**\n[2 more papers of 8 Dec 2025](<https://papers.example.org/papers>)",
      embeds: [
        {
          title: '\\<!channel\\> \\@everyone \\*b\\* \\[x\\]\\(http\\://evil.example\\) \\<b\\>"&',
          description: "1 upvote\nAda Lovelace\nIt works.",
        },
      ],
      allowed_mentions: { parse: [] },
    });
  });

  test("is text in Telegram's HTML, and mentions nobody", () => {
    const { text } = drawTelegram(post) as { text: string };
    expect(text).toContain("&lt;!channel&gt; @\u2060everyone");
    expect(text).toContain("&lt;b&gt;&quot;&amp;</a>");
    expect(text.match(/<[^>]+>/g)).toEqual([
      "<b>",
      "</b>",
      '<a href="https://papers.example.org/papers/2512.00001?utm_source=digest&amp;utm_medium=x">',
      "</a>",
      '<a href="https://papers.example.org/papers">',
      "</a>",
    ]);
  });
});

describe("A hostile title, too,", () => {
  const title = "@everyone #x see http://evil.example <b>&";
  const [entry] = post.entries;
  const given = { ...post, entries: [{ ...(entry ?? expect.fail()), title }] };

  test("mentions and links nothing on Mastodon", () => {
    const { status } = drawMastodon(given) as { status: string };
    expect(status).toContain("@\u2060everyone #\u2060x see http:\u2060//evil.example <b>&");
  });

  test("is a link to its paper on Bluesky, by its place in bytes, and nothing else", () => {
    const { text, facets } = drawBluesky({ ...given, subject: "Größe" }) as {
      text: string;
      facets: { index: { byteStart: number; byteEnd: number }; features: [{ uri: string }] }[];
    };
    const linked = facets.map(({ index: { byteStart, byteEnd }, features: [{ uri }] }) => [
      Buffer.from(text).subarray(byteStart, byteEnd).toString(),
      uri,
    ]);
    expect(linked).toEqual([
      [title, entry?.url],
      [post.rest[0]?.text, post.rest[0]?.url],
    ]);
  });

  test("is plain text for ntfy", () => {
    expect(drawNtfy(given)).toEqual({
      title: post.subject,
      message: expect.stringContaining(`${title}\n1 upvote\nAda Lovelace\nIt works.\nhttps://`),
      click: entry?.url,
    });
  });
});

describe.each(channelServices)("The largest digest for %s", (service) => {
  test.each(["a", "*", "&", "<", "😀"])("made of %s keeps within its limits", (sign) => {
    const papers = Array.from({ length: 120 }, (_, number) => paper(number, sign));
    const message = composeMessage(service, "daily", papers) as Record<string, unknown>;
    if (service === "slack") {
      const blocks = message.blocks as object[];
      expect(blocks.length).toBeLessThanOrEqual(50);
      expect(JSON.stringify(blocks).length).toBeLessThan(13_000);
    } else if (service === "telegram") {
      const shown = String(message.text)
        .replace(/<[^>]*>/g, "")
        .replace(/&\w+;/g, "&");
      expect(shown.length).toBeLessThanOrEqual(4096);
      expect(shown).toMatch(/more papers of 1 Dec 2025/);
    } else if (service === "mastodon") {
      const counted = String(message.status).replace(
        /https:\/\/papers\S+|http:\/\/localhost\S+/g,
        "x".repeat(23),
      );
      expect(counted.length).toBeLessThanOrEqual(500);
    } else if (service === "bluesky") {
      const text = String(message.text);
      expect([...new Intl.Segmenter("en").segment(text)].length).toBeLessThanOrEqual(300);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3000);
    } else if (service === "ntfy") {
      expect(Buffer.byteLength(String(message.message))).toBeLessThanOrEqual(4096);
    } else if (service === "webhook") {
      expect((message.data as { papers: object[] }).papers).toHaveLength(10);
    } else {
      const embeds = message.embeds as { title: string; description: string }[];
      const sum = embeds.reduce((all, one) => all + one.title.length + one.description.length, 0);
      expect(sum).toBeLessThanOrEqual(6000);
      expect(embeds.length).toBeLessThanOrEqual(10);
      expect(Math.max(...embeds.map(({ title }) => title.length))).toBeLessThanOrEqual(256);
      expect(String(message.content).length).toBeLessThanOrEqual(2000);
    }
  });
});

describe("The list of channels", () => {
  test("names each with its service, rhythm and address", () => {
    const list = "slack:lab=https://hooks.example/a\n discord:club:weekly=https://d.example/b";
    expect(channelsSchema.parse(list)).toEqual([
      { name: "lab", service: "slack", frequency: "daily", url: "https://hooks.example/a" },
      { name: "club", service: "discord", frequency: "weekly", url: "https://d.example/b" },
    ]);
    expect(channelsSchema.parse(undefined)).toEqual([]);
  });

  test.each([
    "mastodon:lab=https://mastodon.example/api/v1/statuses?visibility=unlisted#token",
    "bluesky:lab=https://bsky.example#lab.bsky.example:abcd-efgh",
    "ntfy:lab=https://ntfy.example/topic",
    "ntfy:lab=https://ntfy.example/topic#tk_token",
    "webhook:lab=https://hooks.example/take#whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  ])("takes %s", (list) => expect(channelsSchema.parse(list)).toHaveLength(1));

  test.each([
    "https://hooks.example/SECRET",
    "teams:lab=https://hooks.example/SECRET",
    "slack:lab=http://hooks.example/SECRET",
    "slack:lab=https://user:SECRET@hooks.example/",
    "telegram:lab=https://api.telegram.org/botSECRET/sendMessage",
    "mastodon:lab=https://mastodon.example/api/v1/statuses?token=SECRET",
    "bluesky:lab=https://bsky.example#SECRET",
    "ntfy:lab=https://ntfy.example/#SECRET",
    "webhook:lab=https://hooks.example/take#SECRET",
    "slack:lab=https://a.example/SECRET discord:lab=https://b.example/SECRET",
  ])("is refused without quoting it (%#)", (list) => {
    const { error } = channelsSchema.safeParse(list);
    expect(error?.issues).toHaveLength(1);
    expect(JSON.stringify(error?.issues)).not.toContain("SECRET");
  });
});
