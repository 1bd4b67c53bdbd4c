import { NIL } from 'uuid';
import type { Deps } from '../../deps.ts';
import { ObjectMissing } from '../../storage/storage.ts';
import { storePerceptualHash } from './perceptual-hashes.ts';

const BATCH = 100;

export interface HashingRun {
  /** Where the previous run stopped. */
  readonly after?: string | undefined;
  /** Called after every batch of images. */
  readonly shouldPause: () => Promise<boolean>;
}

/**
 * Computes the perceptual hashes of images that were stored by versions without them, in the order of their ids. Returns how
 * many, and the id after which to continue; null if none is left.
 */
export async function hashPictures(
  { config, db, storage, inspector, log }: Pick<Deps, 'config' | 'db' | 'storage' | 'inspector' | 'log'>,
  { after = NIL, shouldPause }: HashingRun,
): Promise<{ hashed: number; next: string | null }> {
  let hashed = 0;
  for (let last = after; ; ) {
    const pictures = await db.$queryRaw<{ id: string; ownerId: string; sha256: string; key: string }[]>`
      select image.id, image."ownerId", image.sha256, thumbnail.key from "Image" image
      join "Asset" thumbnail on thumbnail.id = image."thumbnailId"
      where image.id > ${last}::uuid and not exists (
        select 1 from "PictureHash" hash where hash."ownerId" = image."ownerId" and hash.sha256 = image.sha256)
      order by image.id limit ${BATCH}`;
    for (const { ownerId, sha256, key } of pictures) {
      const thumbnail = await storage.read(key).catch((error: unknown) => {
        if (error instanceof ObjectMissing) return null;
        throw error;
      });
      if (!thumbnail) {
        log.warn({ key }, 'a thumbnail is missing');
        continue;
      }
      const { perceptualHash } = await inspector.inspect(thumbnail, { maxPixels: config.limits.pixels });
      await storePerceptualHash(db, ownerId, sha256, perceptualHash);
      hashed += 1;
    }
    last = pictures.at(-1)?.id ?? last;
    if (pictures.length < BATCH) return { hashed, next: null };
    if (await shouldPause()) return { hashed, next: last };
  }
}
