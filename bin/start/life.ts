/** What a start has begun, how it ends, and what it tells the person who watches. */
import { AppError } from "@/lib/platform/errors";

type Stop = () => Promise<void>;

const stops: Stop[] = [];
const crashes: Promise<string>[] = [];
const asked = new AbortController();

/** Aborts when a person or the system asks for the end. */
export const endAsked = asked.signal;

export function listenForSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => asked.abort());
  }
}

/** Things are stopped in the opposite order. */
export function stopLater(stop: Stop): void {
  stops.push(stop);
}

export function endWith(name: string, ended: Promise<void>): void {
  crashes.push(ended.then(() => name));
}

/** Waits until somebody asks for the end; refuses when something ends by itself. */
export async function untilTheEnd(): Promise<void> {
  const untilAsked = new Promise<null>((resolve) => {
    endAsked.addEventListener("abort", () => resolve(null));
    if (endAsked.aborted) resolve(null);
  });
  const crashed = await Promise.race([untilAsked, ...crashes]);
  if (crashed)
    throw new AppError(
      "unavailable",
      `${crashed} stopped unexpectedly, so everything was stopped.`,
    );
}

export async function stopAll(): Promise<void> {
  for (const stop of stops.reverse()) await stop().catch(report);
}

export function say(line: string): void {
  console.log(line);
}

export function report(error: unknown): void {
  console.error(error instanceof AppError ? error.message : error);
  process.exitCode = 1;
}
