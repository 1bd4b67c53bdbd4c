import type { Sharp } from 'sharp';
import { type RgbSpace, sRgb } from '../color/rgb-space.ts';
import type { OutputFormat } from '../contract/options.ts';
import type { MadeFile } from '../contract/photo-report.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { type Embedded, embedInJpeg, embedInPng } from './embed.ts';
import { exifForOutput } from './exif-for-output.ts';
import { profileOf } from './icc-write.ts';
import { encoded, sharp } from './sharp.ts';

export interface EncodeOptions {
  readonly format: OutputFormat;
  /** 1..100, for the lossy formats. */
  readonly quality: number;
  /** The space that the pixels are in; its profile is embedded. */
  readonly space?: RgbSpace;
  /** The original's EXIF block; place and thumbnail are taken out. TIFF cannot hold it here. */
  readonly exif?: Uint8Array | null;
}

/** Bits a channel that a format keeps. */
export function formatDepth(format: OutputFormat): 8 | 16 {
  return format === 'PNG' || format === 'TIFF' ? 16 : 8;
}

/** From this quality on JPEG keeps colour at full resolution; below, a quarter of it, as cameras do. */
const fullChromaQuality = 95;

/**
 * Pixels to a file, its code values taken as they are. Of the original's data beside the pixels only EXIF goes along,
 * without the place; XMP and IPTC, which may repeat it, do not. Same pixels and options, same bytes.
 */
export async function encode(image: RgbImage, options: EncodeOptions): Promise<MadeFile> {
  const { format, quality, space = sRgb, exif = null } = options;
  const { width, height } = image;
  const facts = { width, height, isSrgb: space === sRgb };
  const embedded: Embedded = { icc: profileOf(space), exif: exif && exifForOutput(exif, facts) };
  const bytes = await encoders[format](image, quality, embedded);
  return { bytes, ...kinds[format], width, height };
}

type Encode = (image: RgbImage, quality: number, embedded: Embedded) => Promise<Uint8Array>;

const encoders: Readonly<Record<OutputFormat, Encode>> = {
  JPEG: async (image, quality, embedded) => {
    const chromaSubsampling = quality >= fullChromaQuality ? '4:4:4' : '4:2:0';
    // Optimised Huffman tables save 1 to 6 % of the file and cost more than the rest of the encoder.
    const jpeg = pixels(image)
      .flatten({ background: 'white' })
      .jpeg({ quality, chromaSubsampling, optimizeCoding: false });
    return embedInJpeg(await jpeg.toBuffer(), embedded);
  },
  PNG: async (image, _quality, embedded) => embedInPng(await pixels(image).png().toBuffer(), embedded),
  // Efforts: WebP 2 and AVIF 1 give files 5 % larger, and smaller, than the next step up, in a third of its time.
  WEBP: async (image, quality, embedded) => bytesOf((await carrying(image, embedded)).webp({ quality, effort: 2 })),
  AVIF: async (image, quality, embedded) => bytesOf((await carrying(image, embedded)).avif({ quality, effort: 1 })),
  TIFF: async (image, _quality, embedded) =>
    bytesOf((await carrying(image, embedded)).tiff({ compression: 'deflate', predictor: 'horizontal' })),
};

const kinds: Readonly<Record<OutputFormat, { contentType: string; extension: string }>> = {
  JPEG: { contentType: 'image/jpeg', extension: 'jpg' },
  PNG: { contentType: 'image/png', extension: 'png' },
  WEBP: { contentType: 'image/webp', extension: 'webp' },
  AVIF: { contentType: 'image/avif', extension: 'avif' },
  TIFF: { contentType: 'image/tiff', extension: 'tif' },
};

/** Raw pixels for sharp, alpha joined in again. */
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

/** The pixels as a file in memory that carries profile and EXIF, for formats that libvips itself must put them into. */
async function carrying(image: RgbImage, embedded: Embedded): Promise<Sharp> {
  const png = await pixels(image).png({ compressionLevel: 0 }).toBuffer();
  const carrier = sharp(embedInPng(png, embedded), { limitInputPixels: false }).keepIccProfile().keepExif();
  return image.data instanceof Uint16Array ? carrier.toColourspace('rgb16') : carrier;
}

async function bytesOf(image: Sharp): Promise<Uint8Array> {
  const { bytes } = await encoded(image);
  return bytes;
}
