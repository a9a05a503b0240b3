import "server-only";
/** Owns Slack's format: https://docs.slack.dev/reference/block-kit/blocks */
import type { ChannelPost } from "@/lib/channels/post";

const mostBlocks = 50;
const longestHeader = 150;
/** Slack refuses blocks that are longer together (msg_blocks_too_long), though its pages do not say so. */
const longestBlocks = 12_500;

/**
 * Text stands in `rich_text` elements, which Slack reads as it is: no title can mark up, mention or
 * link. Only `text`, what a notification shows, is mrkdwn and has to be escaped.
 */
export function drawSlack({ subject, entries, rest }: ChannelPost): object | null {
  const blocks = [
    { type: "header", text: { type: "plain_text", text: subject.slice(0, longestHeader) } },
    ...entries.map(({ title, url, facts, authors, excerpt }) =>
      richText([
        { type: "link", url, text: title, style: { bold: true } },
        ...[facts, authors, excerpt]
          .filter(Boolean)
          .map((line) => ({ type: "text", text: `\n${line}` })),
      ]),
    ),
    ...rest.map(({ text, url }) => richText([{ type: "link", url, text }])),
  ];
  const isTooLarge = blocks.length > mostBlocks || JSON.stringify(blocks).length > longestBlocks;
  const text = escapeMrkdwn([subject, ...entries.map(({ title }) => title)].join("\n"));
  return isTooLarge ? null : { text, blocks, unfurl_links: false, unfurl_media: false };
}

const richText = (elements: object[]) => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements }],
});

/** The three characters by which links, mentions and commands begin and end. */
function escapeMrkdwn(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
