import type { Chart, Quad } from '../chart/chart.ts';
import { referenceLinear } from '../chart/chart-reference.ts';
import { distance, quadCenter } from '../chart/geometry.ts';
import { solveRidge } from '../color/least-squares.ts';
import { mean, median } from '../color/quantile.ts';
import { luminance } from '../color/rgb-space.ts';
import type { UnevenLight } from '../contract/photo-report.ts';
import type { UsablePatch } from '../measure/usable-patches.ts';
import type { FitRequest } from './choose-fit.ts';
import { evenLightGain, type LightPlane } from './light-plane.ts';
import { correctPatch, type FitChoice, fitMatched, leaveOneOut } from './matched-fit.ts';

/** Rounds of alternating fits: the colour fit absorbs part of the falloff at first. */
const rounds = 5;
/** Tukey's constant for the biweight, in robust standard deviations: larger residuals get no weight. */
const biweight = 4.685;
/** Luminance at which the camera's stray light is about as large as a patch's own: darker patches get less weight. */
const dim = 0.03;
const darkest = 1e-3;

/**
 * Fits the plane of logarithmic light across the chart, in image pixels. It alternates between a colour fit with the matrix and
 * a plane through the residuals of the patches' logarithmic luminance, dividing out the plane each round. Tone curves also
 * bend luminance, and the greys form a row from white to black, so a linear and a quadratic term of the published logarithms
 * are fitted as well. Outliers get less weight (biweight; Holland & Welsch 1977). With AUTO, this is done with and without
 * tone curves, and the plane that predicts the patches better is returned.
 */
export function fitLightPlane(
  chart: Pick<Chart, 'corners' | 'patches'>,
  patches: readonly UsablePatch[],
  { reference, linearization }: Pick<FitRequest, 'linearization'> & Pick<FitChoice, 'reference'>,
): LightPlane {
  const attempts = (linearization === 'AUTO' ? (['NONE', 'NEUTRALS'] as const) : [linearization]).map((each) => {
    const choice = { reference, linearization: each, model: 'LINEAR_3X3' } as const;
    const plane = fitPlaneFor(chart, patches, choice);
    const lit = withLight(patches, chart.patches, plane);
    return { plane, error: mean(leaveOneOut(lit, choice, fitMatched(lit, choice))) };
  });
  return attempts.reduce((best, next) => (next.error < best.error ? next : best)).plane;
}

function fitPlaneFor(
  { corners, patches: quads }: Pick<Chart, 'corners' | 'patches'>,
  patches: readonly UsablePatch[],
  choice: FitChoice,
): LightPlane {
  const center = quadCenter(corners);
  const size = distance(corners[0], corners[2]);
  let plane: LightPlane = { center, across: 0, down: 0 };
  for (let round = 0; round < rounds; round++) {
    const lit = withLight(patches, quads, plane);
    const fit = fitMatched(lit, choice);
    const points = lit.map((patch) => {
      const Y = luminance(referenceLinear[choice.reference][patch.index]!);
      const at = quadCenter(quads[patch.index]!);
      const [x, y, u] = [(at.x - center.x) / size, (at.y - center.y) / size, Math.log2(Y)];
      const residual = Math.log2(Math.max(luminance(correctPatch(fit, patch)), darkest)) - u;
      return { terms: [1, x, y, u, u * u], target: residual, weight: Y / (Y + dim) };
    });
    const [, across = 0, down = 0] = solveRobustly(points, 5);
    plane = { center, across: plane.across + across / size, down: plane.down + down / size };
  }
  return plane;
}

function solveRobustly(
  equations: readonly { terms: number[]; target: number; weight: number }[],
  unknowns: number,
): number[] {
  let x = solveRidge(equations, unknowns, 1e-6);
  for (let round = 0; round < 5; round++) {
    const residuals = equations.map(({ terms, target }) =>
      Math.abs(target - terms.reduce((sum, term, index) => sum + term * x[index]!, 0)),
    );
    const reach = biweight * Math.max(1.4826 * median(residuals), 0.02);
    const weighted = equations.map((equation, index) => ({
      ...equation,
      weight: equation.weight * Math.max(0, 1 - (residuals[index]! / reach) ** 2) ** 2,
    }));
    x = solveRidge(weighted, unknowns, 1e-6);
  }
  return x;
}

/** Adds to each patch the light that falls on it. */
export function withLight(patches: readonly UsablePatch[], quads: readonly Quad[], plane: LightPlane): UsablePatch[] {
  return patches.map((patch) => ({ ...patch, light: 1 / evenLightGain(plane, quadCenter(quads[patch.index]!)) }));
}

/** Describes a plane by its range and direction across the chart. */
export function unevenLightOf({ across, down }: LightPlane, corners: Quad): UnevenLight {
  const ev = corners.map(({ x, y }) => across * x + down * y);
  const degrees = (Math.atan2(down, across) * 180) / Math.PI;
  return { ev: Math.max(...ev) - Math.min(...ev), directionDegrees: (degrees + 360) % 360 };
}
