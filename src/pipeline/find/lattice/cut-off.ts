import type { Point } from '../../chart/chart.ts';
import { compose, type Homography, project } from '../../chart/homography.ts';
import { fitColors } from '../judge/color-agreement.ts';
import { PATCHES, REFERENCE_COLORS, type Rgb } from '../judge/reference-colors.ts';
import type { Dimensions, WorkingImage } from '../reduce.ts';
import { arrangements, fitLattice } from './arrangements.ts';
import type { Lattice } from './lattice.ts';
import { outerCenters, PATCH_CENTERS, sampleCell } from './placement.ts';

/** Minimum number of patches inside the image, and of patch candidates, that distinguish a chart from chance. */
const MIN_INSIDE = 12;
const MIN_NODES = 8;
/** Minimum agreement of the visible patches. It is strict, because fewer patches fit other colours more easily. */
const MIN_AGREEMENT = 0.93;
const ABSENT: Rgb = [0, 0, 0];

/** Describes a chart that extends beyond the image ("a chart cut off at the left: ..."); null if there is none. */
export function describeCutOff(image: WorkingImage, lattices: readonly Lattice[]): string | null {
  let best: { readonly agreement: number; readonly reason: string } | null = null;
  for (const lattice of lattices) {
    const fitted = lattice.length < MIN_NODES ? null : fitLattice(lattice);
    if (!fitted) continue;
    for (const placed of arrangements(fitted.nodes)) {
      const plane = compose(fitted.plane, placed);
      if (outerCenters(plane).every((corner) => isInside(image, corner))) continue;
      const samples = PATCH_CENTERS.map((center) => sampleCell(image, plane, center));
      const agreement = visibleAgreement(samples);
      if (agreement < (best?.agreement ?? MIN_AGREEMENT)) continue;
      const inside = samples.filter(Boolean).length;
      const side = cutSide(image, plane, samples);
      best = {
        agreement,
        reason: `a chart cut off at the ${side}: ${inside} of its ${PATCHES} patches are in the image`,
      };
    }
  }
  return best?.reason ?? null;
}

function isInside({ width, height }: Dimensions, { x, y }: Point): boolean {
  return x >= 0 && y >= 0 && x < width && y < height;
}

/** Agreement of the patches inside the image with the chart's; 0 if all or too few are inside. */
function visibleAgreement(samples: readonly (Rgb | null)[]): number {
  const inside = samples.flatMap((sample, i) => (sample ? [i] : []));
  if (inside.length === PATCHES || inside.length < MIN_INSIDE) return 0;
  const weights = samples.map((sample) => (sample ? 1 : 0));
  const fit = fitColors(
    samples.map((sample) => sample ?? ABSENT),
    REFERENCE_COLORS,
    weights,
  );
  if (!fit || fit.inverted > 0) return 0;
  const missed = inside.reduce((sum, i) => sum + fit.errors[i]!, 0);
  return 1 - (missed * PATCHES) / inside.length;
}

/** The side of the image beyond which most of the missing patches lie. */
function cutSide({ width, height }: Dimensions, plane: Homography, samples: readonly (Rgb | null)[]): string {
  const beyond = { left: 0, right: 0, top: 0, bottom: 0 };
  samples.forEach((sample, i) => {
    if (sample) return;
    const { x, y }: Point = project(plane, PATCH_CENTERS[i]!);
    const away = { left: -x, right: x - width, top: -y, bottom: y - height };
    const side = sides.reduce((most, other) => (away[other] > away[most] ? other : most));
    beyond[side] += 1;
  });
  return sides.reduce((most, other) => (beyond[other] > beyond[most] ? other : most));
}

const sides = ['left', 'right', 'top', 'bottom'] as const;
