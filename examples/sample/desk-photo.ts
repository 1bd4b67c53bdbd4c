import { planckianGains } from './planckian.ts';
import type { SceneOptions } from './render-scene.ts';

/** The settings of the sample photo: a warm lamp at the upper left, and a hand-held camera balanced for cooler light. */
export const deskPhoto = {
  seed: 24,
  width: 2400,
  height: 1600,
  background: 'stillLife',
  view: { tiltDeg: 27, leanDeg: -8 },
  chart: { pxPerPatch: 136, turnDeg: -7, position: { x: 0.34, y: 0.62 } },
  light: { gains: planckianGains(3200, 5400), fallOff: 0.4, fillTint: [0.86, 1, 1.22] },
  camera: {
    exposureEv: -0.12,
    matrix: [
      [0.72, 0.25, 0.03],
      [0.07, 0.84, 0.09],
      [0.02, 0.14, 0.84],
    ],
    toneCurve: 0.12,
    noise: 1.6,
    blurPx: 0.75,
    vignette: 0.22,
  },
} as const satisfies SceneOptions;
