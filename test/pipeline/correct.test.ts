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
    () => new Error('Expected a failure, but the photo was processed.'),
    (error: unknown) => error,
  );
  if (reason instanceof PhotoFailure) return reason;
  throw reason;
}

function labOf(report: PhotoReport, index: number): readonly [number, number, number] {
  return report.patches[index]!.corrected!.lab;
}

describe('a chart photographed by a camera with a linear response', () => {
  test('has its published colours after correction, measured in the output JPEG', async () => {
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

  test.each(['PNG', 'WEBP', 'AVIF', 'TIFF'] as const)('has them in a %s too', async (outputFormat) => {
    const { report } = await correct({}, { outputFormat, quality: 95 });
    expect(report.deltaEAfter!.mean).toBeLessThan(0.5);
  });

  test('keeps 16 bits of precision from input to output', async () => {
    const { report, image } = await correct({ depth: 16 }, { outputFormat: 'PNG' });
    expect(report.deltaEAfter!.mean).toBeLessThan(0.25);
    expect((await sharp(report.corrected!.bytes).metadata()).depth).toBe('ushort');
    expect(image.data).toBeInstanceOf(Uint16Array);
  });

  test('has the same colours in Display P3, including the cyan outside sRGB', async () => {
    const { report: wide } = await correct({ depth: 16 }, { outputFormat: 'PNG', outputColorSpace: 'DISPLAY_P3' });
    expect(wide.deltaEAfter!.max).toBeLessThan(0.3);
    const { report: narrow } = await correct({ depth: 16 }, { outputFormat: 'PNG' });
    expect(narrow.patches[17]!.deltaEAfter).toBeGreaterThan(wide.patches[17]!.deltaEAfter!);
  });

  test('is distinguished from the older edition', async () => {
    const { report } = await correct({ edition: 'CLASSIC_BEFORE_2014' });
    expect(report.correction?.reference).toBe('CLASSIC_BEFORE_2014');
    expect(report.deltaEAfter!.mean).toBeLessThan(0.6);
  });

  test('keeps its greys grey', async () => {
    const { report } = await correct({});
    for (let index = firstNeutral + 1; index < 24; index++) {
      const [, a, b] = labOf(report, index);
      const [, aPublished, bPublished] = report.patches[index]!.reference.lab;
      expect(Math.hypot(a - aPublished, b - bPublished)).toBeLessThan(1.5);
    }
  });
});

/** Encodes linear sRGB as a CSS hex colour, with the curve of IEC 61966-2-1. */
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

describe('the report describes the output, not the prediction of the fit', () => {
  test('its swatches are measured in the encoded image, where the chart was drawn', async () => {
    const { report, patches } = await correct({}, { quality: 30 });
    const output = await decode(report.corrected!.bytes);
    const atFound = measurePatches(output, report.detection!.patches);
    const atDrawn = measurePatches(output, patches);
    expect(report.patches.map(({ corrected }) => corrected!.hex)).toEqual(atFound.map(({ linear }) => hexOf(linear)));
    atFound.forEach(({ linear }, index) => {
      expect(deltaE2000(linearToLab(linear), linearToLab(atDrawn[index]!.linear))).toBeLessThan(0.5);
    });
  });

  test('a JPEG of lower quality has a larger error', async () => {
    const { report: fine } = await correct({}, { quality: 98 });
    const { report: coarse } = await correct({}, { quality: 3 });
    expect(coarse.deltaEAfter!.mean).toBeGreaterThan(fine.deltaEAfter!.mean + 0.3);
  });

  test('its summary covers its patches', async () => {
    const { report } = await correct({});
    expect(report.deltaEAfter!.values).toEqual(report.patches.map(({ deltaEAfter }) => deltaEAfter));
    expect(report.patches.map(({ index }) => index)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
  });
});

describe('the contribution of each step', () => {
  test('white balance and exposure alone correct a camera with only gains, but not one with crosstalk', async () => {
    const { report: gains } = await correct({ camera: diagonal([0.5, 0.8, 0.4]) });
    expect(gains.deltaEAfterWhiteBalance!.mean).toBeLessThan(0.7);
    const { report: mixing } = await correct({});
    const { deltaEBefore, deltaEAfterWhiteBalance, deltaEAfter } = mixing;
    expect(deltaEAfterWhiteBalance!.mean).toBeLessThan(deltaEBefore!.mean - 4);
    expect(deltaEAfterWhiteBalance!.mean).toBeGreaterThan(deltaEAfter!.mean + 3);
    expect(deltaEAfterWhiteBalance!.values).toEqual(mixing.patches.map((patch) => patch.deltaEAfterWhiteBalance));
  });

  test('deltaEAfterWhiteBalance equals the result of model NONE without tone curves', async () => {
    const { report } = await correct({ depth: 16 }, { model: 'NONE', linearization: 'NONE', outputFormat: 'PNG' });
    for (const { deltaEAfter, deltaEAfterWhiteBalance, exclusion } of report.patches) {
      if (!exclusion) expect(Math.abs(deltaEAfter! - deltaEAfterWhiteBalance)).toBeLessThan(0.5);
    }
  });

  test('each usable patch has its leave-one-out error, and their mean is reported for the correction', async () => {
    const { report } = await correct({ camera: diagonal([0.5, 0.9, 0.5]) }); // cyan is clipped
    const errors = report.patches.flatMap(({ crossValidatedDeltaE }) => crossValidatedDeltaE ?? []);
    expect(errors.length).toBe(report.patches.filter(({ exclusion }) => exclusion === null).length);
    expect(errors.length).toBeLessThan(24);
    expect(errors.reduce((sum, value) => sum + value / errors.length, 0)).toBeCloseTo(
      report.correction!.crossValidatedDeltaE!,
      9,
    );
    expect(report.correction).not.toHaveProperty('leaveOneOut');
  });

  test('visibility is judged on the corrected patch, or on the measured one if nothing was corrected', async () => {
    const { report } = await correct({});
    expect(report.patches.filter(({ visibility }) => visibility !== 'UNNOTICEABLE').length).toBeLessThan(2); // cyan
    const { report: detected } = await correct({}, {}, 'DETECT');
    expect(detected.patches.filter(({ visibility }) => visibility === 'CLEAR').length).toBeGreaterThan(15);
  });
});

test('the sharpness of the chart is reported in pixels and as a share of a patch', async () => {
  const { report } = await correct({}, {}, 'DETECT');
  expect(report.chartSharpness!.pixels).toBeGreaterThan(0.9);
  expect(report.chartSharpness!.pixels).toBeLessThan(2.1);
  expect(report.chartSharpness!.share).toBeCloseTo(report.chartSharpness!.pixels / 72, 2); // patches of 60, gaps of 12
});

test('DETECT measures the chart but does not correct the photo', async () => {
  const { report } = await correct({}, {}, 'DETECT');
  expect(report).toMatchObject({ correction: null, corrected: null, deltaEAfter: null, rating: 'POOR' });
  expect(report.patches.every(({ corrected, deltaEAfter }) => corrected === null && deltaEAfter === null)).toBe(true);
  expect(report.deltaEBefore!.mean).toBeGreaterThan(12);
  expect(report.thumbnail.width).toBe(400);
});

test('ANALYZE does not search for a chart, and warns about defects of the image', async () => {
  const stages: JobStage[] = [];
  const hooks = { ...silent, onStage: (stage: JobStage) => stages.push(stage) };
  const overexposed = new Uint8Array(200 * 100 * 3).map((_, i) => (i < 200 * 100 ? 255 : 90));
  const photo = await png({ data: overexposed, width: 200, height: 100 });
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

  test('applies the correction fitted on the reference to a photo without a chart', async () => {
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

  test('fails with REFERENCE_MISSING if the reference has no chart', async () => {
    const photo = await png(gradient());
    const failure = await failureOf(correctPhoto({ type: 'CORRECT', photo, reference: photo, options }, silent));
    expect(failure.code).toBe('REFERENCE_MISSING');
    expect(failure.message).toMatch(/^No 24-patch chart was found in the reference image \(.+\)\./);
  });

  test('fails with REFERENCE_MISSING without a reference', async () => {
    const failure = await failureOf(correctPhoto({ type: 'CORRECT', photo: await png(gradient()), options }, silent));
    expect(failure.code).toBe('REFERENCE_MISSING');
  });

  test('rejects a corrupt photo before searching for the chart', async () => {
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
  test('no chart: the message says what was found', async () => {
    const photo = await png(gradient(300, 200));
    const failure = await failureOf(correctPhoto({ type: 'DETECT', photo, options: resolveOptions() }, silent));
    expect(failure.code).toBe('CHART_NOT_FOUND');
    expect(failure.message).toMatch(/^No 24-patch chart was found \(.+\)\. Take a photo that shows the whole chart/);
  });

  test('an overexposed chart: the message says why it is unusable', async () => {
    const bright = multiply(diagonal([6, 6, 6]), warmCamera);
    const failure = await failureOf(correct({ camera: bright }));
    expect(failure.code).toBe('CHART_UNUSABLE');
    expect(failure.message).toMatch(/overexposed/);
  });

  test('an invalid option is rejected, not ignored', async () => {
    await expect(correct({}, { quality: 0 })).rejects.toThrow(/quality/);
  });
});

describe('options', () => {
  test('matchExposure false keeps the brightness', async () => {
    const { report } = await correct({}, { matchExposure: false });
    const grey = report.patches[21]!;
    expect(Math.abs(grey.corrected!.lab[0] - grey.measured.lab[0])).toBeLessThan(2);
    expect(Math.abs(grey.corrected!.lab[0] - grey.reference.lab[0])).toBeGreaterThan(5);
    expect(report.correction!.exposureOffset).toBeGreaterThan(0.3);
  });

  test('model NONE with white balance corrects a camera with only gains', async () => {
    const { report } = await correct({ camera: diagonal([0.5, 0.8, 0.4]) }, { model: 'NONE' });
    expect(report.correction?.model).toBe('NONE');
    expect(report.deltaEAfter!.mean).toBeLessThan(0.7);
  });
});

describe('white balance from the image itself', () => {
  test.each(['GRAY_WORLD', 'WHITE_PATCH'] as const)('%s is applied', async (whiteBalance) => {
    const { report } = await correct({}, { whiteBalance });
    const { report: byChart } = await correct({});
    expect(report.correction).toMatchObject({ whiteBalance });
    expect(report.correction!.whiteBalanceGains).not.toEqual(byChart.correction!.whiteBalanceGains);
    expect(report.warnings).not.toContain('SIMPLER_CORRECTION');
    expect(report.deltaEAfter!.mean).toBeLessThan(report.deltaEBefore!.mean);
  });

  test('CORRECT estimates it from the photo, not from the reference', async () => {
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

test('Adobe RGB output has the same colours', async () => {
  const { report } = await correct({ depth: 16 }, { outputFormat: 'PNG', outputColorSpace: 'ADOBE_RGB' });
  expect(report.deltaEAfter!.mean).toBeLessThan(0.3);
  const { icc, depth } = await sharp(report.corrected!.bytes).metadata();
  expect(icc!.toString('latin1')).toContain('Adobe RGB (1998)');
  expect(depth).toBe('ushort');
});

test("a camera's tone curve is corrected: AUTO gets below 1", async () => {
  const curve = (value: number) => value ** 1.2 / (0.6 + 0.4 * value ** 1.2);
  const { report } = await correct({ curve }, { quality: 95 });
  expect(report.correction).toMatchObject({ linearization: 'NEUTRALS' });
  expect(report.correction!.toneCurves).toHaveLength(3);
  expect(report.deltaEAfter!.mean).toBeLessThan(1);
});

test('a photo that is already accurate does not get worse', async () => {
  const { report } = await correct({ camera: identity3 }, { outputFormat: 'PNG' });
  expect(report.deltaEAfter!.mean).toBeLessThanOrEqual(report.deltaEBefore!.mean);
});

test('stages are reported in order, and the share within a stage never decreases', async () => {
  const reported: [JobStage, number][] = [];
  const hooks = { ...silent, onStage: (stage: JobStage, share: number) => reported.push([stage, share]) };
  const { image } = drawChart({ camera: warmCamera, patch: 160 });
  await correctPhoto({ type: 'DETECT_AND_CORRECT', photo: await png(image), options: resolveOptions() }, hooks);
  const stages = [...new Set(reported.map(([stage]) => stage))];
  expect(stages).toEqual(['LOADING', 'DETECTING', 'MEASURING', 'FITTING', 'CORRECTING', 'ENCODING']);
  for (const stage of stages) {
    const shares = reported.filter(([name]) => name === stage).map(([, share]) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBe(0);
  }
  expect(reported.filter(([stage]) => stage === 'CORRECTING').length).toBeGreaterThan(2);
});

test('a stopped run ends at the next check', async () => {
  let checks = 0;
  const stop = new Error('stopped');
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

test("a phone's rotated photo comes out upright, with its camera in the EXIF", async () => {
  const { image } = drawChart({ camera: warmCamera });
  const photo = await phonePhoto(image, 6);
  const { corrected } = await correctPhoto({ type: 'DETECT_AND_CORRECT', photo, options: resolveOptions() }, silent);
  expect([corrected!.width, corrected!.height]).toEqual([image.height, image.width]);
  const metadata = await sharp(corrected!.bytes).metadata();
  expect(metadata.orientation ?? 1).toBe(1);
  expect(metadata.exif!.toString('latin1')).toContain('Acme');
});
