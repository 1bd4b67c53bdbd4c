import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import pMap from 'p-map';
import { ObjectMissing } from '../../storage/storage.ts';
import type { OperationDeps } from './step.ts';

/** Files read at the same time. */
const CONCURRENCY = 4;

/**
 * Reads the files of the images that a cleanup will trash and of those it will keep. Returns, by record id, the reason not to
 * act on a record: a file is missing, or its hash differs from that of the upload.
 */
export async function findDamaged(
  { db, storage }: Pick<OperationDeps, 'db' | 'storage'>,
  records: readonly { readonly id: string; readonly imageId: string | null; readonly keptId: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(records.flatMap(({ imageId, keptId }) => [imageId, keptId].filter((id) => id !== null)))];
  const images = await db.image.findMany({
    where: { id: { in: ids } },
    select: { id: true, sha256: true, original: { select: { key: true } } },
  });
  const keys = [...new Set(images.map(({ original }) => original.key))];
  const hashes = new Map(
    await pMap(keys, async (key) => [key, await hashOf(storage, key)] as const, { concurrency: CONCURRENCY }),
  );
  const intact = new Set(
    images.filter(({ sha256, original }) => hashes.get(original.key) === sha256).map(({ id }) => id),
  );
  const known = new Set(images.map(({ id }) => id));
  const damaged = new Map<string, string>();
  for (const { id, imageId, keptId } of records) {
    if (keptId && known.has(keptId) && !intact.has(keptId)) {
      damaged.set(id, 'The file of the image to be kept is missing or damaged, so this image is kept too.');
    } else if (imageId && known.has(imageId) && !intact.has(imageId)) {
      damaged.set(id, 'The file is missing or damaged. Check the image before you remove it.');
    }
  }
  return damaged;
}

async function hashOf(storage: OperationDeps['storage'], key: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(await storage.stream(key), hash);
  } catch (error) {
    if (error instanceof ObjectMissing) return null;
    throw error;
  }
  return hash.digest('hex');
}
