import { z } from "zod";

const year = z.coerce.number().int().min(1).max(9998);
const blank = (value: unknown) =>
  Array.isArray(value) ? value[0] : value === "" ? undefined : value;
/** A filter that makes no sense is no filter: an address never leads to an error. */
const lenient = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blank, schema.optional()).catch(undefined as never);

const schema = z.object({
  q: z
    .preprocess(
      blank,
      z.string().transform((text) => text.slice(0, 250)),
    )
    .catch(""),
  sort: z.preprocess(blank, z.enum(["relevance", "newest", "upvotes"])).catch("relevance"),
  from: lenient(year),
  to: lenient(year),
  cat: lenient(z.string().max(30)),
  upvotes: lenient(z.coerce.number().int().min(0).max(1_000_000)),
  code: z
    .preprocess(
      blank,
      z.literal("1").transform(() => true),
    )
    .catch(false),
  feed: z
    .preprocess(
      blank,
      z.literal("1").transform(() => true),
    )
    .catch(false),
  cursor: lenient(z.string().max(10)),
});

/** What the address of a search says. */
export type SearchAddress = z.infer<typeof schema>;

export function parseSearchAddress(
  parameters: Record<string, string | string[] | undefined>,
): SearchAddress {
  return schema.parse(parameters);
}

/** The same search at another place of its list, or with other words. */
export function searchPath(address: SearchAddress, change: Partial<SearchAddress>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...address, ...change })) {
    if (value === undefined || value === false || (name === "sort" && value === "relevance"))
      continue;
    parameters.set(name, value === true ? "1" : String(value));
  }
  return `/papers?${parameters}`;
}
