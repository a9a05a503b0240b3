import type { DigestReport } from "@/lib/digests/report";

const height = 96;
const barWidth = 14;
const gap = 6;

/** Deliveries of each digest over time, oldest first; what was not sent is the lighter part. The table says the same in numbers. */
export function DigestChart({ reports }: { reports: DigestReport[] }) {
  const oldestFirst = reports.toReversed();
  const most = Math.max(...reports.map(({ due }) => due), 1);
  const width = oldestFirst.length * (barWidth + gap);
  const barHeight = (count: number) => (count / most) * height;
  return (
    <svg
      role="img"
      aria-label={`Deliveries of the last ${reports.length} digests, at most ${most}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="mt-6 max-w-full border-b border-line text-accent"
    >
      {oldestFirst.map(({ id, frequency, period, due, sent }, index) => (
        <g key={id} fill="currentColor">
          <title>{`${frequency} ${period}: ${sent} of ${due} sent`}</title>
          <rect
            x={index * (barWidth + gap)}
            y={height - barHeight(due)}
            width={barWidth}
            height={barHeight(due)}
            opacity={0.3}
          />
          <rect
            x={index * (barWidth + gap)}
            y={height - barHeight(sent)}
            width={barWidth}
            height={barHeight(sent)}
          />
        </g>
      ))}
    </svg>
  );
}
