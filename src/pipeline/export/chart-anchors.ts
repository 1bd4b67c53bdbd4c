import { referenceLinear } from '../chart/chart-reference.ts';
import { invert, type Matrix3, transform, transpose, type Vector3 } from '../color/matrix3.ts';
import { type LinearRgb, luminance } from '../color/rgb-space.ts';
import { srgbDecode, srgbEncode } from '../color/transfer.ts';

/** Steps of Newton's method. If there is a solution, three or four are enough. */
const newtonSteps = 10;
/** Difference of code values in [0, 1] for numerical derivatives. */
const derivativeStep = 1e-4;
/** Maximum distance from the published colour, in code values of [0, 1]. The photo's own patches are no closer. */
const tolerance = 0.02;

/**
 * The linear sRGB colours that a correction maps to the 24 published colours. In the photo that it was fitted to, the patches
 * have these colours, apart from the residuals of the fit. Published colours that nothing in [0, 1] maps to are omitted.
 */
export function chartColorsBefore(correct: (rgb: LinearRgb) => LinearRgb): LinearRgb[] {
  const correctCode = (code: Vector3) => encode(correct(decode(code)));
  return referenceLinear.CLASSIC_AFTER_2014.flatMap((published) => {
    const target = encode(published);
    let code = encode(scaled(published, exposureBefore(correct, luminance(published))));
    for (let step = 0; step < newtonSteps; step++) code = newtonStep(correctCode, code, target);
    const distance = Math.max(...correctCode(code).map((value, i) => Math.abs(value - target[i]!)));
    return distance < tolerance ? [decode(code)] : [];
  });
}

function newtonStep(correctCode: (code: Vector3) => Vector3, code: Vector3, target: Vector3): Vector3 {
  const at = correctCode(code);
  const slope = (channel: number): Vector3 => {
    const moved = correctCode(
      add(
        code,
        [0, 1, 2].map((i) => (i === channel ? derivativeStep : 0)),
      ),
    );
    return [
      (moved[0] - at[0]) / derivativeStep,
      (moved[1] - at[1]) / derivativeStep,
      (moved[2] - at[2]) / derivativeStep,
    ];
  };
  const slopes: Matrix3 = transpose([slope(0), slope(1), slope(2)]);
  const [r, g, b] = add(code, transform(invert(slopes), [target[0] - at[0], target[1] - at[1], target[2] - at[2]]));
  const clamp = (value: number) => Math.min(Math.max(value, 0), 1);
  return [clamp(r), clamp(g), clamp(b)];
}

/** The factor for luminance Y that gives the grey which is corrected to Y, by bisection. The initial guess. */
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
