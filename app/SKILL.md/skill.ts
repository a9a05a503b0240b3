/** Teaches an agent to read a site: see agentskills.io for the form. */
export function writeSkill(site: { name: string; url: string }): string {
  const { name, url } = site;
  return `---
name: daily-papers
description: Find and read research papers on ${name}. Use it for the papers of a day, a week or a month, for what trends, to search papers, and for the text, comments, models and datasets of one paper.
---

# Reading ${name}

All reading is by GET, without a key. Ids are arXiv ids such as \`2407.21783\`; a version at their end is let go.

## Which papers

\`\`\`sh
curl "${url}/api/daily_papers?date=2025-12-09"       # a day, most upvoted first
curl "${url}/api/daily_papers?week=2025-W50"         # a week; month=2025-12 is a month
curl "${url}/api/daily_papers?sort=trending&limit=20"
curl "${url}/api/papers/search?q=diffusion&limit=10"
\`\`\`

Each answers a JSON array. Read \`paper.id\`, \`title\`, \`summary\` (the abstract), \`paper.upvotes\`, \`numComments\`
and \`publishedAt\`. A key that a paper lacks is absent. \`limit\` is at most 100 (120 for a search), and \`p\` is the page,
counted from 0. A day without papers is \`[]\`; one that cannot exist or has not come is refused with 400.

A search knows \`"words side by side"\`, \`-without\`, \`author:"Ada Lovelace"\`, \`cat:cs.CL\`, \`year:2024-2025\` and \`org:name\`.

## One paper

\`\`\`sh
curl "${url}/papers/2407.21783.md"                   # to read: authors, links, abstract and comments as Markdown
curl "${url}/api/papers/2407.21783"                  # as JSON
curl "${url}/api/papers/2407.21783?field=comments"   # with its comments
curl "${url}/api/arxiv/2407.21783/repos"             # models, datasets and spaces that cite it
curl "${url}/api/papers/2407.21783/related"
\`\`\`

404 means that the paper is not here. Do not add it unless you are asked to.

## When asked to write

Writes need a token that the person makes at ${url}/settings: \`Authorization: Bearer TOKEN\`.

\`\`\`sh
curl -X POST "${url}/api/papers/index" -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -d '{"arxivId": "2407.21783"}'
curl -X PUT "${url}/api/papers/2407.21783/upvote" -H "Authorization: Bearer $TOKEN"
\`\`\`

## More

Errors are \`{"error": "a sentence", "code": "not_found"}\` with the right status; after 429 wait as long as \`Retry-After\` says.
Everything is described at ${url}/api/openapi.json. The same by MCP, read-only: ${url}/api/mcp
`;
}
