import { Layout } from '../../pixels/kernel/layout.ts';
import { instantiate } from '../../pixels/kernel/module.ts';
import { blockSize, type ChunkKernel, chunkSize } from './chunk.ts';
import { curveSteps, type PixelTables, reach, type Three } from './pixel-tables.ts';

type Table = Uint8Array | Float32Array;
/** Bytes per plane, as in pixels/kernel/assembly/pixels.ts. */
const plane = blockSize * 4;

/** The kernel in WebAssembly SIMD. It copies one chunk at a time through its own memory. */
export function simdKernel(tables: PixelTables): ChunkKernel {
  const { light, roots, mix, toneTables, degree, weights, evenLight, gamut, codes } = tables;
  const layout = new Layout();
  const placed = new Map<Table, number>();
  const place = (table: Table): number => {
    const at = placed.get(table) ?? layout.place(table.byteLength + 16); // the last vector reads past the end
    placed.set(table, at);
    return at;
  };
  const placeThree = ([red, green, blue]: Three<Table>) => [place(red), place(green), place(blue)] as const;
  const lightAt = placeThree(light);
  const rootsAt = roots && placeThree(roots);
  const mixAt = mix && place(mix);
  const curves = toneTables?.map(({ curve, below }) => ({ at: place(curve), below })) ?? [];
  const weightsAt = place(weights);
  const columnsAt = evenLight && place(evenLight.columns);
  const gamutAt = place(gamut);
  const codesAt = placeThree(codes.tables);
  const planes = layout.place(6 * plane);
  const pixels = layout.place(chunkSize * 6);

  const memory = layout.allocate();
  for (const [table, at] of placed) {
    new Uint8Array(memory.buffer, at).set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength));
  }
  const views = { 1: new Uint8Array(memory.buffer, pixels), 2: new Uint16Array(memory.buffer, pixels) } as const;
  const { decodeBytes, decodeWords, bend, even, encodeBytes, encodeWords, ...models } = instantiate(memory);
  const terms = { 1: models.linear, 2: models.roots2, 3: models.roots3 }[degree];
  const encode = codes.depth === 16 ? encodeWords : encodeBytes;

  return (input, output, x, y) => {
    views[input.BYTES_PER_ELEMENT as 1 | 2].set(input);
    const decode = input instanceof Uint16Array ? decodeWords : decodeBytes;
    for (let start = 0; start < input.length / 3; start += blockSize) {
      const count = Math.min(blockSize, input.length / 3 - start);
      const codesIn = pixels + start * 3 * input.BYTES_PER_ELEMENT;
      decode(codesIn, count, ...lightAt, planes);
      if (mixAt !== null) models.linear(planes, count, mixAt);
      for (const [channel, { at, below }] of curves.entries()) {
        bend(planes + channel * plane, count, at, reach, curveSteps, below);
      }
      if (rootsAt) decode(codesIn, count, ...rootsAt, planes + 3 * plane);
      else if (degree === 3) models.cubeRoots(planes, count);
      terms(planes, count, weightsAt);
      if (evenLight) even(planes, count, columnsAt! + 4 * (x + start), evenLight.rows[y]!);
      encode(planes, count, gamutAt, ...codesAt, codes.steps, pixels + start * 3 * output.BYTES_PER_ELEMENT);
    }
    output.set(views[output.BYTES_PER_ELEMENT as 1 | 2].subarray(0, output.length));
  };
}
