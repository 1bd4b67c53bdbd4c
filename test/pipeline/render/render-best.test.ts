import { expect, test } from 'vitest';
import type { Chart } from '../../../src/pipeline/chart/chart.ts';
import type { Coefficients } from '../../../src/pipeline/contract/correction.ts';
import { resolveOptions } from '../../../src/pipeline/contract/options.ts';
import type { JobStage } from '../../../src/pipeline/contract/photo-task.ts';
import { fitChart } from '../../../src/pipeline/fit/fit-chart.ts';
import type { FitOptions } from '../../../src/pipeline/fit/fit-correction.ts';
import { decode } from '../../../src/pipeline/image/decode.ts';
import { measurePatches } from '../../../src/pipeline/measure/measure-patches.ts';
import { usablePatches } from '../../../src/pipeline/measure/usable-patches.ts';
import { renderBest } from '../../../src/pipeline/render/render-best.ts';
import { drawChart, warmCamera } from '../draw-chart.ts';
import { raw } from '../image/make-files.ts';

const request: FitOptions = {
  whiteBalance: 'CHART',
  model: 'AUTO',
  linearization: 'AUTO',
  reference: 'AUTO',
  matchExposure: true,
};
const permuted: Coefficients = [
  [0, 1, 0],
  [0, 0, 1],
  [1, 0, 0],
];

async function renderWith(change: object, whiteBalance: FitOptions['whiteBalance'] = 'CHART') {
  const { image, patches } = drawChart({ camera: warmCamera });
  const photo = await raw(image).png({ compressionLevel: 1 }).toBuffer();
  const corners = [patches[0]![0], patches[5]![1], patches[23]![2], patches[18]![3]] as const;
  const about = {
    kind: 'COLORCHECKER_24',
    orientation: 'NORMAL',
    mirrored: false,
    markersFound: 0,
    others: [],
  } as const;
  const chart: Chart = { ...about, confidence: 1, corners, patches };
  const decoded = await decode(photo);
  const before = measurePatches(decoded, patches);
  const usable = usablePatches(before);
  const fit = fitChart(chart, usable, request, { evenLight: false });
  const fitted = { ...fit.fitted, ...change };
  const stages: JobStage[] = [];
  const hooks = { onStage: (stage: JobStage) => void stages.push(stage), throwIfStopped: () => {} };
  const task = { type: 'DETECT_AND_CORRECT', photo, options: resolveOptions() } as const;
  const fitting = { ...fit, task, chart, before, request: { ...request, whiteBalance }, fitted };
  return { ...(await renderBest(decoded, fitting, hooks)), stages };
}

test('keeps a good correction at the first attempt', async () => {
  const { rendered, patches, stages } = await renderWith({});
  expect(patches.deltaEAfter.mean).toBeLessThan(patches.deltaEBefore.mean);
  expect(rendered.warnings).not.toContain('SIMPLER_CORRECTION');
  expect(stages.filter((stage, index) => stage !== stages[index - 1])).toEqual(['CORRECTING', 'ENCODING']);
});

test('replaces a correction that makes the patches worse by a simpler one, without going back a stage', async () => {
  const { rendered, patches, correction, stages } = await renderWith({ model: 'ROOT_POLYNOMIAL_2', matrix: permuted });
  expect(patches.deltaEAfter.mean).toBeLessThan(1);
  expect(rendered.warnings).toContain('SIMPLER_CORRECTION');
  expect(correction).toMatchObject({ model: 'LINEAR_3X3', linearization: 'NONE', whiteBalance: 'CHART' });
  expect(stages.filter((stage, index) => stage !== stages[index - 1])).toEqual(['CORRECTING', 'ENCODING']);
});

test('does not reject a white balance from the image because of the chart', async () => {
  const { rendered, patches } = await renderWith({ matrix: permuted }, () => [1, 1, 1]);
  expect(patches.deltaEAfter.mean).toBeGreaterThan(patches.deltaEBefore.mean);
  expect(rendered.warnings).not.toContain('SIMPLER_CORRECTION');
});
