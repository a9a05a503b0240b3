export type OperationView = {
  method: string;
  path: string;
  summary: string;
  description: string | null;
  needsViewer: boolean;
  parameters: { name: string; description: string; kind: string }[];
};

/** One route and method of the API. */
export function OperationEntry({ operation }: { operation: OperationView }) {
  const { method, path, summary, description, needsViewer, parameters } = operation;
  return (
    <section className="rounded-xl border border-line bg-card p-4">
      <h3 className="font-mono text-base font-bold [overflow-wrap:anywhere]">
        <span className="text-accent">{method.toUpperCase()}</span> {path}
      </h3>
      <p className="mt-1">
        {summary}.{needsViewer && " Needs a token."}
      </p>
      {description && <p className="mt-1 text-sm text-soft">{description}</p>}
      {parameters.length > 0 && (
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          {parameters.map(({ name, description: meaning, kind }) => (
            <div key={name} className="contents">
              <dt className="font-mono">{name}</dt>
              <dd>
                {meaning} <span className="text-soft">{kind}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
