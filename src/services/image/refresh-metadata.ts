import { NIL } from 'uuid';
import type { Deps } from '../../deps.ts';
import { PhotoFailure, StageTimedOut } from '../../pipeline/contract/photo-failure.ts';
import { ObjectMissing } from '../../storage/storage.ts';
import { METADATA_VERSION, metadataColumns } from './metadata-columns.ts';

const BATCH = 20;

export interface RefreshRun {
  /** Where the previous run stopped. */
  readonly after?: string | undefined;
  /** Called after every file. */
  readonly shouldPause: () => Promise<boolean>;
}

/**
 * Reads the metadata again of images that were stored by earlier versions, which read less, in the order of their ids. A file
 * that cannot be read keeps what is known of it. Returns how many were read, and the id after which to continue; null if none
 * is left.
 */
export async function refreshMetadata(
  { config, db, storage, inspector, log }: Pick<Deps, 'config' | 'db' | 'storage' | 'inspector' | 'log'>,
  { after = NIL, shouldPause }: RefreshRun,
): Promise<{ done: number; next: string | null }> {
  let done = 0;
  for (let last = after; ; ) {
    const images = await db.image.findMany({
      where: { id: { gt: last }, metadataVersion: { lt: METADATA_VERSION } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, updatedAt: true, original: { select: { key: true } } },
    });
    for (const { id, updatedAt, original } of images) {
      const read = async () =>
        metadataColumns(
          await inspector.inspectMetadata(await storage.read(original.key), { maxPixels: config.limits.pixels }),
        );
      const columns = await read().catch((error: unknown) => {
        const isOfFile = [PhotoFailure, StageTimedOut, ObjectMissing].some((Kind) => error instanceof Kind);
        if (!isOfFile) throw error;
        log.warn({ err: error, imageId: id }, 'the metadata of an image could not be read');
        return { metadataVersion: METADATA_VERSION };
      });
      // The image itself has not changed.
      await db.image.updateMany({ where: { id }, data: { ...columns, updatedAt } });
      done += 1;
      last = id;
      if (await shouldPause()) return { done, next: last };
    }
    if (images.length < BATCH) return { done, next: null };
  }
}
