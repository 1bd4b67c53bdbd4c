import type { TiffDirectory, TiffEntry, TiffReader } from './tiff-reader.ts';

export interface WalkOptions {
  /** Length of the structure. Offsets outside it are ignored. */
  readonly size: number;
  readonly maxDirectories: number;
  /** For each directory. */
  readonly maxEntries: number;
  /** Offsets of the directories that an entry points to. */
  readonly pointersOf: (entry: TiffEntry) => readonly number[] | Promise<readonly number[]>;
}

/**
 * The directories of a TIFF structure, breadth first: the chain, and those that entries point to. Each is read once, so a
 * file that loops ends.
 */
export async function* walkDirectories(
  { first, directory }: TiffReader,
  { size, maxDirectories, maxEntries, pointersOf }: WalkOptions,
): AsyncGenerator<TiffDirectory> {
  const visited = new Set<number>([0]);
  const queue = [first];
  for (let read = 0; queue.length > 0 && read < maxDirectories; ) {
    const at = queue.shift()!;
    if (at >= size || visited.has(at)) continue;
    visited.add(at);
    read++;
    const found = await directory(at, maxEntries);
    yield found;
    for (const entry of found.entries) queue.push(...(await pointersOf(entry)));
    queue.push(found.next);
  }
}
