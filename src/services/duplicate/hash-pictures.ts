import type { Deps } from '../../deps.ts';
import { ObjectMissing } from '../../storage/storage.ts';
import { storePerceptualHash } from './look-alikes.ts';

const BATCH = 100;

/** Computes the perceptual hashes of images that were stored by versions without them. Returns their number. */
export async function hashPictures(
  { config, db, storage, inspector, log }: Pick<Deps, 'config' | 'db' | 'storage' | 'inspector' | 'log'>,
  leaving: AbortSignal,
): Promise<number> {
  let hashed = 0;
  let last = '00000000-0000-0000-0000-000000000000';
  while (!leaving.aborted) {
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
        log.warn({ key }, 'thumbnail missing');
        continue;
      }
      const { perceptualHash } = await inspector.inspect(thumbnail, { maxPixels: config.limits.pixels });
      await storePerceptualHash(db, ownerId, sha256, perceptualHash);
      hashed += 1;
    }
    last = pictures.at(-1)?.id ?? last;
    if (pictures.length < BATCH) break;
  }
  return hashed;
}
