import { solveRidge } from '../color/least-squares.ts';
import type { LinearRgb } from '../color/rgb-space.ts';
import type { ToneCurve, ToneCurves } from '../contract/correction.ts';
import type { NeutralPair } from './white-balance.ts';

/** Ridge towards the identity. For comparison: with six neutrals over five stops, the slope's sum of squares is about 8. */
const ridge = { slope: 0.02, bend: 0.02 };
/** Allowed range of the log-log slope: cameras stay well inside it, a chart in a reflection does not. */
const slopes = { least: 0.4, most: 2.5 };
/** Below the darkest neutral, the log-log slope returns to 1 over this many units of ln: three stops. */
const fade = Math.log(8);
const darkest = 1e-4;

/**
 * Maps measured light to scene light, increasing everywhere. From `low` to `high` it is the quadratic in log-log; above
 * `high` the log-log slope stays constant; below `low` it returns to 1 within three stops. Darker light, including 0 and
 * negative values, is scaled by a constant.
 */
export function applyToneCurve({ slope, bend, low, high }: ToneCurve, light: number): number {
  const bottom = Math.log(low);
  const knee = low * Math.exp(-fade);
  const u = Math.log(Math.max(light, knee));
  const value = logCurve(slope, bend, Math.min(Math.max(u, bottom), Math.log(high)));
  if (u > Math.log(high)) return Math.exp(value + (slope + 2 * bend * Math.log(high)) * (u - Math.log(high)));
  if (u >= bottom) return Math.exp(value);
  const lowest = slope + 2 * bend * bottom;
  const below = bottom - u;
  const faded = Math.exp(value - lowest * below - ((1 - lowest) * below ** 2) / (2 * fade));
  return light > knee ? faded : faded * (light / knee);
}

/** Applies `applyToneCurve` to the three channels; null leaves the colour unchanged. */
export function undoTone(curves: ToneCurves | null, [r, g, b]: LinearRgb): LinearRgb {
  if (!curves) return [r, g, b];
  return [applyToneCurve(curves[0], r), applyToneCurve(curves[1], g), applyToneCurve(curves[2], b)];
}

/**
 * Fits the curves to at least three neutrals: for each channel, ridge regression of the published logarithms on the measured
 * ones and their squares, regularised towards the identity. The constant term is dropped: white balance determines the gain.
 */
export function fitToneCurves(neutrals: readonly NeutralPair[]): ToneCurves {
  return [fitChannel(neutrals, 0), fitChannel(neutrals, 1), fitChannel(neutrals, 2)];
}

function fitChannel(neutrals: readonly NeutralPair[], channel: 0 | 1 | 2): ToneCurve {
  const logs = neutrals.map(({ measured }) => Math.log(Math.max(measured[channel], darkest)));
  const [bottom, top] = [Math.min(...logs), Math.max(...logs)];
  const middle = (bottom + top) / 2;
  // Centred on the middle of the range, where gain, slope and bend are nearly independent.
  const equations = neutrals.map(({ reference }, index) => {
    const u = logs[index]! - middle;
    return { terms: [1, u, u * u], target: Math.log(Math.max(reference[channel], darkest)) - u, weight: 1 };
  });
  const penalties = [
    { terms: [0, 1, 0], target: 0, weight: ridge.slope },
    { terms: [0, 0, 1], target: 0, weight: ridge.bend },
  ];
  const [, steeper = 0, bend = 0] = solveRidge([...equations, ...penalties], 3, 1e-9);
  const half = (top - bottom) / 2;
  const share = Math.min(shareWithin(steeper - 2 * bend * half), shareWithin(steeper + 2 * bend * half));
  return {
    slope: 1 + share * (steeper - 2 * bend * middle),
    bend: share * bend,
    low: Math.exp(bottom),
    high: Math.exp(top),
  };
}

/** The share of a change in slope that stays within the allowed range: 1 if all of it does. */
function shareWithin(change: number): number {
  const room = change > 0 ? slopes.most - 1 : slopes.least - 1;
  return change === 0 ? 1 : Math.min(1, room / change);
}

function logCurve(slope: number, bend: number, u: number): number {
  return slope * u + bend * u * u;
}
