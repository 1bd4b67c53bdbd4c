import { type Matrix3, multiply, transform, type Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import { sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { srgbDecode } from '../../../src/pipeline/color/transfer.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';
import { ascii, byte, type Directory, long, rational, short, srational, writeTiff } from './write-tiff.ts';

/** Linear sRGB to sensor red, green and blue. A grey in daylight is (0.5, 1, 0.62). */
export const sensor: Matrix3 = [
  [0.34, 0.12, 0.04],
  [0.14, 0.72, 0.14],
  [0.01, 0.15, 0.46],
];

export interface DngOptions {
  /** The sensor's response to white in the light of the scene, with green 1. Written as AsShotNeutral. */
  readonly neutral?: Vector3;
  /** Sensor values for no light and for saturation. */
  readonly black?: number;
  readonly white?: number;
  /** EXIF orientation. */
  readonly orientation?: number;
  /** A JPEG and its size, which becomes the first image in the file. */
  readonly preview?: { readonly bytes: Uint8Array; readonly width: number; readonly height: number };
  /** The TIFF compression number to declare. The data is always uncompressed, which is 1. */
  readonly compression?: number;
  /** BAYER: one sample per pixel, with red at the top left. LINEAR: three samples per pixel. */
  readonly layout?: 'BAYER' | 'LINEAR';
  /** The size to declare in the header instead of the scene's size. */
  readonly declaredSize?: { readonly width: number; readonly height: number };
}

/**
 * Builds a DNG of `scene` (sRGB-encoded): linear, uncompressed 16-bit sensor values in one strip. DNG 1.4, with the tags
 * that every reader needs.
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
  const { compression = 1, declaredSize = scene } = options;
  const isBayer = layout === 'BAYER';
  const samples = Uint16Array.from(sensorSamples(scene, neutral, isBayer), (value) =>
    Math.round(black + Math.min(Math.max(value, 0), 1) * (white - black)),
  );
  const main: Directory['fields'] = {
    254: long(0),
    256: long(declaredSize.width),
    257: long(declaredSize.height),
    258: isBayer ? short(16) : short(16, 16, 16),
    259: short(compression),
    262: short(isBayer ? 32803 : 34892),
    277: short(isBayer ? 1 : 3),
    278: long(declaredSize.height),
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

/** Linear light of 0..1 as sensor values, in the order of the file. */
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
