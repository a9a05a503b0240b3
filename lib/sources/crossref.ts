import "server-only";
/** The door to Crossref: the public metadata behind a DOI. */
import { z } from "zod";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { isOrcid } from "@/lib/text/orcid";
import { cleanText } from "@/lib/text/tex/clean-text";
import { jatsToTex } from "@/lib/text/tex/jats";
import { readLimited } from "@/lib/sources/read-limited";

export type CrossrefPaper = {
  doi: string;
  url: string;
  title: string;
  abstract: string;
  authors: { name: string; orcid: string | null }[];
  publishedAt: Date | null;
};

const workSchema = z.object({
  message: z.object({
    DOI: z.string(),
    title: z.array(z.string()).min(1),
    abstract: z.string().default(""),
    author: z
      .array(
        z.object({
          given: z.string().optional(),
          family: z.string().optional(),
          name: z.string().optional(),
          ORCID: z.string().optional(),
        }),
      )
      .default([]),
    issued: z
      .object({ "date-parts": z.array(z.array(z.number().nullable())).default([]) })
      .optional(),
  }),
});

/** The paper; null when Crossref knows no such DOI. */
export async function fetchCrossrefPaper(doi: string): Promise<CrossrefPaper | null> {
  const url = `${env.CROSSREF_API_URL}/works/${encodeURIComponent(doi)}`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(15_000), cache: "no-store" });
    if (answer.status === 404) return null;
    if (!answer.ok)
      throw new AppError(
        "unavailable",
        "Crossref does not answer just now. Try again in a few minutes.",
      );
    return toPaper(workSchema.parse(JSON.parse(await readLimited(answer, 5_000_000))).message);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      "unavailable",
      "Crossref gave no usable answer. Try again in a few minutes.",
      { cause },
    );
  }
}

function toPaper({
  DOI,
  title: [title = ""],
  abstract,
  author,
  issued,
}: z.infer<typeof workSchema>["message"]): CrossrefPaper | null {
  const shown = cleanText(withoutTags(title));
  if (!shown) return null;
  const [year, month, day] = issued?.["date-parts"][0] ?? [];
  return {
    doi: DOI.toLowerCase(),
    url: `https://doi.org/${DOI}`,
    title: shown,
    // Abstracts come as JATS: what tags are left go, and the heading that says "Abstract".
    abstract: cleanText(withoutTags(abstract)).replace(/^Abstract:?\s+/i, ""),
    authors: author
      .map(({ given, family, name, ORCID }) => ({
        name: cleanText(name ?? [given, family].filter(Boolean).join(" ")),
        orcid: readOrcid(ORCID),
      }))
      .filter(({ name }) => name !== ""),
    publishedAt: year ? new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)) : null,
  };
}

/** Crossref writes it as an address. */
function readOrcid(address = ""): string | null {
  const id = address.replace(/^https?:\/\/orcid\.org\//i, "").toUpperCase();
  return isOrcid(id) ? id : null;
}

function withoutTags(text: string): string {
  return jatsToTex(text).replace(/<\/?[a-z][^<>]*>/gi, " ");
}
