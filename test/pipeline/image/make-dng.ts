import { type Matrix3, multiply, transform, type Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import { sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { srgbDecode } from '../../../src/pipeline/color/transfer.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';
import { ascii, byte, type Directory, long, rational, short, srational, writeTiff } from './write-tiff.ts';

/** Linear sRGB to what the sensor's red, green and blue pixels see of it; a grey in daylight is (0.5, 1, 0.62). */
export const sensor: Matrix3 = [
  [0.34, 0.12, 0.04],
  [0.14, 0.72, 0.14],
  [0.01, 0.15, 0.46],
];

export interface DngOptions {
  /** What the sensor sees of white in the light of the scene, green 1; told by the file as AsShotNeutral. */
  readonly neutral?: Vector3;
  /** Sensor values of no light and of too much of it. */
  readonly black?: number;
  readonly white?: number;
  /** EXIF orientation. */
  readonly orientation?: number;
  /** A JPEG with its size, which becomes the file's first picture. */
  readonly preview?: { readonly bytes: Uint8Array; readonly width: number; readonly height: number };
  /** TIFF's number of how the sensor's values are packed: 1 for not at all, which they are not, whatever is said. */
  readonly compression?: number;
  /** One sample a pixel under a Bayer filter, red at the top left; or all three. */
  readonly layout?: 'BAYER' | 'LINEAR';
  /** The size that the header tells instead of the scene's. */
  readonly says?: { readonly width: number; readonly height: number };
}

/**
 * A DNG of a scene in linear light (`scene`, sRGB-encoded): uncompressed 16-bit sensor values in one strip. DNG 1.4, with
 * the tags that every reader needs.
 */
export function makeDng(scene: RgbImage, options: DngOptions = {}): Buffer {
  const {
    neutral = [0.65, 1, 0.37],
    black = 512,
    white = 15_000,
    orientation = 1,
    preview,
    layout = 'BAYER',
  } = options;
  const { compression = 1, says = scene } = options;
  const isBayer = layout === 'BAYER';
  const samples = Uint16Array.from(sensorSamples(scene, neutral, isBayer), (value) =>
    Math.round(black + Math.min(Math.max(value, 0), 1) * (white - black)),
  );
  const main: Directory['fields'] = {
    254: long(0),
    256: long(says.width),
    257: long(says.height),
    258: isBayer ? short(16) : short(16, 16, 16),
    259: short(compression),
    262: short(isBayer ? 32803 : 34892),
    277: short(isBayer ? 1 : 3),
    278: long(says.height),
    284: short(1),
    ...(isBayer && { 33421: short(2, 2), 33422: byte(0, 1, 1, 2), 50710: byte(0, 1, 2), 50711: short(1) }),
    50714: isBayer ? short(black) : short(black, black, black),
    50717: isBayer ? long(white) : long(white, white, white),
  };
  const about: Directory['fields'] = {
    271: ascii('Acme'),
    272: ascii('Raw 1'),
    274: short(orientation),
    50706: byte(1, 4, 0, 0),
    50707: byte(1, 1, 0, 0),
    50708: ascii('Acme Raw 1'),
    50721: srational(...multiply(sensor, sRgb.fromXyz).flat()),
    50728: rational(...neutral),
    50778: short(21),
  };
  const exif: Directory = {
    fields: { 33434: rational(0.008), 34855: short(100), 36867: ascii('2024:05:06 07:08:09') },
  };
  const strip = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  if (!preview) return writeTiff([{ fields: { ...main, ...about }, strip, exif }]);
  const first: Directory['fields'] = {
    ...about,
    254: long(1),
    256: long(preview.width),
    257: long(preview.height),
    258: short(8, 8, 8),
    259: short(7),
    262: short(6),
    277: short(3),
    278: long(preview.height),
  };
  return writeTiff([{ fields: first, strip: preview.bytes, subs: [{ fields: main, strip }], exif }]);
}

/** Light of 0..1 as the sensor sees it, in the file's order. */
function sensorSamples({ data, width, height }: RgbImage, neutral: Vector3, isBayer: boolean): Float64Array {
  const max = data instanceof Uint16Array ? 65535 : 255;
  const light = Float64Array.from({ length: max + 1 }, (_, code) => srgbDecode(code / max));
  const daylight = transform(sensor, [1, 1, 1]);
  const cast = neutral.map((value, channel) => value / daylight[channel]!);
  const seen = (pixel: number, channel: number) => {
    const [r, g, b] = sensor[channel]!;
    const at = 3 * pixel;
    return cast[channel]! * (r * light[data[at]!]! + g * light[data[at + 1]!]! + b * light[data[at + 2]!]!);
  };
  const samples = new Float64Array(width * height * (isBayer ? 1 : 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x;
      if (isBayer) samples[pixel] = seen(pixel, (x & 1) + (y & 1));
      else for (const channel of [0, 1, 2]) samples[3 * pixel + channel] = seen(pixel, channel);
    }
  }
  return samples;
}
