import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import pMap from 'p-map';
import type { Storage } from './storage.ts';

/** Objects on their way at once. */
const AT_ONCE = 8;

export interface Copied {
  readonly copied: number;
  /** Were there already, with the same bytes. */
  readonly skipped: number;
}

/**
 * Copies every object of one storage into another. What is there with the same bytes is left alone, so a copy that was cut
 * off goes on where it stopped. Each object is read back and compared by its SHA-256; one that differs is removed, and the
 * copy ends with an error that names it. `onObject` hears how many have been dealt with.
 */
export async function copyStorage(from: Storage, to: Storage, onObject: (done: number) => void): Promise<Copied> {
  let copied = 0;
  let skipped = 0;
  const copy = async (key: string) => {
    if ((await to.has(key)) && (await hashOf(to, key)) === (await hashOf(from, key))) skipped += 1;
    else {
      const file = await to.stage(await from.stream(key), { maxBytes: Number.POSITIVE_INFINITY });
      await file.keep(key).finally(() => file.discard());
      if ((await hashOf(to, key)) !== file.sha256) {
        await to.remove(key);
        throw new Error(`${key} did not arrive as it left: it was removed there. Run the copy again.`);
      }
      copied += 1;
    }
    onObject(copied + skipped);
  };
  await pMap(from.list(new Date()), copy, { concurrency: AT_ONCE });
  return { copied, skipped };
}

async function hashOf(storage: Storage, key: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(await storage.stream(key), hash);
  return hash.digest('hex');
}
