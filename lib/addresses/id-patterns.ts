/**
 * How the ids of papers look, as text of a pattern: next.config.ts needs them in its rewrites, so that
 * nothing stands here that needs this project's own paths.
 */
export const arxivNumber = String.raw`\d{4}\.\d{4,5}`;
/** Before April 2007 an id was an archive and a number: "hep-th/9901001". */
export const arxivArchive = "[a-z]+(?:-[a-z]+)?";
export const oldArxivNumber = String.raw`\d{7}`;
export const ownPaperId = "dp-[0-9a-z]{12}";
