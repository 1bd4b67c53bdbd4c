import { sharp } from './sharp.ts';

/** Versions of sharp, libvips and the codecs of the output formats. */
export function libraryVersions(): Readonly<Record<string, string>> {
  const { sharp: own = '', vips, mozjpeg, png, webp, aom, heif, tiff, lcms } = sharp.versions;
  const codecs = { mozjpeg, png, webp, aom, heif, tiff, lcms };
  const known = Object.entries(codecs).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { sharp: own, libvips: vips, ...Object.fromEntries(known) };
}
