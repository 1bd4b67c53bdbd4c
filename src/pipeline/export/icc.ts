import { D65toD50 } from '../color/adapt.ts';
import { multiply, transform, transpose, type Vector3 } from '../color/matrix3.ts';
import { type LinearRgb, sRgb } from '../color/rgb-space.ts';
import { srgbDecode, srgbEncode } from '../color/transfer.ts';
import {
  descriptionTag,
  type IccVersion,
  lutTag,
  pcsWhite,
  tableTag,
  textTag,
  writeIcc,
  xyzTag,
} from '../icc/icc-file.ts';
import { anchoredGrid } from './anchored-grid.ts';
import { chartColorsBefore } from './chart-anchors.ts';
import type { ColorMapping } from './mapping.ts';
import type { GridAxes } from './sample-grid.ts';

export type { IccVersion } from '../icc/icc-file.ts';

/** Points along each axis of the table, for corrections that are not a plain matrix. */
const gridPoints = 33;
/** Entries of the table's input curves. */
const inputEntries = 1024;
/** Entries of the table's output curves: the maximum of the format. */
const curveEntries = 4096;

/** Brightest light in the table, where 1 is white: the limit of the format's XYZ. */
const reach = 2;
/** Slightly negative light, so that interpolation between grid points passes through black correctly. XYZ allows no more. */
const darkest = -0.02;

/** Linear sRGB to XYZ of the profile connection space. */
const toPcs = multiply(D65toD50, sRgb.toXyz);

/**
 * Writes an input profile, from the image's sRGB-encoded code values to the XYZ of the corrected colours. A plain matrix is
 * written as a matrix: it is exact, including colours outside sRGB and brighter than white. Any other correction becomes a
 * table, which covers up to twice the white. Both profile versions contain the same numbers.
 */
export function toIccProfile({ correct, matrix }: ColorMapping, name: string, version: IccVersion = 'V2'): Uint8Array {
  const common = [
    ['desc', descriptionTag(name, version)],
    ['cprt', textTag('No copyright, use freely', version)],
    ['wtpt', xyzTag(pcsWhite)], // corrected colours are media-relative
  ] as const;
  if (!matrix) {
    const table = tableOf(correct);
    // Version 4 readers treat A2B0 as perceptual and can apply black point compensation. A2B1 avoids that.
    const tables = version === 'V2' ? (['A2B0'] as const) : (['A2B0', 'A2B1'] as const);
    return writeIcc('scnr', [...common, ...tables.map((signature) => [signature, table] as const)], version);
  }
  const [red, green, blue] = transpose(multiply(toPcs, matrix));
  const curve = tableTag(srgbDecode);
  const columns = [
    ['rXYZ', xyzTag(red)],
    ['gXYZ', xyzTag(green)],
    ['bXYZ', xyzTag(blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ] as const;
  return writeIcc('scnr', [...common, ...columns], version);
}

/**
 * Builds the table. Readers interpolate linearly between grid points, so the table is in lightness, in which colours are most
 * nearly linear; the output curves convert it to XYZ.
 */
function tableOf(correct: ColorMapping['correct']): Buffer {
  const inputTables = [0, 1, 2].map((channel) => spacing(correct, channel));
  const axes = inputTables.map(gridIn) as unknown as GridAxes;
  const colorAt = (rgb: LinearRgb): Vector3 => {
    const [X, Y, Z] = limitedXyz(correct(rgb));
    return [lightness(X / pcsWhite[0]), lightness(Y / pcsWhite[1]), lightness(Z / pcsWhite[2])];
  };
  const colors = anchoredGrid({ axes, order: 'LAST_FASTEST', colorAt }, chartColorsBefore(correct));
  const codes = Uint16Array.from(colors, (value) => toCode((65535 * value) / brightest));
  const [x, y, z] = pcsWhite.map((white) =>
    Uint16Array.from({ length: curveEntries }, (_, i) =>
      toCode(32768 * white * fromLightness((i / (curveEntries - 1)) * brightest)),
    ),
  );
  const [r, g, b] = inputTables;
  return lutTag({ grid: gridPoints, colors: codes, inputTables: [r!, g!, b!], outputTables: [x!, y!, z!] });
}

/**
 * An input curve that puts grid points closer together where the correction brightens greys more. Otherwise, all colours of a
 * dark image would fall between the first few points.
 */
function spacing(correct: ColorMapping['correct'], channel: number): Uint16Array {
  let brightestCode = 0;
  const positions = Array.from({ length: inputEntries }, (_, i) => {
    const code = i / (inputEntries - 1);
    const light = srgbDecode(code);
    brightestCode = Math.max(
      brightestCode,
      Math.min(srgbEncode(correct([light, light, light])[channel]!), srgbEncode(reach)),
    );
    return code / 3 + brightestCode;
  });
  return Uint16Array.from(positions, (position) => toCode((65535 * position) / positions.at(-1)!));
}

/** The code values that an input curve maps to the grid points. */
function gridIn(table: Uint16Array): number[] {
  let low = 0;
  return Array.from({ length: gridPoints }, (_, i) => {
    const target = (65535 * i) / (gridPoints - 1);
    while (low < table.length - 2 && table[low + 1]! < target) low++;
    const [start, end] = [table[low]!, table[low + 1]!];
    return (low + (end > start ? (target - start) / (end - start) : 0)) / (table.length - 1);
  });
}

/**
 * XYZ of a colour, limited to the range of the table. Brighter light would be clipped for display anyway; limiting each
 * channel here keeps it from distorting the others. Negative light is kept as long as X, Y and Z are not negative.
 */
function limitedXyz([r, g, b]: LinearRgb): Vector3 {
  const limited: Vector3 = [Math.min(r, reach), Math.min(g, reach), Math.min(b, reach)];
  const inside: Vector3 = [Math.max(limited[0], darkest), Math.max(limited[1], darkest), Math.max(limited[2], darkest)];
  const [from, to] = [transform(toPcs, inside), transform(toPcs, limited)];
  const shares = from.map((value, i) => (to[i]! >= Math.min(value, 0) ? 1 : Math.max(value, 0) / (value - to[i]!)));
  const share = Math.min(...shares);
  return [
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1]),
    from[2] + share * (to[2] - from[2]),
  ];
}

/** CIE 1976 lightness L* / 100, 1 for white; negative input is kept. */
function lightness(t: number): number {
  return t > (6 / 29) ** 3 ? 1.16 * Math.cbrt(t) - 0.16 : (29 / 3) ** 3 * 0.01 * t;
}

function fromLightness(value: number): number {
  return value > 0.08 ? ((value + 0.16) / 1.16) ** 3 : value / ((29 / 3) ** 3 * 0.01);
}

const brightest = lightness(reach);

function toCode(value: number): number {
  return Math.min(Math.max(Math.round(value), 0), 65535);
}
