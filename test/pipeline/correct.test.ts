import { describe, expect, test } from 'vitest';
import { firstNeutral } from '../../src/pipeline/chart/chart-reference.ts';
import { deltaE2000 } from '../../src/pipeline/color/delta-e.ts';
import { diagonal, identity3, multiply } from '../../src/pipeline/color/matrix3.ts';
import { linearToLab } from '../../src/pipeline/color/rgb-space.ts';
import { type PartialOptions, resolveOptions } from '../../src/pipeline/contract/options.ts';
import { PhotoFailure } from '../../src/pipeline/contract/photo-failure.ts';
import type { PhotoReport } from '../../src/pipeline/contract/photo-report.ts';
import type { JobStage, PhotoTask } from '../../src/pipeline/contract/photo-task.ts';
import { correctPhoto } from '../../src/pipeline/correct.ts';
import { decode } from '../../src/pipeline/image/decode.ts';
import { sharp } from '../../src/pipeline/image/sharp.ts';
import { measurePatches } from '../../src/pipeline/measure/measure-patches.ts';
import type { RgbImage } from '../../src/pipeline/pixels/rgb-image.ts';
import { type DrawOptions, drawChart, warmCamera } from './draw-chart.ts';
import { gradient, phonePhoto, raw } from './image/make-files.ts';

const silent = { onStage: () => {}, throwIfStopped: () => {} };

async function png(image: RgbImage): Promise<Uint8Array> {
  return await raw(image).png({ compressionLevel: 1 }).toBuffer();
}

async function correct(
  draw: DrawOptions,
  options: PartialOptions = {},
  type: PhotoTask['type'] = 'DETECT_AND_CORRECT',
) {
  const { image, patches } = drawChart({ camera: warmCamera, ...draw });
  const report = await correctPhoto({ type, photo: await png(image), options: resolveOptions(options) }, silent);
  return { report, image, patches };
}

async function failureOf(work: Promise<unknown>): Promise<PhotoFailure> {
  const reason = await work.then(
    () => new Error('It went through.'),
    (error: unknown) => error,
  );
  if (reason instanceof PhotoFailure) return reason;
  throw reason;
}

function labOf(report: PhotoReport, index: number): readonly [number, number, number] {
  return report.patches[index]!.corrected!.lab;
}

describe('a chart seen by a camera that is a matrix', () => {
  test('comes out as published, proved on the JPEG that was made', async () => {
    const { report } = await correct({}, { model: 'LINEAR_3X3', quality: 95 });
    expect(report.deltaEBefore!.mean).toBeGreaterThan(12);
    expect(report.deltaEAfter!.mean).toBeLessThan(0.5);
    expect(report.rating).toBe('EXCELLENT');
    expect(report.correction).toMatchObject({
      model: 'LINEAR_3X3',
      whiteBalance: 'CHART',
      linearization: 'NONE',
      reference: 'CLASSIC_AFTER_2014',
    });
    expect(report.warnings).toEqual([]);
    expect(report.detection?.kind).toBe('COLORCHECKER_24');
    expect(report.corrected).toMatchObject({ contentType: 'image/jpeg', extension: 'jpg' });
  });

  test.each(['PNG', 'WEBP', 'AVIF', 'TIFF'] as const)('and as %s', async (outputFormat) => {
    const { report } = await correct({}, { outputFormat, quality: 95 });
    expect(report.deltaEAfter!.mean).toBeLessThan(0.5);
  });

  test('at 16 bits nothing is rounded to 8 on the way', async () => {
    const { report, image } = await correct({ depth: 16 }, { outputFormat: 'PNG' });
    expect(report.deltaEAfter!.mean).toBeLessThan(0.25);
    expect((await sharp(report.corrected!.bytes).metadata()).depth).toBe('ushort');
    expect(image.data).toBeInstanceOf(Uint16Array);
  });

  test('Display P3 output shows the same colours, and holds cyan that sRGB cannot', async () => {
    const { report: wide } = await correct({ depth: 16 }, { outputFormat: 'PNG', outputColorSpace: 'DISPLAY_P3' });
    expect(wide.deltaEAfter!.max).toBeLessThan(0.3);
    const { report: narrow } = await correct({ depth: 16 }, { outputFormat: 'PNG' });
    expect(narrow.patches[17]!.deltaEAfter).toBeGreaterThan(wide.patches[17]!.deltaEAfter!);
  });

  test('is told from a chart of the older edition', async () => {
    const { report } = await correct({ edition: 'CLASSIC_BEFORE_2014' });
    expect(report.correction?.reference).toBe('CLASSIC_BEFORE_2014');
    expect(report.deltaEAfter!.mean).toBeLessThan(0.6);
  });

  test('keeps its greys grey', async () => {
    const { report } = await correct({});
    for (let index = firstNeutral + 1; index < 24; index++) {
      const [, a, b] = labOf(report, index);
      const [, aWanted, bWanted] = report.patches[index]!.reference.lab;
      expect(Math.hypot(a - aWanted, b - bWanted)).toBeLessThan(1.5);
    }
  });
});

/** The notation of CSS; the curve is that of IEC 61966-2-1. */
function hexOf(linear: readonly number[]): string {
  const codes = linear.map((value) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
  return `#${codes
    .map((code) =>
      Math.round(255 * code)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

describe('the report tells what is in the output, not what the fit hoped for', () => {
  test('its swatches are the encoded picture measured again, in the places where the chart was drawn', async () => {
    const { report, patches } = await correct({}, { quality: 30 });
    const output = await decode(report.corrected!.bytes);
    const atFound = measurePatches(output, report.detection!.patches);
    const atDrawn = measurePatches(output, patches);
    expect(report.patches.map(({ corrected }) => corrected!.hex)).toEqual(atFound.map(({ linear }) => hexOf(linear)));
    atFound.forEach(({ linear }, index) => {
      expect(deltaE2000(linearToLab(linear), linearToLab(atDrawn[index]!.linear))).toBeLessThan(0.5);
    });
  });

  test('a worse JPEG has a worse error', async () => {
    const { report: fine } = await correct({}, { quality: 98 });
    const { report: coarse } = await correct({}, { quality: 3 });
    expect(coarse.deltaEAfter!.mean).toBeGreaterThan(fine.deltaEAfter!.mean + 0.3);
  });

  test('its summary is that of its patches', async () => {
    const { report } = await correct({});
    expect(report.deltaEAfter!.values).toEqual(report.patches.map(({ deltaEAfter }) => deltaEAfter));
    expect(report.patches.map(({ index }) => index)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
  });
});

describe('what each step brings', () => {
  test('white balance and exposure alone cure a camera of gains, and not one that mixes channels', async () => {
    const { report: gains } = await correct({ camera: diagonal([0.5, 0.8, 0.4]) });
    expect(gains.deltaEAfterWhiteBalance!.mean).toBeLessThan(0.7);
    const { report: mixing } = await correct({});
    const { deltaEBefore, deltaEAfterWhiteBalance, deltaEAfter } = mixing;
    expect(deltaEAfterWhiteBalance!.mean).toBeLessThan(deltaEBefore!.mean - 4);
    expect(deltaEAfterWhiteBalance!.mean).toBeGreaterThan(deltaEAfter!.mean + 3);
    expect(deltaEAfterWhiteBalance!.values).toEqual(mixing.patches.map((patch) => patch.deltaEAfterWhiteBalance));
  });

  test('it is what a correction of model NONE without tone curves comes to', async () => {
    const { report } = await correct({ depth: 16 }, { model: 'NONE', linearization: 'NONE', outputFormat: 'PNG' });
    for (const { deltaEAfter, deltaEAfterWhiteBalance, exclusion } of report.patches) {
      if (!exclusion) expect(Math.abs(deltaEAfter! - deltaEAfterWhiteBalance)).toBeLessThan(0.5);
    }
  });

  test('each usable patch has the error of a fit that did not see it; their mean is the one of the correction', async () => {
    const { report } = await correct({ camera: diagonal([0.5, 0.9, 0.5]) }); // cyan is clipped
    const unseen = report.patches.flatMap(({ crossValidatedDeltaE }) => crossValidatedDeltaE ?? []);
    expect(unseen.length).toBe(report.patches.filter(({ exclusion }) => exclusion === null).length);
    expect(unseen.length).toBeLessThan(24);
    expect(unseen.reduce((sum, value) => sum + value / unseen.length, 0)).toBeCloseTo(
      report.correction!.crossValidatedDeltaE!,
      9,
    );
    expect(report.correction).not.toHaveProperty('leaveOneOut');
  });

  test('how far a difference is seen goes by the corrected patch, by the measured one where there is none', async () => {
    const { report } = await correct({});
    expect(report.patches.filter(({ visibility }) => visibility !== 'UNNOTICEABLE').length).toBeLessThan(2); // cyan
    const { report: detected } = await correct({}, {}, 'DETECT');
    expect(detected.patches.filter(({ visibility }) => visibility === 'CLEAR').length).toBeGreaterThan(15);
  });
});

test('the sharpness of the chart is told, in pixels and as a share of a patch', async () => {
  const { report } = await correct({}, {}, 'DETECT');
  expect(report.chartSharpness!.pixels).toBeGreaterThan(0.9);
  expect(report.chartSharpness!.pixels).toBeLessThan(2.1);
  expect(report.chartSharpness!.share).toBeCloseTo(report.chartSharpness!.pixels / 72, 2); // patches of 60, gaps of 12
});

test('DETECT measures and corrects nothing', async () => {
  const { report } = await correct({}, {}, 'DETECT');
  expect(report).toMatchObject({ correction: null, corrected: null, deltaEAfter: null, rating: 'POOR' });
  expect(report.patches.every(({ corrected, deltaEAfter }) => corrected === null && deltaEAfter === null)).toBe(true);
  expect(report.deltaEBefore!.mean).toBeGreaterThan(12);
  expect(report.thumbnail.width).toBe(400);
});

test('ANALYZE looks for no chart, and warns of what the picture suffers from', async () => {
  const stages: JobStage[] = [];
  const hooks = { ...silent, onStage: (stage: JobStage) => stages.push(stage) };
  const burnt = new Uint8Array(200 * 100 * 3).map((_, i) => (i < 200 * 100 ? 255 : 90));
  const photo = await png({ data: burnt, width: 200, height: 100 });
  const report = await correctPhoto({ type: 'ANALYZE', photo, options: resolveOptions() }, hooks);
  expect(report).toMatchObject({
    detection: null,
    correction: null,
    corrected: null,
    patches: [],
    rating: null,
    warnings: ['CLIPPED_HIGHLIGHTS'],
    analysis: { clipping: { white: expect.closeTo(1 / 3, 2) } },
  });
  expect(stages).toEqual(['LOADING', 'MEASURING']);
  expect((await correct({}, {}, 'DETECT')).report.analysis).toBeNull();
});

describe('CORRECT', () => {
  const options = resolveOptions();

  test('does to a photo without a chart what the reference asks for', async () => {
    const gains = diagonal([0.5, 0.8, 0.4]);
    const reference = await png(drawChart({ camera: gains }).image);
    const grey = new Uint8Array(64 * 64 * 3).map((_, i) => [110, 137, 99][i % 3]!); // linear 0.156, 0.25, 0.124
    const photo = await png({ data: grey, width: 64, height: 64 });
    const report = await correctPhoto({ type: 'CORRECT', photo, reference, options }, silent);
    expect(report).toMatchObject({ detection: null, patches: [], deltaEBefore: null, deltaEAfter: null, rating: null });
    const { data } = await decode(report.corrected!.bytes);
    const [r, g, b] = data.subarray(0, 3);
    expect(Math.max(r!, g!, b!) - Math.min(r!, g!, b!)).toBeLessThan(6);
    expect(report.correction?.whiteBalanceGains[0]).toBeCloseTo(1.6, 1);
  });

  test('without a chart in the reference says so', async () => {
    const photo = await png(gradient());
    const failure = await failureOf(correctPhoto({ type: 'CORRECT', photo, reference: photo, options }, silent));
    expect(failure.code).toBe('REFERENCE_MISSING');
    expect(failure.message).toMatch(/^No 24-patch chart was found in the reference image \(.+\)\./);
  });

  test('without a reference says so', async () => {
    const failure = await failureOf(correctPhoto({ type: 'CORRECT', photo: await png(gradient()), options }, silent));
    expect(failure.code).toBe('REFERENCE_MISSING');
  });

  test('refuses a broken photo before it looks for the chart', async () => {
    const reference = await png(drawChart().image);
    const stages: JobStage[] = [];
    const hooks = { ...silent, onStage: (stage: JobStage) => stages.push(stage) };
    const failure = await failureOf(
      correctPhoto({ type: 'CORRECT', photo: Buffer.from('x'), reference, options }, hooks),
    );
    expect(failure.code).toBe('UNSUPPORTED_IMAGE');
    expect(stages).toEqual(['LOADING']);
  });
});

describe('failures', () => {
  test('no chart: says what was seen', async () => {
    const photo = await png(gradient(300, 200));
    const failure = await failureOf(correctPhoto({ type: 'DETECT', photo, options: resolveOptions() }, silent));
    expect(failure.code).toBe('CHART_NOT_FOUND');
    expect(failure.message).toMatch(/^No 24-patch chart was found \(.+\)\. Take a photo that shows the whole chart/);
  });

  test('a blown-out chart: says why it cannot be used', async () => {
    const bright = multiply(diagonal([6, 6, 6]), warmCamera);
    const failure = await failureOf(correct({ camera: bright }));
    expect(failure.code).toBe('CHART_UNUSABLE');
    expect(failure.message).toMatch(/overexposed/);
  });

  test('an option that cannot be honoured is never ignored', async () => {
    await expect(correct({}, { quality: 0 })).rejects.toThrow(/quality/);
  });
});

describe('options', () => {
  test('matchExposure false leaves the light as it was', async () => {
    const { report } = await correct({}, { matchExposure: false });
    const grey = report.patches[21]!;
    expect(Math.abs(grey.corrected!.lab[0] - grey.measured.lab[0])).toBeLessThan(2);
    expect(Math.abs(grey.corrected!.lab[0] - grey.reference.lab[0])).toBeGreaterThan(5);
    expect(report.correction!.exposureOffset).toBeGreaterThan(0.3);
  });

  test('model NONE with white balance cures a camera of gains only', async () => {
    const { report } = await correct({ camera: diagonal([0.5, 0.8, 0.4]) }, { model: 'NONE' });
    expect(report.correction?.model).toBe('NONE');
    expect(report.deltaEAfter!.mean).toBeLessThan(0.7);
  });
});

describe('white from the picture itself', () => {
  test.each(['GRAY_WORLD', 'WHITE_PATCH'] as const)('%s is honoured', async (whiteBalance) => {
    const { report } = await correct({}, { whiteBalance });
    const { report: byChart } = await correct({});
    expect(report.correction).toMatchObject({ whiteBalance });
    expect(report.correction!.whiteBalanceGains).not.toEqual(byChart.correction!.whiteBalanceGains);
    expect(report.warnings).not.toContain('SIMPLER_CORRECTION');
    expect(report.deltaEAfter!.mean).toBeLessThan(report.deltaEBefore!.mean);
  });

  test('CORRECT looks at the photo, not at the reference', async () => {
    const reference = await png(drawChart({ camera: warmCamera }).image);
    const blueish = new Uint8Array(64 * 64 * 3).map((_, i) => [90, 110 + ((i / 192) & 15), 160][i % 3]!);
    const photo = await png({ data: blueish, width: 64, height: 64 });
    const options = resolveOptions({ whiteBalance: 'GRAY_WORLD', model: 'NONE', linearization: 'NONE' });
    const { corrected } = await correctPhoto({ type: 'CORRECT', photo, reference, options }, silent);
    const { data } = await decode(corrected!.bytes);
    const sums = [0, 1, 2].map((channel) =>
      Array.from(data).reduce((sum, code, i) => sum + (i % 3 === channel ? code : 0), 0),
    );
    expect(Math.max(...sums) - Math.min(...sums)).toBeLessThan(4 * 64 * 64);
  });
});

test('Adobe RGB output shows the same colours', async () => {
  const { report } = await correct({ depth: 16 }, { outputFormat: 'PNG', outputColorSpace: 'ADOBE_RGB' });
  expect(report.deltaEAfter!.mean).toBeLessThan(0.3);
  const { icc, depth } = await sharp(report.corrected!.bytes).metadata();
  expect(icc!.toString('latin1')).toContain('Adobe RGB (1998)');
  expect(depth).toBe('ushort');
});

test("a camera's tone curve is undone: AUTO comes out below 1", async () => {
  const curve = (value: number) => value ** 1.2 / (0.6 + 0.4 * value ** 1.2);
  const { report } = await correct({ curve }, { quality: 95 });
  expect(report.correction).toMatchObject({ linearization: 'NEUTRALS' });
  expect(report.correction!.toneCurves).toHaveLength(3);
  expect(report.deltaEAfter!.mean).toBeLessThan(1);
});

test('a photo that is right already is not made worse', async () => {
  const { report } = await correct({ camera: identity3 }, { outputFormat: 'PNG' });
  expect(report.deltaEAfter!.mean).toBeLessThanOrEqual(report.deltaEBefore!.mean);
});

test('stages come in order and shares never fall', async () => {
  const heard: [JobStage, number][] = [];
  const hooks = { ...silent, onStage: (stage: JobStage, share: number) => heard.push([stage, share]) };
  const { image } = drawChart({ camera: warmCamera, patch: 160 });
  await correctPhoto({ type: 'DETECT_AND_CORRECT', photo: await png(image), options: resolveOptions() }, hooks);
  const stages = [...new Set(heard.map(([stage]) => stage))];
  expect(stages).toEqual(['LOADING', 'DETECTING', 'MEASURING', 'FITTING', 'CORRECTING', 'ENCODING']);
  for (const stage of stages) {
    const shares = heard.filter(([name]) => name === stage).map(([, share]) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBe(0);
  }
  expect(heard.filter(([stage]) => stage === 'CORRECTING').length).toBeGreaterThan(2);
});

test('a run stops at the next check', async () => {
  let checks = 0;
  const stop = new Error('enough');
  const hooks = {
    ...silent,
    throwIfStopped: () => {
      if (++checks === 3) throw stop;
    },
  };
  const photo = await png(drawChart().image);
  await expect(correctPhoto({ type: 'DETECT', photo, options: resolveOptions() }, hooks)).rejects.toBe(stop);
});

test('the same photo and options give the same bytes', async () => {
  const [first, second] = [await correct({}), await correct({})];
  expect(Buffer.from(first.report.corrected!.bytes).equals(Buffer.from(second.report.corrected!.bytes))).toBe(true);
  expect({ ...first.report, corrected: null, thumbnail: null }).toEqual({
    ...second.report,
    corrected: null,
    thumbnail: null,
  });
});

test("a phone's turned photo keeps its camera, loses its place and comes out upright", async () => {
  const { image } = drawChart({ camera: warmCamera });
  const photo = await phonePhoto(image, 6);
  const { corrected } = await correctPhoto({ type: 'DETECT_AND_CORRECT', photo, options: resolveOptions() }, silent);
  expect([corrected!.width, corrected!.height]).toEqual([image.height, image.width]);
  const metadata = await sharp(corrected!.bytes).metadata();
  expect(metadata.orientation ?? 1).toBe(1);
  expect(metadata.exif!.toString('latin1')).toContain('Acme');
});
