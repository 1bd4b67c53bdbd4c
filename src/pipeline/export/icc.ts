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

/** Points along each axis of the table, for what is more than a matrix. */
const gridPoints = 33;
/** Entries of its input curves. */
const inputEntries = 1024;
/** Entries of the table's output curves: the most that the format takes. */
const curveEntries = 4096;

/** Brightest light that the table holds, 1 is white: the format's XYZ ends there. */
const reach = 2;
/** A little light below none, so that lines between points of the grid cross black where they should; XYZ has no room for more. */
const below = -0.02;

/** Linear sRGB to XYZ of the connection space. */
const toPcs = multiply(D65toD50, sRgb.toXyz);

/**
 * An input profile: the picture's code values, sRGB-encoded, to the colours that the correction makes of them, as XYZ. A
 * matrix is written as one and is exact, colours outside sRGB and brighter than white included; anything else becomes a
 * table, which holds up to twice the white. Both versions hold the same numbers.
 */
export function toIccProfile({ correct, matrix }: ColorMapping, name: string, version: IccVersion = 'V2'): Uint8Array {
  const about = [
    ['desc', descriptionTag(name, version)],
    ['cprt', textTag('No copyright, use freely', version)],
    ['wtpt', xyzTag(pcsWhite)], // corrected colours are relative to the white that they are seen under
  ] as const;
  if (!matrix) {
    const table = tableOf(correct);
    // A reader of version 4 takes A2B0 for perceptual and may compensate for black; A2B1 says that nothing is to be done.
    const tables = version === 'V2' ? (['A2B0'] as const) : (['A2B0', 'A2B1'] as const);
    return writeIcc('scnr', [...about, ...tables.map((signature) => [signature, table] as const)], version);
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
  return writeIcc('scnr', [...about, ...columns], version);
}

/**
 * Between the points of the grid a reader draws straight lines: they are drawn in lightness, where colours run straightest,
 * and the output curves lead from there to XYZ.
 */
function tableOf(correct: ColorMapping['correct']): Buffer {
  const inputTables = [0, 1, 2].map((channel) => spacing(correct, channel));
  const axes = inputTables.map(gridIn) as unknown as GridAxes;
  const colorAt = (rgb: LinearRgb): Vector3 => {
    const [X, Y, Z] = heldXyz(correct(rgb));
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
 * An input curve that lays the grid's points closer where the correction lifts the greys more: a dark picture's colours
 * would else fall between its first few points.
 */
function spacing(correct: ColorMapping['correct'], channel: number): Uint16Array {
  let most = 0;
  const places = Array.from({ length: inputEntries }, (_, i) => {
    const code = i / (inputEntries - 1);
    const light = srgbDecode(code);
    most = Math.max(most, Math.min(srgbEncode(correct([light, light, light])[channel]!), srgbEncode(reach)));
    return code / 3 + most;
  });
  return Uint16Array.from(places, (place) => toCode((65535 * place) / places.at(-1)!));
}

/** The code values that an input curve takes to the points of the grid. */
function gridIn(table: Uint16Array): number[] {
  let low = 0;
  return Array.from({ length: gridPoints }, (_, i) => {
    const wanted = (65535 * i) / (gridPoints - 1);
    while (low < table.length - 2 && table[low + 1]! < wanted) low++;
    const [start, end] = [table[low]!, table[low + 1]!];
    return (low + (end > start ? (wanted - start) / (end - start) : 0)) / (table.length - 1);
  });
}

/**
 * XYZ of a colour as far as the table holds it. Light beyond its reach is clipped by whoever shows it; held here, one
 * channel cannot push the others out of place. Light below none stays as long as X, Y and Z are not below 0 by it.
 */
function heldXyz([r, g, b]: LinearRgb): Vector3 {
  const capped: Vector3 = [Math.min(r, reach), Math.min(g, reach), Math.min(b, reach)];
  const inside: Vector3 = [Math.max(capped[0], below), Math.max(capped[1], below), Math.max(capped[2], below)];
  const [from, to] = [transform(toPcs, inside), transform(toPcs, capped)];
  const room = from.map((value, i) => (to[i]! >= Math.min(value, 0) ? 1 : Math.max(value, 0) / (value - to[i]!)));
  const share = Math.min(...room);
  return [
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1]),
    from[2] + share * (to[2] - from[2]),
  ];
}

/** The cube root of CIE 1976 L* with its line near black, scaled to 1 for white; negative input is kept. */
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
