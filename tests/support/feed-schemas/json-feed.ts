/** What jsonfeed.org says of version 1.1, as JSON Schema. Keys it does not name are refused: ours has none. */
const url = { type: "string", format: "uri", pattern: "^https?://" };
const words = { type: "string", minLength: 1 };
const instant = { type: "string", format: "date-time" };
const authors = {
  type: "array",
  items: {
    type: "object",
    properties: { name: words, url, avatar: url },
    minProperties: 1,
    additionalProperties: false,
  },
};

export const jsonFeedSchema = {
  type: "object",
  required: ["version", "title", "items"],
  additionalProperties: false,
  properties: {
    version: { const: "https://jsonfeed.org/version/1.1" },
    title: words,
    home_page_url: url,
    feed_url: url,
    description: { type: "string" },
    language: { type: "string", pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" },
    authors,
    items: {
      type: "array",
      items: {
        type: "object",
        required: ["id"],
        anyOf: [{ required: ["content_html"] }, { required: ["content_text"] }],
        additionalProperties: false,
        properties: {
          id: words,
          url,
          title: words,
          summary: { type: "string" },
          content_html: { type: "string" },
          content_text: { type: "string" },
          image: url,
          authors,
          tags: { type: "array", items: words },
          language: { type: "string" },
          date_published: instant,
          date_modified: instant,
        },
      },
    },
  },
};
