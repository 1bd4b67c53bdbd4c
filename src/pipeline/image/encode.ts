import type { Sharp } from 'sharp';
import { type RgbSpace, sRgb } from '../color/rgb-space.ts';
import type { OutputFormat } from '../contract/options.ts';
import type { GeneratedFile } from '../contract/photo-report.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { type Embedded, embedInJpeg, embedInPng } from './embed.ts';
import { exifForOutput } from './exif-for-output.ts';
import { profileOf } from './icc-write.ts';
import { encoded, sharp } from './sharp.ts';

export interface EncodeOptions {
  readonly format: OutputFormat;
  /** 1..100, for the lossy formats. */
  readonly quality: number;
  /** Colour space of the pixels. Its profile is embedded. */
  readonly space?: RgbSpace;
  /** The original's EXIF block, from which location and thumbnail are removed. Not written to TIFF. */
  readonly exif?: Uint8Array | null;
}

/** Bits per channel that a format keeps. */
export function formatDepth(format: OutputFormat): 8 | 16 {
  return format === 'PNG' || format === 'TIFF' ? 16 : 8;
}

/** JPEG quality from which colour keeps its full resolution. Below that, colour is subsampled 4:2:0, as in cameras. */
const fullChromaQuality = 95;

/**
 * Encodes pixels into a file without converting code values. Of the original's metadata only EXIF is kept, without the
 * location; XMP and IPTC can repeat the location, so they are dropped. The same pixels and options give the same bytes.
 */
export async function encode(image: RgbImage, options: EncodeOptions): Promise<GeneratedFile> {
  const { format, quality, space = sRgb, exif = null } = options;
  const { width, height } = image;
  const facts = { width, height, isSrgb: space === sRgb };
  const embedded: Embedded = { icc: profileOf(space), exif: exif && (await exifForOutput(exif, facts)) };
  const bytes = await encoders[format](image, quality, embedded);
  return { bytes, ...kinds[format], width, height };
}

type Encode = (image: RgbImage, quality: number, embedded: Embedded) => Promise<Uint8Array>;

const encoders: Readonly<Record<OutputFormat, Encode>> = {
  JPEG: async (image, quality, embedded) => {
    const chromaSubsampling = quality >= fullChromaQuality ? '4:4:4' : '4:2:0';
    // Optimised Huffman tables would save 1 to 6 % of the file, but take longer than the rest of the encoder.
    const jpeg = pixels(image)
      .flatten({ background: 'white' })
      .jpeg({ quality, chromaSubsampling, optimizeCoding: false });
    return embedInJpeg(await jpeg.toBuffer(), embedded);
  },
  PNG: async (image, _quality, embedded) => embedInPng(await pixels(image).png().toBuffer(), embedded),
  // Compared with the next higher effort, WebP 2 gives files 5 % larger and AVIF 1 files 5 % smaller, in a third of the time.
  WEBP: async (image, quality, embedded) => bytesOf((await withMetadata(image, embedded)).webp({ quality, effort: 2 })),
  AVIF: async (image, quality, embedded) => bytesOf((await withMetadata(image, embedded)).avif({ quality, effort: 1 })),
  TIFF: async (image, _quality, embedded) =>
    bytesOf((await withMetadata(image, embedded)).tiff({ compression: 'deflate', predictor: 'horizontal' })),
};

const kinds: Readonly<Record<OutputFormat, { contentType: string; extension: string }>> = {
  JPEG: { contentType: 'image/jpeg', extension: 'jpg' },
  PNG: { contentType: 'image/png', extension: 'png' },
  WEBP: { contentType: 'image/webp', extension: 'webp' },
  AVIF: { contentType: 'image/avif', extension: 'avif' },
  TIFF: { contentType: 'image/tiff', extension: 'tif' },
};

/** Opens pixels in sharp, with alpha interleaved. */
export function pixels(image: RgbImage): Sharp {
  const { data, width, height, alpha } = image;
  const raw = { width, height, channels: alpha ? 4 : 3 } as const;
  const opened = sharp(alpha ? withAlpha(data, alpha) : data, { raw, limitInputPixels: false });
  return data instanceof Uint16Array ? opened.toColourspace('rgb16') : opened;
}

function withAlpha(data: RgbImage['data'], alpha: RgbImage['data']): RgbImage['data'] {
  const joined = data instanceof Uint16Array ? new Uint16Array(alpha.length * 4) : new Uint8Array(alpha.length * 4);
  for (let pixel = 0, from = 0, to = 0; pixel < alpha.length; pixel++, from += 3, to += 4) {
    joined[to] = data[from]!;
    joined[to + 1] = data[from + 1]!;
    joined[to + 2] = data[from + 2]!;
    joined[to + 3] = alpha[pixel]!;
  }
  return joined;
}

/** Opens pixels with profile and EXIF, from a PNG in memory, for formats in which libvips has to write the metadata. */
async function withMetadata(image: RgbImage, embedded: Embedded): Promise<Sharp> {
  const png = await pixels(image).png({ compressionLevel: 0 }).toBuffer();
  const opened = sharp(embedInPng(png, embedded), { limitInputPixels: false }).keepIccProfile().keepExif();
  return image.data instanceof Uint16Array ? opened.toColourspace('rgb16') : opened;
}

async function bytesOf(image: Sharp): Promise<Uint8Array> {
  const { bytes } = await encoded(image);
  return bytes;
}
