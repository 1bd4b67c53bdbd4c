import type { Metadata } from 'sharp';
import { displayP3 } from '../color/rgb-space.ts';
import { encodingIn, linearEncoding } from '../pixels/linear-light.ts';
import { defaultMaxPixels } from '../pixels/pixel-limit.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { isHeif, openHeif } from './heif/open-heif.ts';
import { encodingFrom, readMatrixProfile } from './icc-encoding.ts';
import { withoutPrefix } from './metadata-blocks.ts';
import { type Attempt, type OpenOptions, open, readPixels } from './open.ts';
import { exifOfRaw } from './raw/exif-of-raw.ts';
import { openRaw, unbalancedToSrgb } from './raw/open-raw.ts';
import { type RawKind, rawKind } from './raw/raw-kind.ts';
import { uprightPreview } from './raw/upright-preview.ts';

/** A decoded image and the metadata that goes into the output. */
export interface DecodedImage extends RgbImage {
  /** The EXIF block, starting at its byte order mark. */
  readonly exif: Uint8Array | null;
}

export interface DecodeOptions extends OpenOptions {
  /** Decodes only this part, in pixels of the oriented image. */
  readonly region?: Region;
}
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Decodes a file's pixels, with orientation applied. A raw file gives 16 bits of linear sensor light without white balance,
 * or its embedded JPEG if it cannot be decoded. Throws `PhotoFailure`.
 */
export async function decode(source: string | Uint8Array, options: DecodeOptions = {}): Promise<DecodedImage> {
  const kind = await rawKind(source);
  if (kind) return await decodeRaw(source, kind, options);
  return (await isHeif(source)) ? await decodeHeif(source, options) : await decodeEncoded(source, options);
}

/** Checks a file by its header, without decoding pixels. Throws `PhotoFailure`. */
export async function checkHeader(source: string | Uint8Array, options: OpenOptions = {}): Promise<void> {
  const kind = await rawKind(source);
  const { maxPixels = defaultMaxPixels } = options;
  if (kind) await openRaw(source, kind, { pixels: 'NONE', maxPixels });
  else if (await isHeif(source)) await openHeif(source, { withPixels: false, maxPixels });
  else await open(source, options);
}

async function decodeRaw(source: string | Uint8Array, kind: RawKind, options: DecodeOptions): Promise<DecodedImage> {
  const { maxPixels = defaultMaxPixels } = options;
  const raw = await openRaw(source, kind, { pixels: 'FULL', maxPixels });
  const { header, decoded } = raw;
  if (header && decoded)
    return { ...decoded, encoding: linearEncoding(65535, unbalancedToSrgb(header)), exif: exifOfRaw(header) };
  return { ...(await decodeEncoded(await uprightPreview(raw, maxPixels), options)), isEmbeddedPreview: true };
}

async function decodeHeif(source: string | Uint8Array, options: DecodeOptions): Promise<DecodedImage> {
  const { maxPixels = defaultMaxPixels } = options;
  const { picture, header } = await openHeif(source, { withPixels: true, maxPixels });
  return { ...(await decodeEncoded(picture, options)), exif: header.exif };
}

/**
 * Decodes the first frame of an image: orientation applied, 16-bit data kept, alpha separate. An RGB matrix profile is not
 * applied but returned as the image's `encoding`, so that no gamut or precision is lost before the correction. With any
 * other profile (tables, CMYK, grey), lcms converts the pixels to sRGB. Throws `PhotoFailure`.
 */
async function decodeEncoded(source: string | Uint8Array, options: DecodeOptions): Promise<DecodedImage> {
  const opened = await open(source, options);
  const { metadata, pipeline } = opened;
  const is16Bit = metadata.depth === 'ushort' && (metadata.space === 'rgb16' || metadata.space === 'grey16');
  const profile = isRgb(metadata) && metadata.icc ? readMatrixProfile(metadata.icc) : null;

  const decodeFile = (attempt: Attempt) => {
    const upright = pipeline({ ...attempt, ignoreIcc: profile !== null }).autoOrient();
    const full = opened.hasOtherSamples ? upright.removeAlpha() : upright;
    const oriented = options.region ? full.extract(options.region) : full;
    const pixels = is16Bit
      ? oriented.toColourspace('rgb16').raw({ depth: 'ushort' })
      : oriented.toColourspace('srgb').raw();
    return pixels.toBuffer({ resolveWithObject: true });
  };
  const { data, info } = await readPixels(opened, decodeFile, source);

  const { width, height } = info;
  const codes = is16Bit
    ? new Uint16Array(data.buffer, data.byteOffset, data.length / 2)
    : new Uint8Array(data.buffer, data.byteOffset, data.length);
  const max = is16Bit ? 65535 : 255;
  if (is16Bit) stretch(codes, metadata.bitsPerSample ?? 16);
  const encoding = profile
    ? encodingFrom(profile, max)
    : is16Bit && metadata.icc && isRgb(metadata)
      ? sharpOutput()
      : null;
  return {
    ...splitAlpha(codes, info.channels),
    width,
    height,
    ...(encoding && { encoding }),
    exif: metadata.exif ? withoutPrefix(metadata.exif) : null,
  };
}

/** sharp converts 16-bit data with a profile to Display P3, regardless of the requested space. */
const sharpOutput = () => encodingIn(displayP3, 65535);

function isRgb({ space }: Metadata): boolean {
  return space === 'srgb' || space === 'rgb' || space === 'rgb16';
}

/** Scales 10- and 12-bit data to the full range: libheif shifts it up, which leaves white below 65535. */
function stretch(codes: Uint8Array | Uint16Array, bits: number): void {
  if (bits <= 8 || bits >= 16) return;
  const scale = 65535 / (65535 - (2 ** (16 - bits) - 1));
  for (let index = 0; index < codes.length; index++) codes[index] = Math.min(Math.round(codes[index]! * scale), 65535);
}

/** Splits RGBA into RGB and alpha. The RGB values are compacted in place. */
function splitAlpha(codes: Uint8Array | Uint16Array, channels: number): Pick<RgbImage, 'data' | 'alpha'> {
  if (channels === 3) return { data: codes };
  const count = codes.length / 4;
  const alpha = codes instanceof Uint16Array ? new Uint16Array(count) : new Uint8Array(count);
  for (let pixel = 0, from = 0, to = 0; pixel < count; pixel++, from += 4, to += 3) {
    alpha[pixel] = codes[from + 3]!;
    codes[to] = codes[from]!;
    codes[to + 1] = codes[from + 1]!;
    codes[to + 2] = codes[from + 2]!;
  }
  return { data: codes.subarray(0, count * 3), alpha };
}
