import { prepareEnvironment } from "@/lib/local/environment";

/**
 * Runs a verb with the environment complete: modules that read it must be imported inside `work`,
 * not above it.
 */
export async function prepared(work: () => Promise<void>): Promise<void> {
  const environment = await prepareEnvironment();
  try {
    await work();
    const { db } = await import("@/lib/db");
    await db.$disconnect();
  } finally {
    await environment.stop();
  }
}
