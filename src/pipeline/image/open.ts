import { open as openFile } from 'node:fs/promises';
import type { Metadata, Sharp } from 'sharp';
import { PhotoFailure } from '../contract/photo-failure.ts';
import { pictureFormats } from '../contract/picture-formats.ts';
import { defaultMaxPixels } from '../pixels/pixel-limit.ts';
import { sharp } from './sharp.ts';

export interface OpenOptions {
  /** A picture with more pixels is refused from its header. */
  readonly maxPixels?: number;
}

/** A file whose header was read and found acceptable. No pixel is decoded yet. */
export interface OpenImage {
  readonly metadata: Metadata;
  readonly contentType: string;
  readonly extension: string;
  /** A new sharp pipeline over the file: its first frame. To be used within `readPixels`. */
  readonly pipeline: (options: { readonly failOn: FailOn; readonly ignoreIcc?: boolean }) => Sharp;
}

/** At what libvips gives up: damage that its decoders report as an error, or also what they only warn of. */
export type FailOn = 'error' | 'warning';

const accepted = `Use ${pictureFormats.join(', ')} or a raw file.`;
const damaged = 'The picture is damaged or cut short: upload it again from the original.';

/** Reads the header of a file given by its bytes or path. An animation or a document of many pages stands for its first. */
export async function open(
  source: string | Uint8Array,
  { maxPixels = defaultMaxPixels }: OpenOptions = {},
): Promise<OpenImage> {
  const pipeline: OpenImage['pipeline'] = ({ failOn, ignoreIcc = false }) =>
    // The pixel limit is ours, checked below: sharp's own says nothing that a person could act on.
    sharp(source, { failOn, limitInputPixels: false, ignoreIcc });
  const metadata = await reading(() => pipeline({ failOn: 'error' }).metadata(), source);
  const { width, height } = metadata;
  const kind = kindOf(metadata);
  if (width * height > maxPixels) {
    const size = `${width} x ${height} pixels are more than this server takes`;
    const limit = `${Math.floor(maxPixels / 1e6)} megapixels`;
    throw new PhotoFailure('IMAGE_TOO_LARGE', `${size} (${limit}): make the picture smaller.`);
  }
  return { metadata, ...kind, pipeline };
}

/**
 * Runs something that decodes `source`. JPEG's decoder only warns where data in the middle are damaged, and paints
 * something over it: that is refused. It warns of harmless things as well, as some cameras write them: then `work` is done
 * once more without listening to warnings.
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

/** libjpeg's messages of damaged data; what else it warns of are oddities of headers. */
function isDamage(error: unknown): boolean {
  return /Corrupt JPEG data|Premature end|Inconsistent progression/i.test(String(error));
}

/** Runs something that reads `source`; what libvips complains of becomes a failure that a person understands. */
async function reading<T>(work: () => Promise<T>, source: string | Uint8Array): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/ENOENT|missing|EACCES/.test(reason)) throw error; // our own fault: the file is not where we said
    if (/unsupported image format|not a known file format|is empty/i.test(reason)) {
      throw notKnown(await firstBytes(source), error);
    }
    if (/unsupported (codec|feature)|compression format|plugin/i.test(reason)) {
      const message = `The picture is compressed in a way that this server cannot read (HEIC is one). ${accepted}`;
      throw new PhotoFailure('UNSUPPORTED_IMAGE', message, { cause: error });
    }
    throw new PhotoFailure('CORRUPT_IMAGE', damaged, { cause: error });
  }
}

/** Nothing that is read here, by its first bytes. A TIFF that is cut off looks like that too: its directory is at its end. */
function notKnown(head: Buffer, cause: unknown): PhotoFailure {
  if (head.length === 0) return new PhotoFailure('CORRUPT_IMAGE', 'The file is empty: upload it again.', { cause });
  if (/^(II[*+]\0|MM\0[*+])/.test(head.toString('latin1')))
    return new PhotoFailure('CORRUPT_IMAGE', damaged, { cause });
  return new PhotoFailure('UNSUPPORTED_IMAGE', `This is not a picture that can be read here. ${accepted}`, { cause });
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
  if (!kind) throw new PhotoFailure('UNSUPPORTED_IMAGE', `${format} pictures cannot be read here. ${accepted}`);
  return kind;
}
