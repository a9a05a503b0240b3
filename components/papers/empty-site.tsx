/** What a fresh installation shows before anything is imported. */
export function EmptySite() {
  return (
    <div className="mx-auto max-w-xl py-16">
      <h1 className="text-3xl font-bold">No papers yet</h1>
      <p className="mt-4">Whoever runs this site can fetch a day of the Hugging Face feed:</p>
      <pre className="mt-3 overflow-x-auto rounded-lg border border-line bg-card p-4 text-sm">
        npm run papers -- fetch hf --date 2025-12-09
      </pre>
      <p className="mt-4">or import a file of papers:</p>
      <pre className="mt-3 overflow-x-auto rounded-lg border border-line bg-card p-4 text-sm">
        npm run papers -- import papers.jsonl --format hf
      </pre>
    </div>
  );
}
