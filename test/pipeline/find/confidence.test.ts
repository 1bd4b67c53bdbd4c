import { expect, test } from 'vitest';
import { confidence } from '../../../src/pipeline/find/judge/confidence.ts';
import { liveMats } from '../../../src/pipeline/find/mats.ts';
import { loadOpenCv } from '../../../src/pipeline/find/opencv.ts';
import { candidateInRendered } from './labelled-candidates.ts';

/** Scenes that the knots were not fitted to. */
const FIRST_SEED = 2000;
const SCENES = 150;
const BINS = [0, 0.3, 0.65, 0.9, 1];
/** Bins with fewer candidates are not checked. */
const MIN_COUNT = 8;
/** Largest difference between a bin's confidence and its share of correct candidates, and the least share in the top bin. */
const MOST_OFF = 0.2;
const MIN_RIGHT_WHERE_SURE = 0.95;

test('a share of about p of the candidates with confidence p are correct, in scenes that were not used for the fit', async () => {
  const cv = await loadOpenCv();
  const candidates = Array.from({ length: SCENES }, (_, i) => candidateInRendered(cv, FIRST_SEED + i)).filter(
    (s) => s !== null,
  );
  const bins = BINS.slice(1).map((high, i) => {
    const low = BINS[i]!;
    const inside = candidates.filter((candidate) => confidence(candidate) >= low && confidence(candidate) < high);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const said = mean(inside.map(confidence));
    return { low, high, count: inside.length, said, right: mean(inside.map(({ isRight }) => (isRight ? 1 : 0))) };
  });
  for (const { low, high, count, said, right } of bins) {
    console.log(
      `confidence ${low} to ${high}: ${count} candidates, said ${said.toFixed(2)}, right ${right.toFixed(2)}`,
    );
  }
  for (const { count, said, right } of bins)
    if (count >= MIN_COUNT) expect(Math.abs(said - right)).toBeLessThan(MOST_OFF);
  expect(bins.at(-1)!.count).toBeGreaterThan(MIN_COUNT);
  expect(bins.at(-1)!.right).toBeGreaterThanOrEqual(MIN_RIGHT_WHERE_SURE);
  expect(liveMats()).toBe(0);
});

test('confidence increases with the colour score and stays within 0..1', () => {
  const steps = Array.from({ length: 41 }, (_, i) => confidence({ score: -1 + i / 20 }));
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps[0]).toBeGreaterThan(0);
  expect(steps.at(-1)).toBeLessThan(1);
  expect(confidence({ score: 0.55 })).toBeCloseTo(0.7, 10);
});
