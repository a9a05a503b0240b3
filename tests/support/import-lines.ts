import { gzipSync } from "node:zlib";

/** An item of the daily feed as Hugging Face answers it, with its day. */
export function hubLine(given: {
  date?: string;
  id?: string;
  title?: string;
  upvotes?: number;
  comments?: number;
  paper?: object;
  outer?: object;
}) {
  const { date = "2025-12-09", id = "2512.00001", title = "A Paper", upvotes = 3 } = given;
  return {
    date,
    paper: {
      id,
      title,
      summary: "What it is\nabout.",
      authors: [{ _id: "a1", name: "Ada Lovelace" }],
      publishedAt: "2025-12-08T10:00:00.000Z",
      upvotes,
      ...given.paper,
    },
    numComments: given.comments ?? 1,
    ...given.outer,
  };
}

/** A record of arXiv's metadata snapshot. */
export function arxivLine(given: object = {}) {
  return {
    id: "2512.00001",
    title: "A Paper, as arXiv\n  has it",
    abstract: "  What it\nis about, says arXiv.\n",
    authors_parsed: [["Lovelace", "Ada", ""]],
    categories: "cs.CL I.2.7",
    versions: [{ version: "v1", created: "Mon, 8 Dec 2025 10:00:00 GMT" }],
    update_date: "2025-12-09",
    ...given,
  };
}

export const toLines = (values: (object | string)[]) =>
  values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join("\n") +
  "\n";

/** The text as a file's chunks, cut where no line ends. */
export async function* chunks(text: string | Buffer, size = 37): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const gzipped = (text: string) => gzipSync(text);
