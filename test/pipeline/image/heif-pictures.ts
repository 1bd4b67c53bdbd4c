import sharp from 'sharp';
import type { Vector3 } from '../../../src/pipeline/color/matrix3.ts';

/** Arguments of heif-enc. */
export const lossless = ['-L', '-p', 'chroma=444', '--matrix_coefficients=0'];

/** Orange, blue, grey and green from the top left, clockwise: every turn and reflection looks different. */
export const corners: Record<string, Vector3> = {
  tl: [200, 120, 40],
  tr: [30, 60, 160],
  br: [128, 128, 128],
  bl: [60, 150, 70],
};
export const quarters = async (width = 128, height = 64) => {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const name = `${i < (width * height) / 2 ? 't' : 'b'}${i % width < width / 2 ? 'l' : 'r'}`;
    data.set(corners[name]!, 3 * i);
  }
  return await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
};
