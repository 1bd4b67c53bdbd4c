import { describe, expect, test } from 'vitest';
import type { Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import { srgbDecode } from '../../../src/pipeline/color/transfer.ts';
import { toCube } from '../../../src/pipeline/export/cube.ts';
import { fittedIn, mappings, meanDifference, models, sets, trilinear } from './mappings.ts';

interface Cube {
  readonly title: string;
  readonly size: number;
  readonly colors: readonly Vector3[];
}

/** A reader for the Adobe Cube LUT Specification 1.0: keywords, then colours, with red varying fastest. */
function readCube(text: string): Cube {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const keyword = (name: string) => lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
  expect([keyword('DOMAIN_MIN'), keyword('DOMAIN_MAX')]).toEqual(['0 0 0', '1 1 1']);
  const colors = lines.filter((line) => /^[-\d]/.test(line)).map((line) => line.split(' ').map(Number));
  expect(colors.every((color) => color.length === 3 && color.every(Number.isFinite))).toBe(true);
  return { title: keyword('TITLE') ?? '', size: Number(keyword('LUT_3D_SIZE')), colors: colors as never };
}

/** Applies the LUT to sRGB code values and returns linear light. */
function apply({ size, colors }: Cube, code: Vector3): Vector3 {
  const [r, g, b] = trilinear(size, code, (i, j, k) => colors[(k * size + j) * size + i]!);
  return [srgbDecode(r), srgbDecode(g), srgbDecode(b)];
}

/** Tetrahedral interpolation, the common alternative to trilinear: adds the channels in order of decreasing fraction. */
function tetrahedral({ size, colors }: Cube, code: Vector3): Vector3 {
  const positions = code.map((value) => value * (size - 1));
  const low = positions.map((position) => Math.min(Math.floor(position), size - 2));
  const shares = positions.map((position, channel) => position - low[channel]!);
  const order = [0, 1, 2].sort((a, b) => shares[b]! - shares[a]!);
  const at = ([i, j, k]: number[]) => colors[(k! * size + j!) * size + i!]!;
  const corner = [...low];
  let before = at(corner);
  const sum = [...before];
  for (const channel of order) {
    corner[channel]! += 1;
    const after = at(corner);
    after.forEach((value, i) => {
      sum[i]! += shares[channel]! * (value - before[i]!);
    });
    before = after;
  }
  return [srgbDecode(sum[0]!), srgbDecode(sum[1]!), srgbDecode(sum[2]!)];
}

describe.each(mappings)('the LUT of %s', (_name, mapping, limit) => {
  const cube = readCube(toCube(mapping, 'studio'));

  test.each(sets)('shows %s as the correction does', (_set, codes) => {
    expect(meanDifference(mapping, codes, (code) => apply(cube, code), 'MAPPED')).toBeLessThan(limit);
    expect(meanDifference(mapping, codes, (code) => tetrahedral(cube, code), 'MAPPED')).toBeLessThan(limit);
  });

  test('has 33 points on each axis', () => {
    expect(cube.size).toBe(33);
    expect(cube.colors).toHaveLength(33 ** 3);
  });
});

describe.each(models)('the LUT of %s, tone curves %s, fitted to a dark image', (...model) => {
  test.each([2, 4, 8])('is as accurate on the patches at 1/%d of the light', (factor) => {
    const { codes, mapping } = fittedIn(1 / factor, model);
    const cube = readCube(toCube(mapping, 'dark'));
    const [, , limit] = model;
    expect(meanDifference(mapping, codes, (code) => apply(cube, code), 'MAPPED')).toBeLessThan(limit);
    expect(meanDifference(mapping, codes, (code) => tetrahedral(cube, code), 'MAPPED')).toBeLessThan(limit);
  });
});

test('the title is one line of ASCII in quotes', () => {
  const [, mapping] = mappings[0]!;
  expect(readCube(toCube(mapping, 'the "blue" hour é')).title).toBe(`"the 'blue' hour ?"`);
});

test('no number has an exponent', () => {
  const tiny = { correct: (): Vector3 => [4e-8, -4e-8, 1.5e-7], matrix: null };
  expect(toCube(tiny, 'x')).not.toMatch(/\de/);
});
