import type { DigestReport } from "@/lib/digests/report";
import { paths } from "@/lib/addresses/urls";

const columns = ["due", "sent", "open", "failed", "bounced", "unsubscribed"] as const;

export function DigestTable({ reports }: { reports: DigestReport[] }) {
  return (
    <div className="mt-6 overflow-x-auto" tabIndex={0} role="region" aria-label="Digests">
      <table className="w-full min-w-[40rem] text-left">
        <thead>
          <tr className="border-b border-line">
            <th className="py-2 pe-4">Digest</th>
            {columns.map((column) => (
              <th key={column} className="py-2 pe-4 text-right capitalize">
                {column}
              </th>
            ))}
            <th className="py-2">
              <span className="sr-only">Preview</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id} className="border-b border-line">
              <th scope="row" className="py-2 pe-4 font-normal">
                {report.period} <span className="text-soft">{report.frequency}</span>
              </th>
              {columns.map((column) => (
                <td key={column} className="py-2 pe-4 text-right tabular-nums">
                  {report[column]}
                </td>
              ))}
              <td className="py-2 text-right">
                <a href={paths.digest(report.id)} className="text-accent underline">
                  Preview<span className="sr-only"> of {report.period}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
