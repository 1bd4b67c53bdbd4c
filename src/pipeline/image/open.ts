import { open as openFile, readFile } from 'node:fs/promises';
import type { Metadata, Sharp } from 'sharp';
import { PhotoFailure } from '../contract/photo-failure.ts';
import { pictureFormats } from '../contract/picture-formats.ts';
import { defaultMaxPixels } from '../pixels/pixel-limit.ts';
import { checkSize } from './check-size.ts';
import { repairJpeg } from './jpeg/repair-jpeg.ts';
import { sharp } from './sharp.ts';
import { hasAlphaSample } from './tiff/extra-samples.ts';

export interface OpenOptions {
  /** An image with more pixels is rejected from its header. */
  readonly maxPixels?: number;
}

/** A file whose header was read and accepted. No pixels are decoded yet. */
export interface OpenImage {
  readonly metadata: Metadata;
  readonly contentType: string;
  readonly extension: string;
  /** The samples beyond the colours are not alpha, which libvips takes them for. Remove them, before the size is changed. */
  readonly hasOtherSamples: boolean;
  /** Creates a sharp pipeline for the file's first frame. Use it inside `readPixels`. */
  readonly pipeline: (options: Attempt & { readonly ignoreIcc?: boolean }) => Sharp;
}

/** One way to read a file's pixels. */
export interface Attempt {
  /** When libvips gives up: at its decoders' errors, or also at their warnings. */
  readonly failOn: 'error' | 'warning';
  /** A copy of the file without its harmless flaws, to be read instead. */
  readonly repaired?: Uint8Array;
}

const accepted = `Use ${pictureFormats.join(', ')} or a raw file.`;
const damaged = 'The image is damaged or incomplete. Use an undamaged copy of the file.';

/** Reads the header of a file, given as bytes or a path. Only the first frame or page counts. Throws `PhotoFailure`. */
export async function open(
  source: string | Uint8Array,
  { maxPixels = defaultMaxPixels }: OpenOptions = {},
): Promise<OpenImage> {
  const pipeline: OpenImage['pipeline'] = ({ failOn, repaired, ignoreIcc = false }) =>
    // The pixel limit is checked below, because sharp's own message would not help the user.
    sharp(repaired ?? source, { failOn, limitInputPixels: false, ignoreIcc });
  const metadata = await reading(() => pipeline({ failOn: 'error' }).metadata(), source);
  const kind = kindOf(metadata);
  checkSize(metadata, maxPixels);
  const hasOtherSamples = metadata.format === 'tiff' && metadata.hasAlpha && !(await hasAlphaSample(source));
  return { metadata, ...kind, hasOtherSamples, pipeline };
}

/**
 * Runs `work`, which decodes `source`. For damage in the middle of a JPEG, its decoder only warns and fills the gap; such a
 * file is rejected. The decoder also warns about harmless flaws that some cameras write: then `work` runs on a repaired copy,
 * and for oddities that remain, once more without regard to warnings. Throws `PhotoFailure`.
 */
export async function readPixels<T>(
  { metadata }: Pick<OpenImage, 'metadata'>,
  work: (attempt: Attempt) => Promise<T>,
  source: string | Uint8Array,
): Promise<T> {
  return await reading(async () => {
    if (metadata.format !== 'jpeg') return await work({ failOn: 'error' });
    const original = await attempted(() => work({ failOn: 'warning' }));
    if (original.isRead) return original.value;
    const repaired = repairJpeg(typeof source === 'string' ? await readFile(source) : source);
    const second = await attempted(() => work({ failOn: 'warning', repaired }));
    if (second.isRead) return second.value;
    if (isDamage(second.error)) throw second.error;
    return await work({ failOn: 'error', repaired });
  }, source);
}

async function attempted<T>(
  work: () => Promise<T>,
): Promise<{ readonly isRead: true; readonly value: T } | { readonly isRead: false; readonly error: unknown }> {
  try {
    return { isRead: true, value: await work() };
  } catch (error) {
    if (isBug(error)) throw error;
    return { isRead: false, error };
  }
}

/** Recognises libjpeg's messages about damaged data. Its other warnings are about oddities in headers. */
function isDamage(error: unknown): boolean {
  return /Corrupt JPEG data|Premature end|Inconsistent progression/i.test(String(error));
}

/**
 * Runs `work`, which reads `source`, and turns its errors into failures with a message for users. Whatever a decoder reports
 * is about the file, in whatever words; only a file that the server cannot open and a mistake in the code are not.
 */
async function reading<T>(work: () => Promise<T>, source: string | Uint8Array): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof PhotoFailure || isBug(cause)) throw cause;
    const head = await firstBytes(source); // throws if the server cannot read the file
    const reason = String(cause);
    if (/unsupported image format|not a known file format|is empty/i.test(reason)) throw unknownFormat(head, cause);
    if (/unsupported (codec|feature)|compression format|plugin/i.test(reason)) {
      const message = `This server does not support the image's compression. ${accepted}`;
      throw new PhotoFailure('UNSUPPORTED_IMAGE', message, { cause });
    }
    throw new PhotoFailure('CORRUPT_IMAGE', damaged, { cause });
  }
}

/** Decoders throw plain errors. */
function isBug(error: unknown): boolean {
  return [TypeError, RangeError, ReferenceError].some((Kind) => error instanceof Kind);
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
