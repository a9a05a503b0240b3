/** Marks what this site asks of itself, so that no page is asked for within itself: see next.config. */
export const ownPageMark = "x-own-page";
