import { SingleBar } from "cli-progress";

export type Progress = { show: (done: number, note: string) => void; end: () => void };

const linePauseMs = 5_000;

/** A bar on a terminal, a plain line every few seconds elsewhere; both on stderr. */
export function startProgress(total: number, unit: string): Progress {
  return process.stderr.isTTY ? startBar(total, unit) : startLines(total, unit);
}

function startBar(total: number, unit: string): Progress {
  const bar = new SingleBar({
    format: `{bar} {percentage}% {note}`,
    stream: process.stderr,
    hideCursor: true,
  });
  bar.start(Math.max(total, 1), 0, { note: unit });
  return {
    show: (done, note) => bar.update(Math.min(done, total), { note }),
    end: () => bar.stop(),
  };
}

function startLines(total: number, unit: string): Progress {
  let shownAt = Date.now();
  return {
    show: (done, note) => {
      if (Date.now() - shownAt < linePauseMs) return;
      shownAt = Date.now();
      const share = total > 0 ? `${Math.round((100 * done) / total)}% of ${unit}, ` : "";
      console.error(`${share}${note}`);
    },
    end: () => undefined,
  };
}
