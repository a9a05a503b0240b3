import { isDeepStrictEqual } from "node:util";

export type Changed<Entry> = { before: Entry | undefined; after: Entry };

/** What one batch read of a table and what it makes of it: only real changes are written. */
export class Ledger<Entry> {
  readonly #now: Map<string, Entry>;

  constructor(private readonly before: ReadonlyMap<string, Entry>) {
    this.#now = new Map(before);
  }

  get(key: string): Entry | undefined {
    return this.#now.get(key);
  }

  /** Whether the entry differs from what was known until now. */
  set(key: string, entry: Entry): boolean {
    if (isDeepStrictEqual(this.#now.get(key), entry)) return false;
    this.#now.set(key, entry);
    return true;
  }

  changes(): Changed<Entry>[] {
    return [...this.#now]
      .map(([key, after]) => ({ before: this.before.get(key), after }))
      .filter(({ before, after }) => before !== after && !isDeepStrictEqual(before, after));
  }
}
