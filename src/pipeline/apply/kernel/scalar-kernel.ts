import { type ChunkKernel, chunkSize, type Pixels } from './chunk.ts';
import { curveSteps, type PixelTables, reach, type Three, type ToneTable } from './pixel-tables.ts';
import { mapIntoGamut } from './scalar-gamut.ts';
import { cubeRoots, linear, type Planes, scalarTerms } from './scalar-terms.ts';

const { fround, sqrt } = Math;

/** See `ROUNDING` in assembly/pixels.ts. */
const rounding = 12582912;

/**
 * The kernel in JavaScript, for processors without WebAssembly SIMD. It mirrors pixels/kernel/assembly/pixels.ts: the same
 * 32-bit operations in the same order, so the same bytes.
 */
export function scalarKernel(tables: PixelTables): ChunkKernel {
  const { light, roots, mix, toneTables, degree, weights, evenLight, gamut, codes } = tables;
  const plane = () => new Float32Array(chunkSize);
  const planes: Planes = [plane(), plane(), plane(), plane(), plane(), plane()];
  return (input, output, x, y) => {
    const count = input.length / 3;
    decode(input, light, planes, 0);
    if (mix) linear(planes, count, mix);
    toneTables?.forEach((table, channel) => {
      bend(planes[channel]!, count, table);
    });
    if (roots) decode(input, roots, planes, 3);
    else if (degree === 3) cubeRoots(planes, count);
    scalarTerms[degree](planes, count, weights);
    if (evenLight) even(planes, count, evenLight.columns.subarray(x), evenLight.rows[y]!);
    for (let i = 0; i < count; i++) mapIntoGamut(planes, i, gamut);
    planes.slice(0, 3).forEach((plane, channel) => {
      if (codes.depth === 16) encodeWords(plane, count, codes.tables[channel]!, codes.steps, output, channel);
      else encodeBytes(plane, count, codes.tables[channel]!, codes.steps, output, channel);
    });
  };
}

function decode(input: Pixels, tables: Three<Float32Array>, planes: Planes, first: 0 | 3): void {
  tables.forEach((table, channel) => {
    const plane = planes[first + channel]!;
    for (let i = 0, at = channel; at < input.length; i++, at += 3) plane[i] = table[input[at]!]!;
  });
}

function bend(plane: Float32Array, count: number, { curve, below }: ToneTable): void {
  const darker = fround(below);
  for (let i = 0; i < count; i++) {
    const light = plane[i]!;
    plane[i] = light < 0 ? light * darker : between(place(fround(light / reach), curveSteps), curve);
  }
}

function even(planes: Planes, count: number, columns: Float32Array, row: number): void {
  const [red, green, blue] = planes;
  for (let i = 0; i < count; i++) {
    const gain = Math.min(Math.max(fround(columns[i]! * row), 0.25), 4);
    red[i] = red[i]! * gain;
    green[i] = green[i]! * gain;
    blue[i] = blue[i]! * gain;
  }
}

function encodeBytes(
  plane: Float32Array,
  count: number,
  codes: Uint8Array,
  steps: number,
  output: Pixels,
  channel: number,
): void {
  for (let i = 0; i < count; i++) {
    output[i * 3 + channel] = codes[fround(place(plane[i]!, steps) + rounding) - rounding]!;
  }
}

function encodeWords(
  plane: Float32Array,
  count: number,
  curve: Float32Array,
  steps: number,
  output: Pixels,
  channel: number,
): void {
  for (let i = 0; i < count; i++) {
    output[i * 3 + channel] = fround(between(place(plane[i]!, steps), curve) + rounding) - rounding;
  }
}

function place(light: number, steps: number): number {
  const inside = light > 0 ? (light < 1 ? light : 1) : 0;
  return fround(fround(sqrt(inside)) * steps);
}

function between(at: number, curve: Float32Array): number {
  const nearest = fround(at + rounding) - rounding;
  return fround(curve[2 * nearest]! + fround(curve[2 * nearest + 1]! * fround(at - nearest)));
}
