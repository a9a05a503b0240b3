import "server-only";

/** What an operator should see, on stderr. */
export const log = {
  error(message: string, error: unknown): void {
    console.error(message, error);
  },
};
