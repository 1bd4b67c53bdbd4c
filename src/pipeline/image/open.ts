import { open as openFile } from 'node:fs/promises';
import type { Metadata, Sharp } from 'sharp';
import { PhotoFailure } from '../contract/photo-failure.ts';
import { pictureFormats } from '../contract/picture-formats.ts';
import { defaultMaxPixels } from '../pixels/pixel-limit.ts';
import { sharp } from './sharp.ts';
import { tooManyPixels } from './too-many-pixels.ts';

export interface OpenOptions {
  /** An image with more pixels is rejected from its header. */
  readonly maxPixels?: number;
}

/** A file whose header was read and accepted. No pixels are decoded yet. */
export interface OpenImage {
  readonly metadata: Metadata;
  readonly contentType: string;
  readonly extension: string;
  /** Creates a sharp pipeline for the file's first frame. Use it inside `readPixels`. */
  readonly pipeline: (options: { readonly failOn: FailOn; readonly ignoreIcc?: boolean }) => Sharp;
}

/** When libvips gives up: at its decoders' errors, or also at their warnings. */
export type FailOn = 'error' | 'warning';

const accepted = `Use ${pictureFormats.join(', ')} or a raw file.`;
const damaged = 'The image is damaged or incomplete. Upload the original file again.';

/** Reads the header of a file, given as bytes or a path. Only the first frame or page counts. Throws `PhotoFailure`. */
export async function open(
  source: string | Uint8Array,
  { maxPixels = defaultMaxPixels }: OpenOptions = {},
): Promise<OpenImage> {
  const pipeline: OpenImage['pipeline'] = ({ failOn, ignoreIcc = false }) =>
    // The pixel limit is checked below, because sharp's own message would not help the user.
    sharp(source, { failOn, limitInputPixels: false, ignoreIcc });
  const metadata = await reading(() => pipeline({ failOn: 'error' }).metadata(), source);
  const { width, height } = metadata;
  const kind = kindOf(metadata);
  if (width * height > maxPixels) throw tooManyPixels({ width, height }, maxPixels);
  return { metadata, ...kind, pipeline };
}

/**
 * Runs `work`, which decodes `source`. For damage in the middle of a JPEG, its decoder only warns and fills the gap; such a
 * file is rejected. The decoder also warns about harmless oddities that some cameras write: then `work` runs a second time,
 * ignoring warnings. Throws `PhotoFailure`.
 */
export async function readPixels<T>(
  { metadata }: Pick<OpenImage, 'metadata'>,
  work: (failOn: FailOn) => Promise<T>,
  source: string | Uint8Array,
): Promise<T> {
  return await reading(async () => {
    if (metadata.format !== 'jpeg') return await work('error');
    try {
      return await work('warning');
    } catch (error) {
      if (isDamage(error)) throw error;
      return await work('error');
    }
  }, source);
}

/** Recognizes libjpeg's messages about damaged data. Its other warnings are about oddities in headers. */
function isDamage(error: unknown): boolean {
  return /Corrupt JPEG data|Premature end|Inconsistent progression/i.test(String(error));
}

/** Runs `work`, which reads `source`, and turns libvips errors into failures with a message for users. */
async function reading<T>(work: () => Promise<T>, source: string | Uint8Array): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/ENOENT|missing|EACCES/.test(reason)) throw error; // an error of the server, not of the file
    if (/unsupported image format|not a known file format|is empty/i.test(reason)) {
      throw unknownFormat(await firstBytes(source), error);
    }
    if (/unsupported (codec|feature)|compression format|plugin/i.test(reason)) {
      const message = `This server cannot read the compression of the image, for example HEIC. ${accepted}`;
      throw new PhotoFailure('UNSUPPORTED_IMAGE', message, { cause: error });
    }
    throw new PhotoFailure('CORRUPT_IMAGE', damaged, { cause: error });
  }
}

/** The failure for a file that no decoder recognises. This includes incomplete TIFFs, whose directory is at the end. */
function unknownFormat(head: Buffer, cause: unknown): PhotoFailure {
  if (head.length === 0) return new PhotoFailure('CORRUPT_IMAGE', 'The file is empty. Upload it again.', { cause });
  if (/^(II[*+]\0|MM\0[*+])/.test(head.toString('latin1')))
    return new PhotoFailure('CORRUPT_IMAGE', damaged, { cause });
  return new PhotoFailure('UNSUPPORTED_IMAGE', `This file is not an image in a supported format. ${accepted}`, {
    cause,
  });
}

async function firstBytes(source: string | Uint8Array): Promise<Buffer> {
  if (typeof source !== 'string') return Buffer.from(source.subarray(0, 4));
  await using file = await openFile(source);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
  return buffer.subarray(0, bytesRead);
}

const kinds: Readonly<Record<string, { contentType: string; extension: string }>> = {
  jpeg: { contentType: 'image/jpeg', extension: 'jpg' },
  png: { contentType: 'image/png', extension: 'png' },
  webp: { contentType: 'image/webp', extension: 'webp' },
  tiff: { contentType: 'image/tiff', extension: 'tif' },
  avif: { contentType: 'image/avif', extension: 'avif' },
  heif: { contentType: 'image/heic', extension: 'heic' },
};

function kindOf({ format, compression }: Metadata) {
  const kind = kinds[format === 'heif' && compression === 'av1' ? 'avif' : format];
  if (!kind)
    throw new PhotoFailure('UNSUPPORTED_IMAGE', `Images in the format ${format} are not supported. ${accepted}`);
  return kind;
}
