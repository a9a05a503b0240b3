import "server-only";

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

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
