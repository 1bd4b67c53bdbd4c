import type { Chromaticity } from './xyz.ts';

/** A light's position relative to the Planckian locus. */
export interface ColorTemperature {
  /** Kelvin, 1,667 to infinity. */
  readonly kelvin: number;
  /** Distance from the locus in CIE 1960 u, v: above it (greenish) positive, below it (pinkish) negative. */
  readonly duv: number;
}

/** Isotemperature lines: reciprocal megakelvin, u and v on the Planckian locus, slope of the line across it. Robertson 1968,
 * as in Wyszecki & Stiles 2000, table 1(3.11), with u at 325 corrected from 0.24702 (Lindbloom). */
const isotemperatureLines: readonly (readonly [mired: number, u: number, v: number, slope: number])[] = [
  [0, 0.18006, 0.26352, -0.24341],
  [10, 0.18066, 0.26589, -0.25479],
  [20, 0.18133, 0.26846, -0.26876],
  [30, 0.18208, 0.27119, -0.28539],
  [40, 0.18293, 0.27407, -0.3047],
  [50, 0.18388, 0.27709, -0.32675],
  [60, 0.18494, 0.28021, -0.35156],
  [70, 0.18611, 0.28342, -0.37915],
  [80, 0.1874, 0.28668, -0.40955],
  [90, 0.1888, 0.28997, -0.44278],
  [100, 0.19032, 0.29326, -0.47888],
  [125, 0.19462, 0.30141, -0.58204],
  [150, 0.19962, 0.30921, -0.70471],
  [175, 0.20525, 0.31647, -0.84901],
  [200, 0.21142, 0.32312, -1.0182],
  [225, 0.21807, 0.32909, -1.2168],
  [250, 0.22511, 0.33439, -1.4512],
  [275, 0.23247, 0.33904, -1.7298],
  [300, 0.2401, 0.34308, -2.0637],
  [325, 0.24792, 0.34655, -2.4681],
  [350, 0.25591, 0.34951, -2.9641],
  [375, 0.264, 0.352, -3.5814],
  [400, 0.27218, 0.35407, -4.3633],
  [425, 0.28039, 0.35577, -5.3762],
  [450, 0.28863, 0.35714, -6.7262],
  [475, 0.29685, 0.35823, -8.5955],
  [500, 0.30505, 0.35907, -11.324],
  [525, 0.3132, 0.35968, -15.628],
  [550, 0.32129, 0.36011, -23.325],
  [575, 0.32931, 0.36038, -40.77],
  [600, 0.33724, 0.36051, -116.45],
];

/**
 * Correlated colour temperature by Robertson's method: between the two isotemperature lines that enclose the chromaticity,
 * the reciprocal temperature is interpolated by the distances from each. Lights redder than 1,667 K (600 reciprocal megakelvin) or bluer
 * than infinity get the end of the table. Robertson 1968, J. Opt. Soc. Am. 58(11), eq. 4.
 */
export function colorTemperature({ x, y }: Chromaticity): ColorTemperature {
  const u = (4 * x) / (-2 * x + 12 * y + 3); // CIE 1960 UCS
  const v = (6 * y) / (-2 * x + 12 * y + 3);
  const distance = (index: number) => {
    const [, ui, vi, slope] = isotemperatureLines[index]!;
    return (v - vi - slope * (u - ui)) / Math.hypot(1, slope);
  };
  let upper = 1;
  while (upper < isotemperatureLines.length - 1 && distance(upper) > 0) upper++;
  const [below, above] = [distance(upper - 1), distance(upper)];
  const share = Math.min(Math.max(below / (below - above), 0), 1);

  const [mired0, u0, v0] = isotemperatureLines[upper - 1]!;
  const [mired1, u1, v1] = isotemperatureLines[upper]!;
  const du = u - (u0 + (u1 - u0) * share);
  const dv = v - (v0 + (v1 - v0) * share);
  return {
    kelvin: 1e6 / (mired0 + (mired1 - mired0) * share),
    duv: Math.sign(dv) * Math.hypot(du, dv),
  };
}
