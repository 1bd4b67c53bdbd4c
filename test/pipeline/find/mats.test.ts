import { expect, test } from 'vitest';
import { findChart } from '../../../src/pipeline/find/find-chart.ts';
import { liveMats, withMats } from '../../../src/pipeline/find/mats.ts';
import { loadOpenCv } from '../../../src/pipeline/find/opencv.ts';
import { renderScene } from '../../support/rendered-scene.ts';

test('owned objects are deleted in reverse order, even if the work throws', () => {
  const deleted: string[] = [];
  const mat = (name: string) => ({ delete: () => void deleted.push(name) });
  const inside = withMats((own) => {
    own(mat('a'));
    own(mat('b'));
    return liveMats();
  });
  expect(inside).toBe(2);
  expect(() =>
    withMats((own) => {
      own(mat('c'));
      throw new Error('mid-way');
    }),
  ).toThrow('mid-way');
  expect(deleted).toEqual(['b', 'a', 'c']);
  expect(liveMats()).toBe(0);
});

test('searches leak no OpenCV memory', async () => {
  const cv = await loadOpenCv();
  const scene = renderScene({
    width: 700,
    height: 500,
    background: 'clutter',
    chart: { kind: 'framed', pxPerPatch: 30 },
  });
  const without = renderScene({ width: 700, height: 500, background: 'clutter', chart: null });
  const search = async () => {
    await findChart(scene, { kind: null });
    await findChart(without, { kind: null });
    await findChart(without, { kind: null, budgetMs: 0 });
  };
  await search();
  const heap = () => withMats((own) => own(new cv.Mat(1, 1, cv.CV_8UC1)).data.buffer.byteLength);
  const before = heap();
  for (let i = 0; i < 6; i++) await search();
  expect(heap()).toBe(before);
  expect(liveMats()).toBe(0);
});
