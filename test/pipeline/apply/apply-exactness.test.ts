import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type ApplyOptions, applyCorrection } from '../../../src/pipeline/apply/apply.ts';
import { adobeRgb, displayP3, sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import type { Coefficients } from '../../../src/pipeline/contract/correction.ts';
import { decode } from '../../../src/pipeline/image/decode.ts';
import { encodingIn } from '../../../src/pipeline/pixels/linear-light.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';
import { CORPUS, readCorpus } from '../find/corpus.ts';
import { floatReference } from './float-reference.ts';

const curve = { slope: 1.15, bend: -0.03, low: 0.03, high: 0.8 };
const curves = [curve, { ...curve, slope: 1.1 }, { ...curve, slope: 0.95, bend: 0.02 }] as const;
/** Strong enough to move many colours out of the gamut, below 0 and above 1. */
const row = (count: number, channel: number) =>
  Array.from({ length: count }, (_, i) => (i === channel ? 1.25 : 0.12 * Math.sin(3 * i + channel)));
const rows = (count: number): Coefficients => [row(count, 0), row(count, 1), row(count, 2)];
const models = {
  NONE: [
    [1.3, 0, 0],
    [0, 1.05, 0],
    [0, 0, 0.8],
  ],
  LINEAR_3X3: rows(3),
  ROOT_POLYNOMIAL_2: rows(6),
  ROOT_POLYNOMIAL_3: rows(13),
} satisfies Readonly<Record<string, Coefficients>>;

const cases = Object.entries(models).flatMap(([model, matrix]) =>
  [null, curves].flatMap((toneCurves) =>
    [sRgb, displayP3, adobeRgb].map((space) => ({
      name: `${model}${toneCurves ? ' after tone curves' : ''} to ${space.name}`,
      options: { matrix, toneCurves, space, preserveHighlights: model !== 'NONE' },
    })),
  ),
);

/** Reproducible noise over all code values, including black, white and the primaries. */
function noise(length: number, max: number): number[] {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length }, () => {
    const value = Math.floor(next() * 1.1 * (max + 1) - 0.05 * max);
    return Math.min(Math.max(value, 0), max);
  });
}

const [width, height] = [160, 90];
const bytes: RgbImage = { data: Uint8Array.from(noise(width * height * 3, 255)), width, height };
const words: RgbImage = { data: Uint16Array.from(noise(width * height * 3, 65535)), width, height };
/** Light that changes by four EV from edge to edge, so that it reaches its limits. */
const light = { center: { x: 40, y: 50 }, across: 0.025, down: -0.015 };

/** Checks that 99.9 % of all values are within the first bound, and all of them within the second. */
const bounds = { 8: [1, 2], 16: [4, 16] } as const;

function expectExact(image: RgbImage, options: ApplyOptions, stride = 1): void {
  const { depth } = options;
  const expected = floatReference(image, options, depth === 16 ? 65535 : 255, stride);
  const { data } = applyCorrection({ ...image, data: image.data.slice() }, options);
  const off = expected.map((value, i) => Math.abs(data[Math.floor(i / 3) * stride * 3 + (i % 3)]! - value));
  const [common, most] = bounds[depth];
  expect(off.filter((value) => value > common).length).toBeLessThanOrEqual(0.001 * off.length);
  expect(off.reduce((a, b) => Math.max(a, b))).toBeLessThanOrEqual(most);
}

describe.each(cases)('$name', ({ options }) => {
  test.each([
    ['even', null],
    ['uneven', light],
  ] as const)('matches the float reference for random colours in %s light', (_light, plane) => {
    for (const [image, max] of [[bytes, 255] as const, [words, 65535] as const]) {
      const ofP3 = { ...image, encoding: encodingIn(displayP3, max) };
      for (const source of [image, ofP3]) {
        expectExact(source, { ...options, light: plane, depth: 8 });
        if (max > 255) expectExact(source, { ...options, light: plane, depth: 16 });
      }
    }
  });
});

const sample = fileURLToPath(new URL('../../../examples/sample/desk.jpg', import.meta.url));
const photos = readCorpus()?.filter(({ isForAccuracy }) => isForAccuracy);
/** The number of pixels compared in each photo. */
const comparedPixels = 4000;

async function expectExactOn(file: string): Promise<void> {
  const photo = await decode(file);
  const stride = Math.max(1, Math.floor((photo.width * photo.height) / comparedPixels));
  const depth = photo.data instanceof Uint16Array ? 16 : 8;
  for (const { options } of cases) {
    expectExact(photo, { ...options, depth }, stride);
  }
}

test('matches the float reference for the sample photo', () => expectExactOn(sample));

describe.skipIf(!photos)(`real photos (${photos ? CORPUS : `skipped: ${CORPUS} does not exist`})`, () => {
  test.each(photos?.filter((_, index) => index % 8 === 0) ?? [])('$file is exact', ({ file }) => {
    return expectExactOn(`${CORPUS}/${file}`);
  });
});
