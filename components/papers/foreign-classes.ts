/**
 * Classes of Hugging Face's pages by which many small programs find an upvote count, a title or an
 * abstract. Here they style nothing: globals.css keeps this file from Tailwind, and a test keeps these
 * names out of our own markup.
 */
export const foreignClasses = {
  upvoteCount: "leading-none",
  cardAbstract: "line-clamp-2 line-clamp-3",
  paperTitle: "text-2xl",
  /** Programs compare the whole attribute: it stands alone, on a div that begins with "Abstract". */
  abstractBlock: "pb-8 pr-4 md:pr-16",
  abstractText: "text-gray-700",
};
