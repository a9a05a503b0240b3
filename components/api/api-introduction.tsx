const curlExample = `curl "$SITE/api/daily_papers?date=2025-12-09"`;
const pythonExample = `# HF_ENDPOINT=$SITE python
from huggingface_hub import HfApi
for paper in HfApi().list_daily_papers(date="2025-12-09"):
    print(paper.upvotes, paper.title)`;

/** How to use the API, before its routes. */
export function ApiIntroduction() {
  return (
    <div className="mt-4 space-y-4 [&_a]:text-accent [&_a]:underline">
      <p>
        Reading needs no key and works from any site’s pages. The shapes are those of Hugging Face’s
        papers API, so its clients work once you change the endpoint. For programs:{" "}
        <a href="/api/openapi.json">openapi.json</a>, <a href="/llms.txt">llms.txt</a>, and an MCP
        server at <code>/api/mcp</code>.
      </p>
      <Example label="In a shell" code={curlExample} />
      <Example label="In Python, with Hugging Face’s own client" code={pythonExample} />
      <p>
        Responses carry an <code>ETag</code>. Send it back in <code>If-None-Match</code> and you get
        304 when nothing has changed. Writing takes <code>Authorization: Bearer TOKEN</code>. Errors
        look like <code>{'{"error": "a sentence", "code": "invalid"}'}</code>.
      </p>
      <h2 id="feeds" className="pt-4 text-xl font-bold">
        Feeds
      </h2>
      <p>
        <a href="/feeds/daily.xml">daily</a>, <a href="/feeds/weekly.xml">weekly</a>,{" "}
        <a href="/feeds/monthly.xml">monthly</a> and <a href="/feeds/trending.xml">trending</a>; by
        subject <code>/feeds/topics/{"{keyword}"}.xml</code>,{" "}
        <code>/feeds/authors/{"{name}"}.xml</code>, <code>/feeds/organizations/{"{name}"}.xml</code>{" "}
        and <code>/feeds/search.xml?q=</code>. Instead of <code>.xml</code> (Atom) each ends in{" "}
        <code>.rss</code> or <code>.json</code> (JSON Feed) too; <code>?per=day</code> makes one
        entry of each day of the first three.
      </p>
    </div>
  );
}

function Example({ label, code }: { label: string; code: string }) {
  return (
    <figure>
      <figcaption className="text-sm text-soft">{label}</figcaption>
      <pre
        tabIndex={0}
        className="mt-1 overflow-x-auto rounded-lg border border-line bg-card p-3 text-sm"
      >
        {code}
      </pre>
    </figure>
  );
}
