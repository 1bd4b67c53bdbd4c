import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { nestedLeaveOneOut } from '../../bench/accuracy/fit-error.ts';
import { ManifestError, readManifest } from '../../bench/accuracy/manifest.ts';
import type { PhotoRow } from '../../bench/accuracy/measure-photo.ts';
import { comparePrices } from '../../bench/accuracy/prices.ts';
import { type AccuracyBench, benchAccuracy } from '../../bench/accuracy/suite.ts';
import { isCorrected } from '../../bench/accuracy/totals.ts';
import { referenceLinear } from '../../src/pipeline/chart/chart-reference.ts';
import { diagonal, transform } from '../../src/pipeline/color/matrix3.ts';
import { srgbDecode } from '../../src/pipeline/color/transfer.ts';
import { type DrawOptions, drawChart, warmCamera } from '../pipeline/draw-chart.ts';
import { gradient, phonePhoto, raw } from '../pipeline/image/make-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'graycard-charts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A drawn chart and its manifest entry. */
function draw(options: DrawOptions = {}) {
  const { image, patches } = drawChart({ camera: warmCamera, patch: 40, ...options });
  const corners = [patches[0]![0], patches[5]![1], patches[23]![2], patches[18]![3]].map(({ x, y }) => [x, y]);
  const { width, height } = image;
  return { image, entry: { kind: 'classic24', width, height, corners } };
}

function writeManifest(entries: unknown): void {
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(entries));
}

/** Photos for every verdict, named after it. */
async function makePhotos(): Promise<void> {
  const chart = draw();
  const { width, height } = chart.entry;
  const png = await raw(chart.image).png({ compressionLevel: 1 }).toBuffer();
  const pictures = {
    'turned.jpg': await phonePhoto(chart.image, 6),
    'mirrored.png': await raw(chart.image).flop().png({ compressionLevel: 1 }).toBuffer(),
    'linear.png': await raw(draw({ curve: srgbDecode }).image)
      .png({ compressionLevel: 1 })
      .toBuffer(),
    'blown-out.png': await raw(draw({ camera: diagonal([6, 6, 6]) }).image)
      .png({ compressionLevel: 1 })
      .toBuffer(),
    'partial.png': png,
    'elsewhere.png': png,
    'not-mirrored.png': png,
    'unexpected.png': png,
    'missed.png': await raw(gradient(300, 200)).png().toBuffer(),
    'nothing.png': await raw(gradient(300, 200)).png().toBuffer(),
    'broken.png': png.subarray(0, 2000),
  };
  for (const [file, bytes] of Object.entries(pictures)) writeFileSync(join(folder, file), bytes);
  const flip = ([x, y]: readonly number[]) => [width - x!, y];
  const shift = ([x, y]: readonly number[]) => [x! + 30, y];
  writeManifest([
    { file: 'turned.jpg', ...chart.entry, exifOrientation: 6, clippedPatches: 0, usableForAccuracy: true, notes: 'x' },
    { file: 'mirrored.png', ...chart.entry, corners: chart.entry.corners.map(flip), mirrored: true },
    { file: 'linear.png', ...chart.entry, linearOrRaw: true, iccProfile: null },
    { file: 'blown-out.png', ...chart.entry },
    { file: 'partial.png', ...chart.entry, partial: true, usableForAccuracy: false },
    { file: 'elsewhere.png', ...chart.entry, corners: chart.entry.corners.map(shift) },
    { file: 'not-mirrored.png', ...chart.entry, mirrored: true },
    { file: 'unexpected.png', kind: 'none', width, height },
    { file: 'missed.png', ...chart.entry },
    { file: 'nothing.png', kind: 'none', width: 300, height: 200 },
    { file: 'broken.png', ...chart.entry },
  ]);
  const fit = { mean: 1, max: 2, looMean: 1.5, looMax: 3 };
  const peers = [
    { file: 'turned.jpg', opencvMccFound: true, opencvMccMs: 9, linear3x3: fit, rootpoly2: fit, cheung7: fit },
  ];
  writeFileSync(join(folder, 'peers.json'), JSON.stringify(peers));
}

describe('the accuracy bench, over a folder of photos and a manifest', () => {
  let bench: AccuracyBench;
  const printed: string[] = [];
  beforeAll(async () => {
    await makePhotos();
    const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
    bench = await benchAccuracy({ folder, models: true });
    log.mockRestore();
  });
  const rowOf = (file: string) => bench.rows.find(({ photo }) => photo.file === file)!;
  const colorsOf = (row: PhotoRow) => (isCorrected(row) ? row.colors : expect.fail(`${row.colors}`));

  test('distinguishes found, wrong, missed and falsely reported charts', () => {
    expect(Object.fromEntries(bench.rows.map(({ photo, verdict }) => [photo.file, verdict]))).toEqual({
      'turned.jpg': 'found',
      'mirrored.png': 'found',
      'linear.png': 'found',
      'blown-out.png': 'found',
      'partial.png': 'found',
      'elsewhere.png': 'wrong',
      'not-mirrored.png': 'wrong',
      'unexpected.png': 'reported',
      'missed.png': 'missed',
      'nothing.png': 'refused',
      'broken.png': 'missed',
    });
    expect(bench.detection.map(({ what, photos, verdicts }) => [what, photos, verdicts])).toEqual([
      ['plain chart', 9, { found: 5, missed: 2, wrong: 2 }],
      ['no chart', 2, { reported: 1, refused: 1 }],
    ]);
  });

  test('measures corners in patches, EXIF orientation applied, and the CPU time of the search', () => {
    expect(rowOf('turned.jpg').cornerError).toBeLessThan(0.1);
    expect(rowOf('elsewhere.png').cornerError).toBeCloseTo(30 / 48, 0);
    expect(rowOf('turned.jpg').cpuMs).toBeGreaterThan(1);
  });

  test('corrects photos that are suitable for colour measurement, and measures the JPEG', () => {
    const { before, fit, leaveOneOut, after, usablePatches } = colorsOf(rowOf('mirrored.png'));
    expect(before).toBeGreaterThan(12);
    expect(fit).toBeLessThan(0.3);
    expect(leaveOneOut).toBeGreaterThan(fit);
    expect(after).toBeLessThan(0.6);
    expect(usablePatches).toBe(24);
    expect(colorsOf(rowOf('turned.jpg')).after).toBeLessThan(2);
    expect(rowOf('blown-out.png').colors).toMatch(/^CHART_UNUSABLE: /);
    expect(rowOf('partial.png').colors).toBeNull();
    expect(rowOf('elsewhere.png').colors).toBeNull();
    expect(bench.worse).toEqual([]);
  });

  test('summarises by kind, with the known results of peers', () => {
    expect(bench.colors.map(({ what, photos }) => [what.trim(), photos])).toEqual([
      ['sRGB-like', 2],
      ['without clipped patches', 2],
      ['linear or raw', 1],
    ]);
    expect(bench.colors[0]!.peers).toEqual([1.5, 1.5, 1.5]);
    expect(bench.colors[0]!.nested).toBeGreaterThanOrEqual(bench.colors[0]!.leaveOneOut!);
  });

  test('compares every model with every linearization, and counts the choices of AUTO', () => {
    expect(bench.models).toHaveLength(15);
    const matrix = bench.models.find(({ model, linearization }) => model === 'LINEAR_3X3' && linearization === 'NONE')!;
    const gains = bench.models.find(({ model, linearization }) => model === 'NONE' && linearization === 'NONE')!;
    expect(matrix).toMatchObject({ photos: 2, chosen: 2, worse: 0 });
    expect(matrix.leaveOneOut).toBeLessThan(gains.leaveOneOut);
  });

  test('prints a line for each photo, with the reason for each refusal', () => {
    const text = printed.join('\n');
    for (const { photo } of bench.rows) expect(text).toContain(photo.file);
    expect(text).toContain(rowOf('nothing.png').words);
    expect(text).toContain('Worse after than before: none');
    expect(text).toMatch(/turned\.jpg .* \| mcc found, LOO 1\.50 \/ 1\.50 \/ 1\.50\n/);
    expect(rowOf('nothing.png').words).not.toBe('');
  });
});

test('a penalty on richer models costs no accuracy if a matrix describes the camera', () => {
  const patches = referenceLinear.CLASSIC_AFTER_2014.map((rgb, index) => ({
    index,
    measured: transform(warmCamera, rgb),
  }));
  const request = { reference: 'CLASSIC_AFTER_2014', model: 'AUTO', linearization: 'AUTO' } as const;
  const [free, priced] = comparePrices(patches, request, [0, 0.1]);
  expect(priced!.nested).toBe(nestedLeaveOneOut(patches, request));
  expect(priced!.nested).toBeLessThan(free!.nested + 0.02);
  expect(priced!.few).toBeLessThan(free!.few! + 0.02);
  expect(priced!.few).toBeLessThan(0.5);
  expect(comparePrices(patches.slice(2), request, [0.1])[0]!.few).toBeNull();
});

describe('an invalid manifest is refused with a message', () => {
  const { entry } = draw();
  const reasonFor = (entries: unknown) => {
    writeManifest(entries);
    try {
      readManifest(folder);
    } catch (error) {
      if (error instanceof ManifestError) return error.message;
      throw error;
    }
    return 'It was taken.';
  };

  test.each([
    ['no list', {}, /is not a valid manifest of chart photos:\n {2}Invalid input: expected array/],
    ['an unknown kind', [{ file: 'a.png', ...entry, kind: 'gray' }], /entry 1 \(a\.png\): kind: Invalid option/],
    ['three corners', [{ file: 'a.png', ...entry, corners: entry.corners.slice(1) }], /entry 1 \(a\.png\): corners: /],
    [
      'a chart without corners',
      [{ file: 'a.png', ...entry, corners: null }],
      /corners: a photo of a 24-patch chart needs/,
    ],
    ['a file that is not there', [{ file: 'gone.png', ...entry }], /gone\.png does not exist/],
    ['nothing at all', [], /Too small/],
  ])('%s', (_name, entries, words) => {
    expect(reasonFor(entries)).toMatch(words);
  });

  test('a file that is listed twice, and a missing folder', () => {
    writeFileSync(join(folder, 'twice.png'), 'x');
    const twice = { file: 'twice.png', kind: 'none', width: 1, height: 1 };
    expect(reasonFor([twice, twice])).toMatch(/twice\.png is listed twice/);
    expect(() => readManifest(join(folder, 'nowhere'))).toThrow(ManifestError);
  });
});
