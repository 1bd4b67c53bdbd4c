/** The maximum size of a page. */
export const MAX_PAGE = 100;

/** The default size of a page. */
export const DEFAULT_PAGE = 20;
