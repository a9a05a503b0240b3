import "server-only";
import { AppError } from "@/lib/platform/errors";

/** What an operator should see, on stderr. A refusal's words say all; a stack is for what nobody foresaw. */
export const log = {
  error(message: string, error: unknown): void {
    console.error(message, error instanceof AppError ? error.message : error);
  },
};
