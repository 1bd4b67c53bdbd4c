import { describe, expect, test } from 'vitest';
import type { Point, Quad } from '../../../src/pipeline/chart/chart.ts';
import {
  crossProduct,
  insideQuad,
  lowerMedian,
  quadArea,
  quadCenter,
  quadSides,
} from '../../../src/pipeline/chart/geometry.ts';
import { compose, fitHomography, type Homography, invert, project } from '../../../src/pipeline/chart/homography.ts';
import { chartOrientation, isMirrored } from '../../../src/pipeline/chart/orientation.ts';
import { flipChart, flipImage } from '../../../src/pipeline/find/mirror.ts';
import { reduceImage, scaleTo } from '../../../src/pipeline/find/reduce.ts';

const at = (x: number, y: number): Point => ({ x, y });
const RECTANGLE: Quad = [at(1, 2), at(7, 2), at(7, 6), at(1, 6)];
const TILTED: Homography = [40, 3, 100, -5, 35, 80, 0.01, 0.02, 1];

describe('quads', () => {
  test('have an area, a centre and sides', () => {
    expect(quadArea(RECTANGLE)).toBe(24);
    expect(quadCenter(RECTANGLE)).toEqual(at(4, 4));
    expect(quadSides(RECTANGLE)).toEqual([6, 4, 6, 4]);
    expect(insideQuad(RECTANGLE, 0.5, 0.25)).toEqual(at(4, 3));
    expect(crossProduct(RECTANGLE[0], RECTANGLE[1], RECTANGLE[2])).toBeGreaterThan(0);
  });

  test('the lower median of an even number of values is the lower of the middle two', () => {
    expect(lowerMedian([4, 1, 3, 2])).toBe(2);
    expect(lowerMedian([])).toBeNaN();
  });
});

describe('a homography', () => {
  const grid = Array.from({ length: 24 }, (_, i) => at(i % 6, Math.floor(i / 6)));

  test('is recovered from projected points', () => {
    const fitted = fitHomography(
      grid.map((from) => ({ from, to: project(TILTED, from) })),
      0,
    )!;
    for (const point of [at(-1, -1), at(6, 4), at(2.5, 1.5)])
      expectNear(project(fitted, point), project(TILTED, point));
  });

  test('composes and inverts', () => {
    const move: Homography = [2, 0, 5, 0, 3, -4, 0, 0, 1];
    for (const point of grid) {
      expectNear(project(compose(move, TILTED), point), project(move, project(TILTED, point)));
      expectNear(project(invert(TILTED), project(TILTED, point)), point);
    }
  });

  test('needs at least four points that are not all on one line', () => {
    expect(fitHomography(grid.slice(0, 3).map((from) => ({ from, to: from })))).toBeNull();
    expect(fitHomography(grid.slice(0, 6).map((from) => ({ from, to: from })))).toBeNull();
  });
});

describe('orientation', () => {
  const UPRIGHT: Quad = [at(0, 0), at(6, 0), at(6, 4), at(0, 4)];
  const turned = ([a, b, c, d]: Quad, degrees: number): Quad => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const spin = ({ x, y }: Point) => at(x * cos - y * sin, x * sin + y * cos);
    return [spin(a), spin(b), spin(c), spin(d)];
  };
  const flipped = ([a, b, c, d]: Quad): Quad => [at(-a.x, a.y), at(-b.x, b.y), at(-c.x, c.y), at(-d.x, d.y)];

  test.each([
    [0, 'NORMAL'],
    [40, 'NORMAL'],
    [-40, 'NORMAL'],
    [90, 'ROTATED_90'],
    [175, 'ROTATED_180'],
    [-175, 'ROTATED_180'],
    [271, 'ROTATED_270'],
  ] as const)('a rotation of %i degrees is %s, also for the mirrored chart', (degrees, orientation) => {
    expect(chartOrientation(turned(UPRIGHT, degrees))).toBe(orientation);
    expect(isMirrored(turned(UPRIGHT, degrees))).toBe(false);
    expect(chartOrientation(turned(flipped(UPRIGHT), degrees))).toBe(orientation);
    expect(isMirrored(turned(flipped(UPRIGHT), degrees))).toBe(true);
  });

  test('an image and its chart are mirrored consistently', () => {
    const image = { data: Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), width: 2, height: 2 };
    expect([...flipImage(image).data]).toEqual([4, 5, 6, 1, 2, 3, 10, 11, 12, 7, 8, 9]);
    expect([...image.data.subarray(0, 3)]).toEqual([1, 2, 3]); // the original is unchanged
    const chart = {
      kind: 'ARUCO_24',
      corners: UPRIGHT,
      orientation: 'NORMAL',
      mirrored: false,
      confidence: 1,
      markersFound: 4,
      patches: [UPRIGHT],
      others: [{ kind: 'COLORCHECKER_24', corners: UPRIGHT, orientation: 'NORMAL', mirrored: false, confidence: 0.9 }],
    } as const;
    const back = flipChart(chart, 10);
    expect(back).toMatchObject({ mirrored: true, corners: [at(10, 0), at(4, 0), at(4, 4), at(10, 4)] });
    expect(back.others[0]).toMatchObject({ mirrored: true, corners: back.corners });
    expect(flipChart(back, 10)).toEqual(chart);
  });
});

describe('reducing', () => {
  test('averages the samples under each pixel, weighted by overlap', () => {
    const row = (values: readonly number[]) => Uint8Array.from(values.flatMap((value) => [value, value, value]));
    const image = { data: row([0, 100, 200, 60, 90, 30]), width: 6, height: 1 };
    const to = (side: number) => [...reduceImage(image, side).data].filter((_, i) => i % 3 === 0);
    expect(to(3)).toEqual([50, 130, 60]);
    expect(to(4)).toEqual([33, 167, 70, 50]); // boxes of one and a half samples
    expect(to(1)).toEqual([80]);
    expect(to(9)).toEqual([0, 100, 200, 60, 90, 30]);
  });

  test('converts 16 bits to 8 and keeps a uniform image uniform', () => {
    const image = { data: new Uint16Array(101 * 67 * 3).fill(200 * 257), width: 101, height: 67 };
    const reduced = reduceImage(image, 40);
    expect(reduced).toMatchObject({ width: 40, height: 27 });
    expect(new Set(reduced.data)).toEqual(new Set([200]));
    expectNear(project(scaleTo(reduced, image), at(40, 27)), at(101, 67));
  });
});

function expectNear(point: Point, expected: Point): void {
  expect(point.x).toBeCloseTo(expected.x, 6);
  expect(point.y).toBeCloseTo(expected.y, 6);
}
