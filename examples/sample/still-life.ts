import { type DeskSurface, linenOn, woodSurface } from './desk-surface.ts';
import { mug, saucer } from './mug.ts';
import { lemon, pencil, redBox } from './objects.ts';
import type { Solid } from './solid.ts';
import { twig } from './twig.ts';

/** A wooden desk with a linen cloth, a mug, a box, a lemon, a twig and a pencil. The lower left is free for the chart. */
export function stillLife(random: () => number): { surface: DeskSurface; solids: readonly Solid[] } {
  const cloth = { x: 258, y: -52, width: 250, height: 330, turnDeg: 14 };
  return {
    surface: linenOn(woodSurface(random), cloth, random),
    solids: [
      mug(222, -104, 38, random),
      saucer(222, -104),
      redBox(-250, -172, -16),
      lemon(262, 88, 62, random),
      pencil(128, 176, -24),
      ...twig(-112, -178, -9, 150),
    ],
  };
}
