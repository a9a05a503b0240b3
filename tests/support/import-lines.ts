/** Lines of imports as the two sources write them, with only what a test is about to say. */

type Given = Record<string, unknown>;

export function hfItem({ paper, ...outer }: Given & { paper?: Given } = {}): Given {
  return {
    date: "2025-12-09",
    numComments: 1,
    publishedAt: "2025-12-08T13:00:00.000Z",
    submittedBy: { _id: "u1", name: "ada", fullname: "Ada L", avatarUrl: "/a.svg", isPro: false },
    isAuthorParticipating: true,
    ...outer,
    paper: hfPaper(paper),
  };
}

/** The answer of GET /api/papers/{id}. */
export function hfPaper(given: Given = {}): Given {
  return {
    id: "2512.00001",
    title: "Reading sparsely",
    summary: "We read\nsparsely.",
    authors: [
      { _id: "a1", name: "Ada Lovelace", hidden: false, user: { user: "ada", fullname: "Ada L" } },
      { _id: "a2", name: "Charles Babbage", hidden: false },
    ],
    publishedAt: "2025-12-08T18:00:00.000Z",
    upvotes: 5,
    ...given,
  };
}

export function arxivRecord(given: Given = {}): Given {
  return {
    id: "2512.00001",
    submitter: null,
    authors: "Ada Lovelace and Charles Babbage",
    title: "Reading sparsely,\n  revised",
    comments: "9 pages",
    "journal-ref": null,
    doi: null,
    categories: "cs.CL cs.LG",
    abstract: "  We read sparsely and well.\n",
    versions: [{ version: "v1", created: "Mon, 8 Dec 2025 18:00:00 GMT" }],
    update_date: "2025-12-10",
    authors_parsed: [
      ["Lovelace", "Ada", ""],
      ["Babbage", "Charles", ""],
    ],
    ...given,
  };
}

export function toFile(lines: unknown[]): string {
  return lines
    .map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`)
    .join("");
}

/** A file's bytes as a stream hands them over, in pieces of an awkward size. */
export async function* inChunks(bytes: Buffer | string, size = 37): AsyncGenerator<Buffer> {
  const buffer = Buffer.from(bytes);
  for (let at = 0; at < buffer.length; at += size) yield buffer.subarray(at, at + size);
}
