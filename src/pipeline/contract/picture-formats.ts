/** The image formats that the server can read, besides raw files. HEIC can be switched off. */
export const pictureFormats = ['JPEG', 'PNG', 'WebP', 'AVIF', 'HEIC', 'TIFF'] as const;
