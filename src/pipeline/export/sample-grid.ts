import type { Vector3 } from '../color/matrix3.ts';
import type { LinearRgb } from '../color/rgb-space.ts';
import { srgbDecode } from '../color/transfer.ts';

/** Which channel of the input changes from one colour of the grid to the next. */
export type GridOrder = 'FIRST_FASTEST' | 'LAST_FASTEST';

/** Where the points of a grid lie along red, green and blue: sRGB-encoded code values, as many for each. */
export type GridAxes = readonly [readonly number[], readonly number[], readonly number[]];

/** A table to be read along straight lines. */
export interface Grid {
  readonly axes: GridAxes;
  readonly order: GridOrder;
  /** What it shall show of a colour of linear sRGB. */
  readonly colorAt: (rgb: LinearRgb) => Vector3;
}

/** Points spaced evenly over [0, 1]. */
export function evenAxes(points: number): GridAxes {
  const axis = Array.from({ length: points }, (_, i) => i / (points - 1));
  return [axis, axis, axis];
}

/** `colorAt` of the colours at all crossings of the axes: three values for each, in the grid's order. */
export function sampleGrid({ axes, order, colorAt }: Grid): Float64Array {
  const light = axes.map((axis) => axis.map(srgbDecode));
  const [slowest, middles, fastest] = order === 'FIRST_FASTEST' ? light.reverse() : light;
  const values = new Float64Array(3 * axes[0].length ** 3);
  let place = 0;
  for (const slow of slowest!) {
    for (const middle of middles!) {
      for (const fast of fastest!) {
        values.set(colorAt(order === 'FIRST_FASTEST' ? [fast, middle, slow] : [slow, middle, fast]), place);
        place += 3;
      }
    }
  }
  return values;
}
