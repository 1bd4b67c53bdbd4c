import { blockSize, type ChunkKernel, chunkSize } from './chunk.ts';
import { Layout } from './layout.ts';
import { instantiate } from './module.ts';
import { curveSteps, type PixelTables, reach } from './pixel-tables.ts';

type Table = Uint8Array | Float32Array;
/** Bytes from one channel's plane to the next, as in assembly/pixels.ts. */
const plane = blockSize * 4;

/** The kernel in WebAssembly SIMD: a chunk at a time through memory of its own. */
export function simdKernel({ light, mix, bends, degree, weights, evenLight, gamut, codes }: PixelTables): ChunkKernel {
  const layout = new Layout();
  const placed = new Map<Table, number>();
  const place = (table: Table): number => {
    const at = placed.get(table) ?? layout.place(table.byteLength + 16); // vectors reach beyond the last column
    placed.set(table, at);
    return at;
  };
  const [red, green, blue] = [place(light[0]), place(light[1]), place(light[2])];
  const mixAt = mix && place(mix);
  const curves = bends?.map(({ curve, below }) => ({ at: place(curve), below })) ?? [];
  const weightsAt = place(weights);
  const columnsAt = evenLight && place(evenLight.columns);
  const gamutAt = place(gamut);
  const [redCodes, greenCodes, blueCodes] = [place(codes.tables[0]), place(codes.tables[1]), place(codes.tables[2])];
  const planes = layout.place(3 * plane);
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
      decode(pixels + start * 3 * input.BYTES_PER_ELEMENT, count, red, green, blue, planes);
      if (mixAt !== null) models.linear(planes, count, mixAt);
      for (const [channel, { at, below }] of curves.entries()) {
        bend(planes + channel * plane, count, at, reach, curveSteps, below);
      }
      terms(planes, count, weightsAt);
      if (evenLight) even(planes, count, columnsAt! + 4 * (x + start), evenLight.rows[y]!);
      const made = pixels + start * 3 * output.BYTES_PER_ELEMENT;
      encode(planes, count, gamutAt, redCodes, greenCodes, blueCodes, codes.steps, made);
    }
    output.set(views[output.BYTES_PER_ELEMENT as 1 | 2].subarray(0, output.length));
  };
}
