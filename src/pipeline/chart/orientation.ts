import type { ChartOrientation, Quad } from './chart.ts';
import { crossProduct } from './geometry.ts';

const QUARTERS: readonly ChartOrientation[] = ['NORMAL', 'ROTATED_90', 'ROTATED_180', 'ROTATED_270'];

/** Returns true if a chart's corners (at patches 1, 6, 24, 19) are anticlockwise on the screen: the image is flipped. */
export function isMirrored(corners: Quad): boolean {
  return crossProduct(corners[0], corners[1], corners[2]) < 0;
}

/**
 * Clockwise rotation of a chart to the nearest quarter turn, from its corners at patches 1, 6, 24, 19. It is measured along
 * the columns, because flipping does not reverse them: a mirrored chart has the rotation of the flipped one.
 */
export function chartOrientation([first, sixth, last, nineteenth]: Quad): ChartOrientation {
  const down = { x: last.x + nineteenth.x - first.x - sixth.x, y: last.y + nineteenth.y - first.y - sixth.y };
  const quarters = Math.round(Math.atan2(-down.x, down.y) / (Math.PI / 2));
  return QUARTERS[(quarters + 4) % 4]!;
}
