import type { Vector3 } from '../color/matrix3.ts';
import type { LinearRgb } from '../color/rgb-space.ts';
import { srgbDecode } from '../color/transfer.ts';

/** The order of the grid's colours: the first or the last input channel changes fastest. */
export type GridOrder = 'FIRST_FASTEST' | 'LAST_FASTEST';

/** The grid points along red, green and blue: sRGB-encoded code values, the same number for each. */
export type GridAxes = readonly [readonly number[], readonly number[], readonly number[]];

/** A table that readers interpolate linearly. */
export interface Grid {
  readonly axes: GridAxes;
  readonly order: GridOrder;
  /** The exact value for a linear sRGB colour. */
  readonly colorAt: (rgb: LinearRgb) => Vector3;
}

/** Axes with points spaced evenly over [0, 1]. */
export function evenAxes(points: number): GridAxes {
  const axis = Array.from({ length: points }, (_, i) => i / (points - 1));
  return [axis, axis, axis];
}

/** Evaluates `colorAt` at all grid points. Returns three values for each, in the grid's order. */
export function sampleGrid({ axes, order, colorAt }: Grid): Float64Array {
  const light = axes.map((axis) => axis.map(srgbDecode));
  const [slowest, middles, fastest] = order === 'FIRST_FASTEST' ? light.reverse() : light;
  const values = new Float64Array(3 * axes[0].length ** 3);
  let index = 0;
  for (const slow of slowest!) {
    for (const middle of middles!) {
      for (const fast of fastest!) {
        values.set(colorAt(order === 'FIRST_FASTEST' ? [fast, middle, slow] : [slow, middle, fast]), index);
        index += 3;
      }
    }
  }
  return values;
}
