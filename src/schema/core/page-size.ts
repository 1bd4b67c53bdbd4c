/** Longest page of any list. */
export const MAX_PAGE = 100;

/** Length of a page where nobody says. */
export const USUAL_PAGE = 20;
