import { describe, expect, test } from 'vitest';
import { D65toD50 } from '../../../src/pipeline/color/adapt.ts';
import { invert, multiply, transform, type Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import { sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { toIccProfile } from '../../../src/pipeline/export/icc.ts';
import { iccDescription } from '../../../src/pipeline/image/icc-tags.ts';
import { fittedIn, mappings, meanDifference, models, patchesIn, sets, trilinear } from './mappings.ts';

/** A reader for ICC.1:2001-04: code values in [0, 1] to XYZ of the profile connection space. */
function readIcc(bytes: Uint8Array): { tags: ReadonlyMap<string, Buffer>; toXyz: (code: Vector3) => Vector3 } {
  const file = Buffer.from(bytes);
  expect(file.readUInt32BE(0)).toBe(file.length);
  expect(file.toString('latin1', 12, 24)).toBe('scnrRGB XYZ ');
  expect(file.toString('latin1', 36, 40)).toBe('acsp');
  const tags = new Map<string, Buffer>();
  for (let at = 132; at < 132 + 12 * file.readUInt32BE(128); at += 12) {
    const start = file.readUInt32BE(at + 4);
    expect(start % 4).toBe(0);
    tags.set(file.toString('latin1', at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 8)));
  }
  return { tags, toXyz: tags.has('A2B0') ? throughTable(tags.get('A2B0')!) : throughMatrix(tags) };
}

function throughMatrix(tags: ReadonlyMap<string, Buffer>): (code: Vector3) => Vector3 {
  const channels = ['r', 'g', 'b'].map((letter) => {
    const xyz = tags.get(`${letter}XYZ`)!;
    const curve = tags.get(`${letter}TRC`)!;
    const entries = Array.from({ length: curve.readUInt32BE(8) }, (_, i) => curve.readUInt16BE(12 + 2 * i) / 65535);
    return { entries, xyz: [8, 12, 16].map((at) => xyz.readInt32BE(at) / 65536) };
  });
  return (code) => {
    const light = channels.map(({ entries }, i) => between(entries, code[i]!));
    const [X, Y, Z] = [0, 1, 2].map((axis) => channels.reduce((sum, { xyz }, i) => sum + light[i]! * xyz[axis]!, 0));
    return [X!, Y!, Z!];
  };
}

function throughTable(tag: Buffer): (code: Vector3) => Vector3 {
  expect(tag.toString('latin1', 0, 4)).toBe('mft2');
  expect([...tag.subarray(8, 11)]).toEqual([3, 3, 33]);
  const [inputs, outputs] = [tag.readUInt16BE(48), tag.readUInt16BE(50)];
  const values = (at: number, count: number) =>
    Array.from({ length: count }, (_, i) => tag.readUInt16BE(at + 2 * i) / 65535);
  const curves = (at: number, count: number) => [0, 1, 2].map((i) => values(at + 2 * count * i, count));
  const grid = values(52 + 6 * inputs, 3 * 33 ** 3);
  const before = curves(52, inputs);
  const after = curves(52 + 6 * inputs + 6 * 33 ** 3, outputs);
  expect(tag.length).toBe(52 + 6 * inputs + 6 * 33 ** 3 + 6 * outputs);
  return (code) => {
    const [r, g, b] = code.map((value, i) => between(before[i]!, value));
    const found = trilinear(33, [r!, g!, b!], (i, j, k) => {
      const at = 3 * ((i * 33 + j) * 33 + k);
      return [grid[at]!, grid[at + 1]!, grid[at + 2]!];
    });
    const [X, Y, Z] = found.map((value, i) => (between(after[i]!, value) * 65535) / 32768);
    return [X!, Y!, Z!];
  };
}

function between(entries: readonly number[], value: number): number {
  const position = Math.min(Math.max(value, 0), 1) * (entries.length - 1);
  const low = Math.min(Math.floor(position), entries.length - 2);
  return entries[low]! + (position - low) * (entries[low + 1]! - entries[low]!);
}

const fromPcs = invert(multiply(D65toD50, sRgb.toXyz));

describe.each(mappings)('the profile of %s', (_name, mapping, limit) => {
  const { tags, toXyz } = readIcc(toIccProfile(mapping, 'Studio'));

  test.each(sets)('shows %s as the correction does', (_set, codes) => {
    expect(meanDifference(mapping, codes, (code) => transform(fromPcs, toXyz(code)))).toBeLessThan(limit);
  });

  test('contains a matrix if the correction is a matrix, and a table otherwise', () => {
    const shape = mapping.matrix ? ['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'] : ['A2B0'];
    expect([...tags.keys()]).toEqual(['desc', 'cprt', 'wtpt', ...shape]);
  });
});

describe.each(mappings)('version 4 of the profile of %s', (_name, mapping) => {
  test('declares version 4, has a Unicode name and contains the same numbers', () => {
    const [v2, v4] = [readIcc(toIccProfile(mapping, 'blå')), readIcc(toIccProfile(mapping, 'blå', 'V4'))];
    const file = Buffer.from(toIccProfile(mapping, 'blå', 'V4'));
    expect(file.readUInt32BE(8)).toBe(0x04400000);
    const description = v4.tags.get('desc')!;
    expect(description.toString('latin1', 0, 4)).toBe('mluc');
    const [length, start] = [description.readUInt32BE(20), description.readUInt32BE(24)];
    expect(
      Buffer.from(description.subarray(start, start + length))
        .swap16()
        .toString('utf16le'),
    ).toBe('blå');
    expect(iccDescription(file)).toBe('blå');
    expect(v4.tags.get('cprt')!.toString('latin1', 0, 4)).toBe('mluc');
    if (!mapping.matrix) expect(v4.tags.get('A2B1')).toEqual(v4.tags.get('A2B0'));
    for (const code of patchesIn(1)) expect(v4.toXyz(code)).toEqual(v2.toXyz(code));
  });
});

describe.each(models)('the profile of %s, tone curves %s, fitted to a dark image', (...model) => {
  test.each([2, 4, 8, 16, 32])('is as accurate on the patches at 1/%d of the light', (factor) => {
    const { codes, mapping } = fittedIn(1 / factor, model);
    const { toXyz } = readIcc(toIccProfile(mapping, 'x'));
    const [, , limit] = model;
    expect(meanDifference(mapping, codes, (code) => transform(fromPcs, toXyz(code)))).toBeLessThan(limit);
  });
});

test('light far above white in one channel does not affect the other channels', () => {
  const tungsten = { correct: ([r, g, b]: Vector3): Vector3 => [0.6 * r, g, 6 * b], matrix: null };
  const { toXyz } = readIcc(toIccProfile(tungsten, 'x'));
  const [r, g, b] = transform(fromPcs, toXyz([1, 1, 1]));
  expect([r, g]).toEqual([expect.closeTo(0.6, 2), expect.closeTo(1, 2)]);
  expect(b).toBeGreaterThan(1);
});

test('a non-ASCII name is written in both forms', () => {
  const { tags } = readIcc(toIccProfile(mappings[0]![1], 'blå time'));
  const description = tags.get('desc')!;
  expect(description.toString('latin1', 12, 20)).toBe('bl? time');
  expect(description.readUInt32BE(25)).toBe(9);
  expect(Buffer.from(description.subarray(29, 45)).swap16().toString('utf16le')).toBe('blå time');
});
