import type { ChannelReport } from "@/lib/channels/report";

const minute = (instant: Date) => `${instant.toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** The chat channels that get the digest: what each is called and how its last one fared. */
export function ChannelTable({ channels }: { channels: ChannelReport[] }) {
  return (
    <div className="mt-3 overflow-x-auto" tabIndex={0} role="region" aria-label="Channels">
      <table className="w-full min-w-[40rem] text-left">
        <thead>
          <tr className="border-b border-line">
            {["Channel", "Last digest", "Status", "Next due"].map((column) => (
              <th key={column} className="py-2 pe-4">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {channels.map(({ name, service, frequency, dueAt, last }) => (
            <tr key={name} className="border-b border-line align-top">
              <th scope="row" className="py-2 pe-4 font-normal">
                {name}{" "}
                <span className="text-soft">
                  {service}, {frequency}
                </span>
              </th>
              <td className="py-2 pe-4">{last?.period ?? "none yet"}</td>
              <td className="py-2 pe-4">{last && stateOf(last)}</td>
              <td className="py-2 tabular-nums">{dueAt ? minute(dueAt) : "at the next run"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function stateOf({ status, attempts, error, nextAttemptAt }: NonNullable<ChannelReport["last"]>) {
  const retry = nextAttemptAt && `again at ${minute(nextAttemptAt)}`;
  const tries = attempts > 1 && `${attempts} tries`;
  return [status, tries, error, retry].filter(Boolean).join(" · ");
}
