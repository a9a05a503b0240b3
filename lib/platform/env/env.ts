import "server-only";
import { parseEnv } from "@/lib/platform/env/schema";

/** The environment, parsed once. A wrong value throws a sentence that names the variable. */
export const env = parseEnv(process.env);
