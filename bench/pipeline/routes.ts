import { applyCorrection } from '../../src/pipeline/apply/apply.ts';
import { sRgb } from '../../src/pipeline/color/rgb-space.ts';
import type { Coefficients } from '../../src/pipeline/contract/correction.ts';
import { decode } from '../../src/pipeline/image/decode.ts';
import { encode } from '../../src/pipeline/image/encode.ts';
import { sharp } from '../../src/pipeline/image/sharp.ts';

/** The encoding of all routes: Graycard's default. */
const quality = 92;

/** The floor: sharp's own decoder and encoder, with nothing in between. */
export async function floor(photo: Uint8Array): Promise<void> {
  const { data, info } = await sharp(photo).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  await sharp(data, { raw: { width, height, channels } })
    .jpeg({ quality, chromaSubsampling: '4:2:0', optimizeCoding: false })
    .toBuffer();
}

/** A known correction: decode, apply, encode. */
export async function correctBy(matrix: Coefficients, photo: Uint8Array): Promise<void> {
  const image = await decode(photo);
  const output = applyCorrection(image, { matrix, space: sRgb, depth: 8, preserveHighlights: true });
  await encode(output, { format: 'JPEG', quality, exif: image.exif });
}

/** A correction of warm light and a typical camera. */
const warm: Coefficients = [
  [1.32, -0.18, 0.03],
  [-0.07, 1.16, -0.04],
  [0.02, -0.31, 1.55],
];
/** Weights of typical size. */
const squareRoots = [
  [0.1, -0.08, 0.05],
  [0.06, 0.04, -0.03],
  [-0.05, 0.12, 0.02],
] as const;
const cubeRoots = [0.03, -0.02, 0.02, 0.01, -0.03, 0.02, -0.03];

const degree2: Coefficients = [
  [...warm[0], ...squareRoots[0]],
  [...warm[1], ...squareRoots[1]],
  [...warm[2], ...squareRoots[2]],
];

export const corrections = {
  matrix: warm,
  roots2: degree2,
  roots3: [
    [...degree2[0], ...cubeRoots],
    [...degree2[1], ...cubeRoots],
    [...degree2[2], ...cubeRoots],
  ],
} as const satisfies Readonly<Record<string, Coefficients>>;
