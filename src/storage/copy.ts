import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import pMap from 'p-map';
import type { Storage } from './storage.ts';

/** The number of objects copied at the same time. */
const CONCURRENCY = 8;

export interface CopyCounts {
  readonly copied: number;
  /** The number of objects that already existed with the same bytes. */
  readonly skipped: number;
}

/**
 * Copies every object of one storage to another. Objects that already exist with the same bytes are skipped, so an
 * interrupted copy can be resumed. Each copy is read back and compared by its SHA-256; if it differs, it is removed, and an
 * error that names it is thrown. `onObject` receives the number of objects copied or skipped so far.
 */
export async function copyStorage(from: Storage, to: Storage, onObject: (done: number) => void): Promise<CopyCounts> {
  let copied = 0;
  let skipped = 0;
  const copy = async (key: string) => {
    if ((await to.has(key)) && (await hashOf(to, key)) === (await hashOf(from, key))) skipped += 1;
    else {
      const file = await to.stage(await from.stream(key), { maxBytes: Number.POSITIVE_INFINITY });
      await file.keep(key).finally(() => file.discard());
      if ((await hashOf(to, key)) !== file.sha256) {
        await to.remove(key);
        throw new Error(`The copy of ${key} differs from the original and was removed. Run the copy again.`);
      }
      copied += 1;
    }
    onObject(copied + skipped);
  };
  await pMap(from.list(new Date()), copy, { concurrency: CONCURRENCY });
  return { copied, skipped };
}

async function hashOf(storage: Storage, key: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(await storage.stream(key), hash);
  return hash.digest('hex');
}
