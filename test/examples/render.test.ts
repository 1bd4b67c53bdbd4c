import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import exifReader from 'exif-reader';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { deskPhoto } from '../../examples/sample/desk-photo.ts';
import { type RenderedScene, renderScene, type SceneOptions } from '../../examples/sample/render-scene.ts';
import type { Quad } from '../../examples/sample/view.ts';
import { referenceLab, referenceLinear } from '../../src/pipeline/chart/chart-reference.ts';
import { deltaE2000 } from '../../src/pipeline/color/delta-e.ts';
import { invert, type Matrix3, multiply, transform, transpose } from '../../src/pipeline/color/matrix3.ts';
import { type LinearRgb, linearToLab } from '../../src/pipeline/color/rgb-space.ts';
import { srgbDecode, srgbEncode } from '../../src/pipeline/color/transfer.ts';
import { findMarkers } from '../../src/pipeline/find/markers/markers.ts';
import type { OpenCv } from '../../src/pipeline/find/opencv.ts';

const reference = referenceLinear.CLASSIC_AFTER_2014;

test('the same options give the same bytes, and another seed gives different ones', () => {
  const options = { width: 300, height: 200, background: 'stillLife', camera: { noise: 3, blurPx: 1 } } as const;
  const { data } = renderScene({ ...options, seed: 5 });
  expect(data).toEqual(renderScene({ ...options, seed: 5 }).data);
  expect(data).not.toEqual(renderScene({ ...options, seed: 6 }).data);
});

test('a perfect camera in even white light reproduces the published colours exactly', () => {
  const scene = renderScene({ width: 600, height: 400 });
  for (const [i, quad] of scene.patches.entries()) {
    const expected = reference[i]!.map((v) => 255 * srgbEncode(Math.min(1, Math.max(0, v))));
    for (const c of [0, 1, 2]) expect(Math.abs(centerOf(scene, quad)[c]! - expected[c]!)).toBeLessThanOrEqual(0.51);
  }
});

test.each<[string, SceneOptions]>([
  ['upright', {}],
  ['turned and tilted', { view: { tiltDeg: 50, leanDeg: 30 }, chart: { turnDeg: 130, pxPerPatch: 40 } }],
  ['mirrored', { view: { tiltDeg: 20, mirrored: true }, chart: { turnDeg: -75, position: { x: 0.4, y: 0.55 } } }],
  ['framed', { chart: { kind: 'framed', turnDeg: 190, pxPerPatch: 36 } }],
  ['small, on clutter', { background: 'clutter', chart: { pxPerPatch: 12, position: { x: 0.8, y: 0.2 } } }],
])('patches are at their stated positions: %s', (_name, options) => {
  const scene = renderScene({ width: 900, height: 600, ...options });
  const found = scene.patches.map((quad) =>
    linearToLab(centerOf(scene, quad).map((v) => srgbDecode(v / 255)) as Triple),
  );
  found.forEach((lab, i) => {
    if (i !== 17) expect(deltaE2000(lab, referenceLab.CLASSIC_AFTER_2014[i]!)).toBeLessThan(1); // cyan is outside the gamut
  });
  expect(scene.corners).toEqual([0, 5, 23, 18].map((patch, corner) => scene.patches[patch]![corner]));
});

test('an edge inside a pixel is antialiased', () => {
  const scene = renderScene({ width: 600, height: 400, chart: { pxPerPatch: 40, position: { x: 0.5004, y: 0.5 } } });
  const [topLeft, , bottomRight] = scene.patches[18]!;
  const y = Math.floor((topLeft.y + bottomRight.y) / 2);
  const light = (x: number) => srgbDecode(scene.data[(y * scene.width + x) * 3 + 1]! / 255);
  const from = Math.floor(topLeft.x) - 2; // inside the black frame
  const [dark, bright] = [light(from), light(from + 10)];
  let covered = 0;
  for (let x = from; x < from + 10; x++) covered += (light(x) - dark) / (bright - dark);
  expect(Math.abs(from + 10 - covered - topLeft.x)).toBeLessThan(0.15); // the resolution is 4 samples per pixel
});

test('OpenCV reads the markers at the documented inset', async () => {
  // Not import(): Vitest's CommonJS interop breaks this package, which exports a promise.
  const cv = (await createRequire(import.meta.url)('@techstark/opencv-js')) as OpenCv;
  const scene = renderScene({ width: 1200, height: 800, chart: { kind: 'framed', pxPerPatch: 60 } });
  const markers = findMarkers(cv, scene);
  expect(markers.map(({ id }) => id)).toEqual([0, 1, 2, 3]);
  const [first, , third] = markers.map(({ corners }) => middle(corners));
  const [topLeft, , bottomRight] = scene.corners;
  expect((topLeft.x - first!.x) / (third!.x - first!.x)).toBeCloseTo(0.1, 2);
  expect((topLeft.y - first!.y) / (third!.y - first!.y)).toBeCloseTo(0.15, 2);
  expect((third!.x - bottomRight.x) / (third!.x - first!.x)).toBeCloseTo(0.1, 2);
});

test('patches can be covered or reordered, and a scene can have no chart', () => {
  const order = Array.from({ length: 24 }, (_, i) => 24 - i);
  const scene = renderScene({ width: 600, height: 400, chart: { order, covered: [1] } });
  const white = centerOf(scene, scene.patches[5]!);
  expect(white).toEqual(centerOf(renderScene({ width: 600, height: 400 }), scene.patches[18]!));
  expect(centerOf(scene, scene.patches[0]!)).not.toEqual(centerOf(scene, scene.patches[1]!));
  expect(renderScene({ width: 60, height: 40, chart: null })).toMatchObject({ corners: null, patches: [] });
});

test('desk.jpg is the rendered sample, is not clipped, and is inaccurate until a matrix corrects it', async () => {
  const photo = sharp(fileURLToPath(new URL('../../examples/sample/desk.jpg', import.meta.url)));
  const { exif, orientation, size } = await photo.metadata();
  expect(exifReader(exif!)).toMatchObject({
    Image: { Make: 'Graycard', Model: 'Sample Renderer' },
    Photo: { FNumber: 2.8 },
  });
  expect(orientation).toBe(1);
  expect(size ?? 0).toBeLessThan(500_000);

  const rendered = renderScene(deskPhoto);
  const data = new Uint8Array(await photo.raw().toBuffer());
  expect(data.length).toBe(rendered.data.length);
  expect(meanDifference(data, rendered.data)).toBeLessThan(2.5); // JPEG compression removes some noise

  const patches = rendered.patches.map((quad) => measure({ ...rendered, data }, quad));
  expect(Math.min(...patches.map((patch) => patch.min))).toBeGreaterThan(0);
  expect(Math.max(...patches.map((patch) => patch.max))).toBeLessThan(255);
  const measured = patches.map((patch) => patch.mean);
  expect(meanDeltaE(measured)).toBeGreaterThan(10);
  const matrix = leastSquares(measured);
  expect(meanDeltaE(measured.map((rgb) => transform(matrix, rgb)))).toBeLessThan(2);
}); // renders the full-size photo

type Triple = [number, number, number];

function middle(quad: Quad) {
  return { x: quad.reduce((sum, p) => sum + p.x / 4, 0), y: quad.reduce((sum, p) => sum + p.y / 4, 0) };
}

function centerOf({ data, width }: RenderedScene, quad: Quad): number[] {
  const { x, y } = middle(quad);
  const at = (Math.floor(y) * width + Math.floor(x)) * 3;
  return [...data.subarray(at, at + 3)];
}

/** The mean linear light, minimum and maximum code value in the centre of a patch. */
function measure({ data, width }: RenderedScene, quad: Quad) {
  const { x, y } = middle(quad);
  const mean: Triple = [0, 0, 0];
  let [min, max] = [255, 0];
  const reach = 20;
  for (let dy = -reach; dy < reach; dy++) {
    for (let dx = -reach; dx < reach; dx++) {
      for (const c of [0, 1, 2] as const) {
        const code = data[((Math.floor(y) + dy) * width + Math.floor(x) + dx) * 3 + c]!;
        mean[c] += srgbDecode(code / 255) / (4 * reach * reach);
        min = Math.min(min, code);
        max = Math.max(max, code);
      }
    }
  }
  return { mean, min, max };
}

function meanDeltaE(colors: readonly LinearRgb[]): number {
  const lab = referenceLab.CLASSIC_AFTER_2014;
  return colors.reduce((sum, rgb, i) => sum + deltaE2000(linearToLab(rgb), lab[i]!) / colors.length, 0);
}

/** The least-squares matrix from measured to reference light: (MᵀM)⁻¹MᵀR, transposed. */
function leastSquares(measured: readonly LinearRgb[]): Matrix3 {
  const products = (to: readonly LinearRgb[]): Matrix3 => {
    const sum = (i: number, j: number) => measured.reduce((total, rgb, k) => total + rgb[i]! * to[k]![j]!, 0);
    const row = (i: number): Triple => [sum(i, 0), sum(i, 1), sum(i, 2)];
    return [row(0), row(1), row(2)];
  };
  return transpose(multiply(invert(products(measured)), products(reference)));
}

function meanDifference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!);
  return sum / a.length;
}
