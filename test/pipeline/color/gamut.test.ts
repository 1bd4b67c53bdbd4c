import fc from 'fast-check';
import { expect, test } from 'vitest';
import { referenceLinear } from '../../../src/pipeline/chart/chart-reference.ts';
import { deltaE2000 } from '../../../src/pipeline/color/delta-e.ts';
import { mapIntoGamut } from '../../../src/pipeline/color/gamut.ts';
import { transform, type Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import {
  adobeRgb,
  conversion,
  displayP3,
  linearToLab,
  luminance,
  type RgbSpace,
  sRgb,
} from '../../../src/pipeline/color/rgb-space.ts';
import { anyLinear, vector } from './any-color.ts';
import { isInside, methods, toOkLab } from './gamut-methods.ts';

const anySpace = fc.constantFrom(sRgb, displayP3, adobeRgb);
const anyColor = vector(-0.5, 2.5);

test('colours inside the gamut are unchanged', () => {
  fc.assert(
    fc.property(anyLinear, anySpace, (rgb, space) => {
      expect(mapIntoGamut(rgb, space)).toEqual(rgb);
    }),
  );
});

test('colours outside are mapped inside, up to the given white', () => {
  fc.assert(
    fc.property(anyColor, anySpace, vector(1, 3), (rgb, space, white) => {
      const mapped = mapIntoGamut(rgb, space, white);
      for (const [k, value] of mapped.entries()) {
        expect(value).toBeGreaterThanOrEqual(-1e-12);
        expect(value).toBeLessThanOrEqual(white[k]! + 1e-12);
      }
    }),
  );
});

test('with negative channels, luminance is kept and the colour moves straight towards grey', () => {
  fc.assert(
    fc.property(vector(-0.2, 0.9), anySpace, (rgb, space) => {
      const Y = luminance(rgb, space);
      fc.pre(Math.min(...rgb) < 0 && Y > 0.01);
      const most = Math.max(...rgb);
      const [r, g, b] = mapIntoGamut(rgb, space, [most + 9, most + 9, most + 9]);
      expect(luminance([r, g, b], space)).toBeCloseTo(Y, 12);
      const share = (r - Y) / (rgb[0] - Y);
      fc.pre(Math.abs(rgb[0] - Y) > 1e-3);
      expect(g - Y).toBeCloseTo(share * (rgb[1] - Y), 9);
      expect(b - Y).toBeCloseTo(share * (rgb[2] - Y), 9);
    }),
  );
});

test('colours below black become black, and colours above white in all channels become white', () => {
  expect(mapIntoGamut([-0.1, 0.01, -0.2], sRgb)).toEqual([0, 0, 0]);
  expect(mapIntoGamut([1.2, 1.1, 1.3], sRgb)).toEqual([1, 1, 1]);
  expect(mapIntoGamut([1.2, 1.1, 1.3], sRgb, [1.2, 1.1, 1.3])).toEqual([1.2, 1.1, 1.3]);
});

test('the mapping is continuous', () => {
  const step = 1e-6;
  fc.assert(
    fc.property(vector(-0.3, 1.5), vector(-1, 1), (rgb, direction) => {
      fc.pre(luminance(rgb) > 0.02);
      const near = rgb.map((value, k) => value + step * direction[k]!) as unknown as Vector3;
      const [a, b] = [mapIntoGamut(rgb, sRgb), mapIntoGamut(near, sRgb)];
      return a.every((value, k) => Math.abs(value - b[k]!) < 100 * step);
    }),
  );
});

/** A fixed, evenly spread set of code values in the unit cube. */
function scattered(count: number): Vector3[] {
  return Array.from({ length: count }, (_, i) => [
    (0.5 + i * 0.8191725) % 1, // a low-discrepancy sequence (R3)
    (0.5 + i * 0.6710436) % 1,
    (0.5 + i * 0.5497005) % 1,
  ]);
}

const outside = (rgb: Vector3) => !isInside(rgb);
const times = ([r, g, b]: Vector3, factor: number): Vector3 => [factor * r, factor * g, factor * b];
const of = ({ decode }: RgbSpace, [r, g, b]: Vector3): Vector3 => [decode(r), decode(g), decode(b)];
const inSrgb = (space: RgbSpace) =>
  scattered(6000)
    .map((code) => transform(conversion(space, sRgb), of(space, code)))
    .filter(outside);

const sets = {
  "the chart's cyan at 0.5 to 1.4 times its light": Object.values(referenceLinear).flatMap((patches) =>
    [0.5, 0.7, 1, 1.4].map((factor) => times(patches[17]!, factor)),
  ),
  'Display P3 outside sRGB': inSrgb(displayP3),
  'Adobe RGB outside sRGB': inSrgb(adobeRgb),
  'sRGB at up to 1.3 times its light': scattered(6000)
    .map((code, i) => times(of(sRgb, code), 1 + 0.3 * ((i * 0.754878) % 1)))
    .filter(outside),
};

/** Means of CIEDE2000, the change of OKLab hue in degrees (chromatic colours only), and the change of L*. */
function compare(colors: readonly Vector3[], method: (rgb: Vector3) => Vector3) {
  const rows = colors.map((rgb) => {
    const mapped = method(rgb);
    const [before, after] = [linearToLab(rgb), linearToLab(mapped)];
    const [[, a1, b1], [, a2, b2]] = [toOkLab(rgb), toOkLab(mapped)];
    const turn = Math.abs(Math.atan2(a1 * b2 - a2 * b1, a1 * a2 + b1 * b2)) * (180 / Math.PI);
    return {
      difference: deltaE2000(before, after),
      turn: Math.hypot(a2, b2) > 0.02 ? turn : null,
      lightness: Math.abs(before.L - after.L),
    };
  });
  const mean = (values: readonly (number | null)[]) => {
    const some = values.filter((value) => value !== null);
    return some.reduce((sum, value) => sum + value, 0) / some.length;
  };
  return {
    difference: mean(rows.map(({ difference }) => difference)),
    turn: mean(rows.map(({ turn }) => turn)),
    lightness: mean(rows.map(({ lightness }) => lightness)),
  };
}

test.each(Object.entries(sets))(
  '%s: hue is preserved far better than by clipping, at no greater difference than in OKLCh',
  (name, colors) => {
    const table = Object.fromEntries(Object.entries(methods).map(([method, run]) => [method, compare(colors, run)]));
    const lines = Object.entries(table).map(([method, { difference, turn, lightness }]) =>
      [method.padEnd(46), ...[difference, turn, lightness].map((value) => value.toFixed(2).padStart(7))].join(''),
    );
    console.log([`${`${name} (${colors.length})`.padEnd(46)}   dE00    hue     L*`, ...lines].join('\n'));
    const { ours, 'channels clipped': clipped, 'OKLCh, chroma reduced': okLch } = table;
    expect(ours!.turn).toBeLessThan(0.4 * clipped!.turn);
    expect(ours!.difference).toBeLessThan(1.1 * clipped!.difference);
    expect(ours!.difference).toBeLessThan(1.02 * okLch!.difference);
  },
);
