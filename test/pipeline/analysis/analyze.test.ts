import { describe, expect, test } from 'vitest';
import { planckianGains } from '../../../examples/sample/planckian.ts';
import { createGaussian, createRandom } from '../../../examples/sample/random.ts';
import type { SceneOptions } from '../../../examples/sample/render-scene.ts';
import { analyze } from '../../../src/pipeline/analysis/analyze.ts';
import { displayP3 } from '../../../src/pipeline/color/rgb-space.ts';
import { srgbDecode } from '../../../src/pipeline/color/transfer.ts';
import { encodingIn } from '../../../src/pipeline/pixels/linear-light.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';
import { renderScene } from '../../support/rendered-scene.ts';

const [width, height] = [600, 400];

const rendered = new Map<string, RgbImage>();

/** Renders each scene once: rendering takes longer than the analysis under test. */
function render(options: SceneOptions): RgbImage {
  const key = JSON.stringify(options);
  const scene = rendered.get(key) ?? renderScene({ width, height, chart: null, background: 'clutter', ...options });
  rendered.set(key, scene);
  return scene;
}

/** An image with the code values that `code` returns for each pixel. */
function paint(code: (x: number, y: number) => readonly [number, number, number], depth: 8 | 16 = 8): RgbImage {
  const data = depth === 16 ? new Uint16Array(width * height * 3) : new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(code(x, y), (y * width + x) * 3);
  return { data, width, height };
}

const grey = (code: number) => [code, code, code] as const;

describe('exposure', () => {
  test.each([8, 16] as const)('is measured in linear light, at %i bits', (depth) => {
    const scale = depth === 16 ? 257 : 1;
    const { exposure } = analyze(paint((x) => grey((x < 360 ? 118 : 200) * scale), depth)); // three fifths and two fifths of the width
    const [dark, bright] = [srgbDecode(118 / 255), srgbDecode(200 / 255)];
    expect(exposure.meanLuminance).toBeCloseTo(0.6 * dark + 0.4 * bright, 4);
    expect(exposure.medianLuminance).toBeCloseTo(dark, 5);
    expect(exposure.percentile1).toBeCloseTo(dark, 5);
    expect(exposure.percentile99).toBeCloseTo(bright, 5);
    expect(exposure.middleGreyEv).toBeCloseTo(Math.log2(dark / 0.18), 4);
  });

  test('one stop less light lowers the middle grey offset by one', () => {
    const ev = (exposureEv: number) => analyze(render({ camera: { exposureEv } })).exposure.middleGreyEv;
    expect(ev(-1) - ev(-2)).toBeCloseTo(1, 1);
  });

  test('is finite for a black image', () => {
    expect(analyze(paint(() => grey(0))).exposure).toMatchObject({
      medianLuminance: 0,
      middleGreyEv: expect.closeTo(-10.8, 1),
    });
  });
});

test('clipping is reported for each channel and each end of the range', () => {
  const { clipping } = analyze(
    paint((x, y) => {
      if (y < 4) return grey(255); // 1 % of the rows
      if (y < 8) return grey(0);
      return x < 6 ? [255, 40, 0] : grey(120);
    }),
  );
  const hundredth = expect.closeTo(0.01, 6);
  const both = expect.closeTo(0.01 + 0.0098, 6);
  expect(clipping).toEqual({
    highlights: [both, hundredth, hundredth],
    shadows: [hundredth, hundredth, both],
    white: hundredth,
    black: hundredth,
  });
});

describe('the colour cast', () => {
  test('is zero for a neutral scene, whose light is D65 by every estimate', () => {
    const { cast } = analyze(paint((x) => grey(60 + (x % 120))));
    for (const light of [cast.grayWorld, cast.whitePatch]) {
      expect(light!.xy[0]).toBeCloseTo(0.3127, 3);
      expect(light!.xy[1]).toBeCloseTo(0.329, 3);
      expect(light!.correlatedColorTemperature).toBeGreaterThan(6450);
      expect(light!.correlatedColorTemperature).toBeLessThan(6560);
      expect(light!.duv).toBeCloseTo(0.0032, 3);
    }
    expect(Math.hypot(cast.nearNeutrals!.a, cast.nearNeutrals!.b)).toBeLessThan(0.1);
    expect(cast.nearNeutrals!.share).toBeCloseTo(1, 2);
  });

  test.each([
    [4000, 1],
    [9000, -1],
  ])('of a grey scene lit at %i K is detected', (kelvin, yellow) => {
    const gains = planckianGains(kelvin, 6504);
    const { cast } = analyze(render({ background: 'plain', light: { gains }, camera: { exposureEv: -0.5 } }));
    for (const light of [cast.grayWorld, cast.whitePatch]) {
      expect(Math.abs(light!.correlatedColorTemperature! / kelvin - 1)).toBeLessThan(0.03);
    }
    expect(cast.nearNeutrals!.b * yellow).toBeGreaterThan(8);
    expect(cast.nearNeutrals!.share).toBeGreaterThan(0.9);
  });

  test('shows in the near neutrals of a coloured scene even when slight', () => {
    const b = (gains: readonly [number, number, number]) =>
      analyze(render({ background: 'desk', chart: {}, light: { gains } })).cast.nearNeutrals!.b;
    expect(b([1.04, 1, 0.92])).toBeGreaterThan(b([1, 1, 1]) + 1.5);
    expect(b([0.96, 1, 1.08])).toBeLessThan(b([1, 1, 1]) - 1.5);
  });

  test('is null if all pixels are clipped', () => {
    expect(analyze(paint(() => grey(255))).cast).toEqual({ grayWorld: null, whitePatch: null, nearNeutrals: null });
  });

  test('is measured in the encoding of the image', () => {
    const picture = paint((x) => [150 + (x % 60), 120, 110]);
    const wide = { ...picture, encoding: encodingIn(displayP3, 255) };
    const [x, xWide] = [picture, wide].map((image) => analyze(image).cast.grayWorld!.xy[0]);
    expect(xWide).toBeGreaterThan(x!);
  });
});

describe('sharpness', () => {
  const edgeWidth = (camera: NonNullable<SceneOptions['camera']>) => analyze(render({ camera })).sharpness!.edgeWidth;

  test('edges are about two pixels wide in a sharp image, 2.5 times the standard deviation of a blur, and barely affected by noise', () => {
    const sharp = edgeWidth({});
    expect(sharp).toBeGreaterThan(1.5);
    expect(sharp).toBeLessThan(2.6);
    const blurred = edgeWidth({ blurPx: 2 });
    expect(blurred).toBeGreaterThan(4.2);
    expect(blurred).toBeLessThan(6.5);
    expect(edgeWidth({ blurPx: 4 }) / blurred).toBeGreaterThan(1.5);
    expect(Math.abs(edgeWidth({ blurPx: 2, noise: 3 }) / blurred - 1)).toBeLessThan(0.15);
  });

  test('widths per picture height do not depend on the number of pixels', () => {
    const scene = (scale: number) =>
      analyze(render({ width: 600 * scale, height: 400 * scale, camera: { blurPx: 2 * scale } }));
    const [small, large] = [scene(1), scene(2)].map(({ sharpness }) => sharpness!.widthsPerPictureHeight);
    expect(Math.abs(small! / large! - 1)).toBeLessThan(0.12);
  });

  test('is null for an image without edges', () => {
    expect(analyze(paint((x) => grey(60 + Math.floor(x / 8)))).sharpness).toBeNull();
  });

  test('a slanted edge has the same width as an upright one', () => {
    const edge = (degrees: number) => {
      const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
      const soft = (distance: number) => 128 + 80 * Math.tanh(distance / 4); // steepest slope 20 per pixel: 8 pixels wide
      return analyze(paint((x, y) => grey(Math.round(soft((x - 300) * cos + (y - 200) * sin))))).sharpness!.edgeWidth;
    };
    for (const degrees of [0, 20, 40, 60, 90]) expect(Math.abs(edge(degrees) / 8 - 1)).toBeLessThan(0.08);
  });
});

describe('noise', () => {
  const noisy = (sigma: number, level: (x: number, y: number) => number, depth: 8 | 16 = 8) => {
    const gaussian = createGaussian(createRandom(7));
    const scale = depth === 16 ? 257 : 1;
    return paint((x, y) => grey(Math.round((level(x, y) + sigma * gaussian()) * scale)), depth);
  };

  test.each([
    [1, 8],
    [3, 8],
    [8, 8],
    [0.3, 16],
  ] as const)('of %d code values is measured to within 5 %%, at %i bits', (sigma, depth) => {
    const { noise } = analyze(noisy(sigma, (x) => 60 + x / 10, depth));
    expect(Math.abs(noise!.sigma / sigma - 1)).toBeLessThan(0.05);
  });

  test('is measured separately for each luma range', () => {
    const { noise } = analyze(paint((x, y) => grey(x < 200 ? 50 : x < 400 ? 128 + 3 * ((x ^ y) & 1) : 210)));
    expect(noise).toMatchObject({ shadows: 0, highlights: 0 });
    expect(noise!.midtones).toBeGreaterThan(1);
  });

  test('is null for a luma range with too few blocks', () => {
    expect(analyze(noisy(1, () => 128)).noise).toMatchObject({ shadows: null, highlights: null });
  });

  test('does not include the texture of the scene', () => {
    const sigma = (noise: number) => analyze(render({ camera: noise ? { noise } : {} })).noise!.sigma;
    expect(sigma(0)).toBeLessThan(0.6);
    expect(sigma(4)).toBeGreaterThan(2.2); // luma noise is 0.75 of channel noise
    expect(sigma(4)).toBeLessThan(4);
  });

  test('is null if every pixel is clipped or the image is too small', () => {
    expect(analyze(paint(() => grey(255))).noise).toBeNull();
    expect(analyze({ data: new Uint8Array(300).fill(99), width: 10, height: 10 }).noise).toBeNull();
  });
});

test('an image of one pixel has exposure and clipping, but no sharpness or noise', () => {
  expect(analyze({ data: Uint8Array.of(118, 118, 118), width: 1, height: 1 })).toMatchObject({
    exposure: { middleGreyEv: expect.closeTo(0, 1) },
    clipping: { white: 0, black: 0 },
    sharpness: null,
    noise: null,
  });
});
