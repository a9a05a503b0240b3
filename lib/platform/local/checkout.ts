import "server-only";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder this program was checked out into, whatever folder it was called from. */
export const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** Where everything lives that the program writes. */
export function dataFolder(variables: NodeJS.ProcessEnv): string {
  return path.resolve(checkout, variables.DATA_DIR || ".data");
}
