/** Cache tags of pages: the words that the triggers of the `rules` migration write. */
export const pageTags = {
  site: "site",
  days: "days",
  day: (day: string) => `day:${day}`,
  comments: (paperId: string) => `comments:${paperId}`,
  paper: (id: string) => `paper:${id}`,
};
