/** The image formats that the server can read, besides raw files. HEIC is not among them: its decoder is not included. */
export const pictureFormats = ['JPEG', 'PNG', 'WebP', 'AVIF', 'TIFF'] as const;
