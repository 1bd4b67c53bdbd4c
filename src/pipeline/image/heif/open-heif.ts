import { readFile } from 'node:fs/promises';
import { PhotoFailure } from '../../contract/photo-failure.ts';
import { checkSize } from '../check-size.ts';
import { embedInPng } from '../embed.ts';
import { readingAt } from '../read-at.ts';
import { checkPixelBytes, maxPixelBytes } from '../safe/check-expansion.ts';
import { tooLarge } from '../safe/limits.ts';
import { sharp } from '../sharp.ts';
import { isHeifEnabled } from './enabled.ts';
import { readWithLibHeif } from './libheif.ts';
import type { HeifError, HeifHeader, HeifPixels } from './libheif-thread.ts';
import { profileOfNclx } from './nclx.ts';

/** A HEIF file, read as far as requested. */
export interface OpenHeif<Picture> {
  readonly header: HeifHeader;
  /** The pixels, upright, as an uncompressed PNG with the colour profile: the form that every other step reads. */
  readonly picture: Picture;
}

/** `heif_error_code` and `heif_suberror_code`. */
const errors = { unsupportedFile: 3, unsupportedFeature: 4, outOfMemory: 6, limitExceeded: 1000 } as const;

/** Returns true for HEIC and HEIF images by their brands; false for AVIF, which sharp reads. ISO 23008-12, §10. */
export async function isHeif(source: string | Uint8Array): Promise<boolean> {
  return await readingAt(source, async (read) => {
    const head = await read(0, 64);
    if (head.toString('latin1', 4, 8) !== 'ftyp') return false;
    const brands = head.toString('latin1', 8, Math.min(head.readUInt32BE(0), head.length));
    return /hei[cxms]|hev[cx]|mif1|msf1/.test(brands) && !/avi[fs]|crx /.test(brands);
  });
}

/** Reads a HEIF image. Throws `PhotoFailure`. */
export function openHeif(
  source: string | Uint8Array,
  options: { readonly withPixels: true; readonly maxPixels: number },
): Promise<OpenHeif<Uint8Array>>;
export function openHeif(
  source: string | Uint8Array,
  options: { readonly withPixels: false; readonly maxPixels: number },
): Promise<OpenHeif<null>>;
export async function openHeif(
  source: string | Uint8Array,
  { withPixels, maxPixels }: { readonly withPixels: boolean; readonly maxPixels: number },
): Promise<OpenHeif<Uint8Array | null>> {
  if (!isHeifEnabled()) {
    throw new PhotoFailure(
      'UNSUPPORTED_IMAGE',
      'This server does not read HEIC images. Convert the image to JPEG, TIFF or AVIF.',
    );
  }
  const file = typeof source === 'string' ? await readFile(source) : source;
  const request = { file, withPixels, maxPixels, maxPixelBytes: maxPixelBytes(file.length) };
  const { header, pixels, error } = await readWithLibHeif(request);
  if (!header) throw failureOf(error, maxPixels);
  checkSize(header, maxPixels);
  checkPixelBytes(header, header.pixelBytes, file.length);
  if (!withPixels) return { header, picture: null };
  if (!pixels) throw failureOf(error, maxPixels);
  return { header, picture: await toPng(pixels, header) };
}

async function toPng({ data, width, height, channels }: HeifPixels, { icc, nclx }: HeifHeader): Promise<Uint8Array> {
  const opened = sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
  const deep = data instanceof Uint16Array ? opened.toColourspace('rgb16') : opened;
  const png = await deep.png({ compressionLevel: 0 }).toBuffer();
  return embedInPng(png, { icc: icc ?? (nclx && profileOfNclx(nclx)), exif: null });
}

function failureOf(error: HeifError | null, maxPixels: number): PhotoFailure {
  const { code, subcode, message } = error ?? { code: 0, subcode: 0, message: 'no picture' };
  if (subcode === errors.limitExceeded || code === errors.outOfMemory) {
    const limit = Math.floor(maxPixels / 1e6);
    return tooLarge(
      `The HEIC image declares more than ${limit} megapixels or too many parts`,
      'Reduce the size of the image',
    );
  }
  const cause = { cause: new Error(`libheif: ${message}`) };
  if (code === errors.unsupportedFile || code === errors.unsupportedFeature) {
    const sentence = 'This kind of HEIF image cannot be decoded. Export it as JPEG or TIFF.';
    return new PhotoFailure('UNSUPPORTED_IMAGE', sentence, cause);
  }
  return new PhotoFailure(
    'CORRUPT_IMAGE',
    'The image is damaged or incomplete. Use an undamaged copy of the file.',
    cause,
  );
}
