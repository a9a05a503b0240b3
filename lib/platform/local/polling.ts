import "server-only";
import { setTimeout as pause } from "node:timers/promises";

/** Asks until the answer is yes; false when it never was. */
export async function waitUntil(
  isTrue: () => boolean | Promise<boolean>,
  patienceMs: number,
): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (await isTrue()) return true;
    await pause(50);
  }
  return isTrue();
}
