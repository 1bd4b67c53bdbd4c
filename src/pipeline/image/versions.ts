import { sharp } from './sharp.ts';

/** sharp, libvips and the codecs behind the formats that we write. */
export function libraryVersions(): Readonly<Record<string, string>> {
  const { sharp: own = '', vips, mozjpeg, png, webp, aom, heif, tiff, lcms } = sharp.versions;
  const codecs = { mozjpeg, png, webp, aom, heif, tiff, lcms };
  const known = Object.entries(codecs).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { sharp: own, libvips: vips, ...Object.fromEntries(known) };
}
