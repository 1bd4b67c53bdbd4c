import { referenceLinear } from '../chart/chart-reference.ts';
import { invert, type Matrix3, transform, transpose, type Vector3 } from '../color/matrix3.ts';
import { type LinearRgb, luminance } from '../color/rgb-space.ts';
import { srgbDecode, srgbEncode } from '../color/transfer.ts';

/** Steps of Newton's method; three or four are enough where there is a solution. */
const newtonSteps = 10;
/** Difference of code values in [0, 1] by which the slopes are taken. */
const nudge = 1e-4;
/** How near the published colour must come, in code values of [0, 1]: the photo's own patch is no nearer either. */
const nearEnough = 0.02;

/**
 * What the chart's colours were before a correction: linear sRGB that it takes to the 24 published colours, which is where
 * the photo that it was fitted on has them, but for what the fit left over. Those that nothing within [0, 1] leads to are
 * left out.
 */
export function chartColorsBefore(correct: (rgb: LinearRgb) => LinearRgb): LinearRgb[] {
  const lift = (code: Vector3) => encode(correct(decode(code)));
  return referenceLinear.CLASSIC_AFTER_2014.flatMap((published) => {
    const wanted = encode(published);
    let code = encode(scaled(published, exposureBefore(correct, luminance(published))));
    for (let step = 0; step < newtonSteps; step++) code = newtonStep(lift, code, wanted);
    const miss = Math.max(...lift(code).map((value, i) => Math.abs(value - wanted[i]!)));
    return miss < nearEnough ? [decode(code)] : [];
  });
}

function newtonStep(lift: (code: Vector3) => Vector3, code: Vector3, wanted: Vector3): Vector3 {
  const at = lift(code);
  const slope = (channel: number): Vector3 => {
    const moved = lift(
      add(
        code,
        [0, 1, 2].map((i) => (i === channel ? nudge : 0)),
      ),
    );
    return [(moved[0] - at[0]) / nudge, (moved[1] - at[1]) / nudge, (moved[2] - at[2]) / nudge];
  };
  const slopes: Matrix3 = transpose([slope(0), slope(1), slope(2)]);
  const [r, g, b] = add(code, transform(invert(slopes), [wanted[0] - at[0], wanted[1] - at[1], wanted[2] - at[2]]));
  const inside = (value: number) => Math.min(Math.max(value, 0), 1);
  return [inside(r), inside(g), inside(b)];
}

/** The grey that comes out with luminance Y, by halving; for a start. */
function exposureBefore(correct: (rgb: LinearRgb) => LinearRgb, Y: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (luminance(correct([middle, middle, middle])) < Y) low = middle;
    else high = middle;
  }
  return high / Y;
}

function scaled([r, g, b]: Vector3, factor: number): Vector3 {
  return [r * factor, g * factor, b * factor];
}

function add([r, g, b]: Vector3, by: readonly number[]): Vector3 {
  return [r + by[0]!, g + by[1]!, b + by[2]!];
}

function encode([r, g, b]: LinearRgb): Vector3 {
  return [srgbEncode(r), srgbEncode(g), srgbEncode(b)];
}

function decode([r, g, b]: Vector3): LinearRgb {
  return [srgbDecode(r), srgbDecode(g), srgbDecode(b)];
}
