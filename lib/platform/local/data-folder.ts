import "server-only";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/platform/errors";

/** Makes the folder, and refuses with a sentence when nothing can be written there. */
export async function requireDataFolder(folder: string): Promise<void> {
  const trial = path.join(folder, `.writable-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(trial, "");
    await rm(trial);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError(
      "unavailable",
      `The data folder ${folder} can't be written to (${reason}). Set DATA_DIR to one that can.`,
      { cause: error },
    );
  }
}
