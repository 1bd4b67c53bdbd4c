import { expect, test } from 'vitest';
import type { SceneOptions } from '../../../examples/sample/render-scene.ts';
import { resolveOptions } from '../../../src/pipeline/contract/options.ts';
import { correctPhoto } from '../../../src/pipeline/correct.ts';
import { markCovered } from '../../../src/pipeline/fit/covered-patches.ts';
import { measurePatches } from '../../../src/pipeline/measure/measure-patches.ts';
import { renderScene } from '../../support/rendered-scene.ts';
import { drawChart, warmCamera } from '../draw-chart.ts';
import { raw } from '../image/make-files.ts';

const silent = { onStage: () => {}, throwIfStopped: () => {} };

/** The patches 1..24 that are marked as covered, measured at their true positions. */
function markedIn(options: SceneOptions & { chart: object }): number[] {
  const scene = renderScene({ width: 600, height: 400, light: { gains: [1.15, 1, 0.7] }, ...options });
  const marked = markCovered(measurePatches(scene, scene.patches));
  return marked.flatMap(({ exclusion }, index) => (exclusion === 'COVERED' ? [index + 1] : []));
}

test('an uncovered chart has no covered patches, whichever camera took the photo', () => {
  expect(markedIn({ chart: {} })).toEqual([]);
  expect(markedIn({ chart: {}, camera: { toneCurve: 0.6, noise: 4, vignette: 0.4 }, light: { fallOff: 0.5 } })).toEqual(
    [],
  );
  const { image, patches } = drawChart({ camera: warmCamera });
  expect(markCovered(measurePatches(image, patches)).every(({ exclusion }) => exclusion === null)).toBe(true);
});

test.each([[[1]], [[13]], [[16]], [[22]], [[24]], [[3, 4]], [[8, 13, 18]], [[10, 23]]])(
  'patches %j hidden by slips of paper are marked as covered, and no others',
  (covered) => {
    expect(markedIn({ chart: { covered }, camera: { toneCurve: 0.2, noise: 2 } })).toEqual(covered);
  },
);

test('covered patches are excluded from the fit, which is as good as without the covers', async () => {
  const report = async (covered: number[]) => {
    const scene = renderScene({
      width: 900,
      height: 600,
      camera: {
        matrix: [
          [0.62, 0.2, 0.05],
          [0.1, 0.5, 0.09],
          [0.01, 0.14, 0.28],
        ],
      },
      chart: { covered, pxPerPatch: 90 },
    });
    const photo = await raw(scene).png({ compressionLevel: 1 }).toBuffer();
    return await correctPhoto({ type: 'DETECT_AND_CORRECT', photo, options: resolveOptions() }, silent);
  };
  const [clean, covered] = [await report([]), await report([15, 23])];
  expect(clean.warnings).not.toContain('PATCHES_COVERED');
  expect(covered.warnings).toContain('PATCHES_COVERED');
  expect(covered.patches.flatMap(({ index, exclusion }) => (exclusion ? [[index, exclusion]] : []))).toEqual([
    [15, 'COVERED'],
    [23, 'COVERED'],
  ]);
  covered.patches.forEach(({ exclusion, deltaEAfter }, index) => {
    if (!exclusion) expect(deltaEAfter).toBeLessThan(clean.patches[index]!.deltaEAfter! + 1);
  });
  expect(covered.correction!.crossValidatedDeltaE).toBeLessThan(clean.correction!.crossValidatedDeltaE! + 0.5);
});
