/** What the model looks at. Nothing that only a feed says of a paper is among it. */
export type JudgedPaper = {
  title: string;
  abstract: string;
  comment: string | null;
  authors: string[];
  categories: string[];
};
