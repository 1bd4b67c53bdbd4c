import { identity3 } from './color/matrix3.ts';
import { srgbDecode } from './color/transfer.ts';
import type { RgbEncoding, RgbImage } from './rgb-image.ts';

/** The greatest code value that a picture can hold. */
export function codeMax({ data }: Pick<RgbImage, 'data'>): 255 | 65535 {
  return data instanceof Uint16Array ? 65535 : 255;
}

/** How a picture's code values stand for light: its own encoding, or sRGB. */
export function encodingOf(image: Pick<RgbImage, 'data' | 'encoding'>): RgbEncoding {
  return image.encoding ?? srgbEncoding(codeMax(image));
}

const srgbEncodings = new Map<number, RgbEncoding>();

function srgbEncoding(max: number): RgbEncoding {
  let encoding = srgbEncodings.get(max);
  if (!encoding) {
    const table = Float32Array.from({ length: max + 1 }, (_, code) => srgbDecode(code / max));
    encoding = { toLinear: [table, table, table], toSrgb: identity3 };
    srgbEncodings.set(max, encoding);
  }
  return encoding;
}
