/** Default limit. Images with more pixels are rejected from their header, before anything is decoded. */
export const defaultMaxPixels = 120_000_000;
