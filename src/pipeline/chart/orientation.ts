import type { ChartOrientation, Quad } from './chart.ts';
import { turn } from './geometry.ts';

const QUARTERS: readonly ChartOrientation[] = ['NORMAL', 'ROTATED_90', 'ROTATED_180', 'ROTATED_270'];

/** Whether a chart's corners (at patches 1, 6, 24, 19) run anticlockwise on the screen: the picture is flipped. */
export function isMirrored(corners: Quad): boolean {
  return turn(corners[0], corners[1], corners[2]) < 0;
}

/**
 * Clockwise turn of a chart to the nearest quarter, from its corners at patches 1, 6, 24, 19. Taken from the columns'
 * direction, which flipping left for right leaves as it is: so a mirrored chart's turn is that of the flipped chart.
 */
export function chartOrientation([first, sixth, last, nineteenth]: Quad): ChartOrientation {
  const down = { x: last.x + nineteenth.x - first.x - sixth.x, y: last.y + nineteenth.y - first.y - sixth.y };
  const quarters = Math.round(Math.atan2(-down.x, down.y) / (Math.PI / 2));
  return QUARTERS[(quarters + 4) % 4]!;
}
