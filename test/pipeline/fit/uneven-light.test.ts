import { describe, expect, test } from 'vitest';
import type { SceneOptions } from '../../../examples/sample/render-scene.ts';
import type { Quad } from '../../../src/pipeline/chart/chart.ts';
import { resolveOptions } from '../../../src/pipeline/contract/options.ts';
import { correctPhoto } from '../../../src/pipeline/correct.ts';
import { markCovered } from '../../../src/pipeline/fit/covered-patches.ts';
import { fitChart } from '../../../src/pipeline/fit/fit-chart.ts';
import type { FitOptions } from '../../../src/pipeline/fit/fit-correction.ts';
import { unevenLightOf } from '../../../src/pipeline/fit/uneven-light.ts';
import { measurePatches } from '../../../src/pipeline/measure/measure-patches.ts';
import { fittingPatches } from '../../../src/pipeline/measure/usable-patches.ts';
import { renderScene } from '../../support/rendered-scene.ts';
import { type DrawOptions, drawChart, warmCamera } from '../draw-chart.ts';
import { raw } from '../image/make-files.ts';

const silent = { onStage: () => {}, throwIfStopped: () => {} };
const request: FitOptions = {
  whiteBalance: 'CHART',
  model: 'AUTO',
  linearization: 'AUTO',
  reference: 'AUTO',
  matchExposure: true,
};

/** Light that falls off by `ev` across the drawn chart and its border, brightest towards (dx, dy). */
function falling(ev: number, [dx, dy]: readonly [number, number]): NonNullable<DrawOptions['light']> {
  const along = (across: number, down: number) =>
    (dx * (across - 0.5) + dy * (down - 0.5)) / (Math.abs(dx) + Math.abs(dy));
  return (across, down) => 2 ** (ev * (along(across, down) - 0.5));
}

function fitDrawn(draw: DrawOptions) {
  const { image, patches } = drawChart({ camera: warmCamera, patch: 40, ...draw });
  const corners: Quad = [patches[0]![0], patches[5]![1], patches[23]![2], patches[18]![3]];
  const about = {
    kind: 'COLORCHECKER_24',
    orientation: 'NORMAL',
    mirrored: false,
    markersFound: 0,
    others: [],
  } as const;
  const chart = { ...about, confidence: 1, corners, patches };
  const samples = markCovered(measurePatches(image, patches));
  const fit = fitChart(chart, fittingPatches(samples), request, { evenLight: true });
  return {
    ...unevenLightOf(fit.light, corners),
    excluded: samples.filter(({ exclusion }) => exclusion).length,
    ...fit,
  };
}

const directions: readonly (readonly [string, readonly [number, number], number])[] = [
  ['right', [1, 0], 0],
  ['down', [0, 1], 90],
  ['left', [-1, 0], 180],
  ['up', [0, -1], 270],
];
const curves = {
  'with a linear response': (light: number) => light,
  'with a shoulder': (light: number) => light ** 1.2 / (0.6 + 0.4 * light ** 1.2),
  'with low contrast': (light: number) => light ** 0.8,
};

describe.each(Object.entries(curves))('uneven light, recorded by a camera %s', (_name, curve) => {
  test.each(directions)('a fall-off of 1 EV, brightest on the %s, is measured', (_side, direction, degrees) => {
    const { ev, directionDegrees, fitted, excluded } = fitDrawn({ curve, light: falling(1, direction) });
    expect(Math.abs(ev - 0.95)).toBeLessThan(0.08); // the rest falls off over the border
    expect(Math.abs(((directionDegrees - degrees + 540) % 360) - 180)).toBeLessThan(5);
    expect(fitted.crossValidatedDeltaE).toBeLessThan(1);
    expect(excluded).toBe(0);
  });

  test('even light is reported as even', () => {
    expect(fitDrawn({ curve }).ev).toBeLessThan(0.05);
  });
});

test('a falloff of 2 EV is measured, and no patch is mistaken for a covered one', () => {
  const { ev, excluded } = fitDrawn({ light: falling(2, [1, 0]) });
  expect(Math.abs(ev - 1.9)).toBeLessThan(0.15);
  expect(excluded).toBe(0);
});

/** A lamp at the upper left, and a camera with crosstalk and a tone curve. */
const lamp = (fallOff: number, more: SceneOptions = {}) =>
  ({
    width: 900,
    height: 600,
    light: { gains: [1.1, 1, 0.8], fallOff },
    chart: { pxPerPatch: 80 },
    camera: {
      exposureEv: -0.3,
      toneCurve: 0.3,
      noise: 1.5,
      matrix: [
        [0.72, 0.25, 0.03],
        [0.07, 0.84, 0.09],
        [0.02, 0.14, 0.84],
      ],
    },
    ...more,
  }) as const;

async function correct(scene: SceneOptions, evenLight: boolean) {
  const photo = await raw(renderScene(scene)).png({ compressionLevel: 1 }).toBuffer();
  return await correctPhoto({ type: 'DETECT_AND_CORRECT', photo, options: resolveOptions({ evenLight }) }, silent);
}

describe('evenLight', () => {
  test.each([0, 90, 200])(
    'removes the fall-off from patches and pixels: chart turned by %i degrees',
    async (turnDeg) => {
      const scene = lamp(0.6, { chart: { pxPerPatch: 80, turnDeg }, view: { tiltDeg: 15, leanDeg: 40 } });
      const [asShot, evened] = [await correct(scene, false), await correct(scene, true)];
      expect(asShot.unevenLight!.ev).toBeGreaterThan(0.7);
      expect(asShot.warnings).toContain('UNEVEN_LIGHT');
      expect(Math.abs(((asShot.unevenLight!.directionDegrees - 220 + 540) % 360) - 180)).toBeLessThan(25);
      expect(evened.unevenLight).toEqual(asShot.unevenLight);
      expect(evened.deltaEAfter!.mean).toBeLessThan(0.6 * asShot.deltaEAfter!.mean);
      expect(evened.correction!.crossValidatedDeltaE).toBeLessThan(0.6 * asShot.correction!.crossValidatedDeltaE!);
    },
  );

  test('leaves even light unchanged', async () => {
    const [asShot, evened] = [await correct(lamp(0), false), await correct(lamp(0), true)];
    expect(asShot.unevenLight!.ev).toBeLessThan(0.08);
    expect(asShot.warnings).not.toContain('UNEVEN_LIGHT');
    expect(Math.abs(evened.deltaEAfter!.mean - asShot.deltaEAfter!.mean)).toBeLessThan(0.1);
  });

  test('keeps the brightness at the chart if matchExposure is false', async () => {
    const photo = await raw(renderScene(lamp(0.5)))
      .png({ compressionLevel: 1 })
      .toBuffer();
    const options = resolveOptions({ evenLight: true, matchExposure: false });
    const { patches } = await correctPhoto({ type: 'DETECT_AND_CORRECT', photo, options }, silent);
    const lightness = (pick: (patch: (typeof patches)[number]) => number) =>
      patches.slice(18).reduce((sum, patch) => sum + pick(patch) / 6, 0);
    expect(
      Math.abs(lightness(({ corrected }) => corrected!.lab[0]) - lightness(({ measured }) => measured.lab[0])),
    ).toBeLessThan(4);
  });
});
