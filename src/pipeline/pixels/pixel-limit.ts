/** Pictures with more pixels than this are refused from their header, before anything is decoded. */
export const defaultMaxPixels = 120_000_000;
