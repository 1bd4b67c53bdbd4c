import type { Vector3 } from '../color/matrix3.ts';
import type { LinearRgb } from '../color/rgb-space.ts';
import { srgbDecode } from '../color/transfer.ts';

/** Which channel of the input changes from one colour of the grid to the next. */
export type GridOrder = 'FIRST_FASTEST' | 'LAST_FASTEST';

/**
 * What `colorAt` makes of `points`³ colours whose code values, sRGB-encoded, are spaced evenly over [0, 1]: three values for
 * each, in the grid's order.
 */
export function sampleGrid(points: number, order: GridOrder, colorAt: (rgb: LinearRgb) => Vector3): Float64Array {
  const light = Array.from({ length: points }, (_, i) => srgbDecode(i / (points - 1)));
  const values = new Float64Array(3 * points ** 3);
  let place = 0;
  for (const slow of light) {
    for (const middle of light) {
      for (const fast of light) {
        values.set(colorAt(order === 'FIRST_FASTEST' ? [fast, middle, slow] : [slow, middle, fast]), place);
        place += 3;
      }
    }
  }
  return values;
}
