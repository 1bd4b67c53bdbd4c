import { randomUUID } from 'node:crypto';
import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Inspection } from '../../pipeline/contract/inspection.ts';
import type { GeneratedFile } from '../../pipeline/contract/photo-report.ts';
import type { StagedFile } from '../../storage/storage.ts';
import { lockAssetsOf, removeObjects } from '../asset.ts';
import { storePerceptualHash } from '../duplicate/perceptual-hashes.ts';
import { sha256Of } from '../hash.ts';
import { metadataColumns } from './metadata-columns.ts';

/** A file that is to become an image. */
export interface NewImage {
  readonly filename: string;
  readonly file: StagedFile;
  readonly inspection: Inspection;
}

/** Inserts the row of an image, with its assets. Returns the image's id. */
export type InsertImage = (
  image: NewImage,
  place: { readonly folder: string; readonly filename: string },
) => Promise<string>;

type NewAsset = Prisma.AssetCreateManyInput & { readonly id: string; readonly key: string };

/** The assets of an image whose objects have been written. */
interface WrittenImage {
  readonly original: NewAsset;
  readonly thumbnail: NewAsset;
  readonly preview: NewAsset;
}

/** The owner's image with the same bytes, whose objects were to be shared, was removed before the transaction. */
class TwinRemoved extends Error {}

/**
 * Runs `work` in a transaction that holds `lockAssetsOf`, and lets it insert images. Their objects are written before the
 * transaction begins, so that nobody waits for the storage behind the owner's lock, and those that it did not use are removed
 * after it. Files whose bytes the owner has already are not stored again.
 */
export async function insertImages<T>(
  deps: Pick<Deps, 'db' | 'storage' | 'log'>,
  ownerId: string,
  images: readonly NewImage[],
  work: (tx: DbTransaction, insert: InsertImage) => Promise<T>,
): Promise<T> {
  const { db, storage } = deps;
  /** By SHA-256. */
  const written = new Map<string, WrittenImage>();
  /** The keys of the objects to remove: all that were begun, without those of the rows that were inserted. */
  const unused = new Set<string>();
  const run = async (tx: DbTransaction) => {
    await lockAssetsOf(tx, ownerId);
    const inserted: NewAsset[] = [];
    const result = await work(tx, async (image, place) => {
      const { sha256 } = image.file;
      const twin = await findTwin(tx, ownerId, sha256);
      if (twin) return await insertImage(tx, ownerId, image, place, twin);
      const own = written.get(sha256);
      if (!own) throw new TwinRemoved();
      const assets = [own.original, own.thumbnail, own.preview];
      await tx.asset.createMany({ data: assets });
      inserted.push(...assets);
      return await insertImage(tx, ownerId, image, place, idsOf(own));
    });
    return { result, inserted };
  };
  try {
    for (;;) {
      for (const image of images) {
        const { sha256 } = image.file;
        if (written.has(sha256) || (await findTwin(db, ownerId, sha256))) continue;
        written.set(sha256, await writeImage(storage, ownerId, image, (key) => unused.add(key)));
      }
      try {
        const { result, inserted } = await db.$transaction(run);
        for (const { key } of inserted) unused.delete(key);
        return result;
      } catch (error) {
        if (!(error instanceof TwinRemoved)) throw error;
      }
    }
  } finally {
    await removeObjects(deps, [...unused]);
  }
}

const assetIds = { originalId: true, thumbnailId: true, previewId: true } as const;
type AssetIds = Record<keyof typeof assetIds, string>;

/** The assets of the owner's image with the same bytes, in the library or in the trash. */
const findTwin = (db: DbTransaction, ownerId: string, sha256: string): Promise<AssetIds | null> =>
  db.image.findFirst({ where: { ownerId, sha256 }, select: assetIds });

const idsOf = ({ original, thumbnail, preview }: WrittenImage): AssetIds => ({
  originalId: original.id,
  thumbnailId: thumbnail.id,
  previewId: preview.id,
});

/** Writes the objects of an image. Their keys are new, so nothing else ever refers to them; `begin` is told each before. */
async function writeImage(
  storage: Deps['storage'],
  ownerId: string,
  { filename, file, inspection }: NewImage,
  begin: (key: string) => void,
): Promise<WrittenImage> {
  const { contentType, width, height, extension } = inspection;
  const { sha256, byteSize } = file;
  const folder = `${ownerId}/images/${randomUUID()}`;
  const keyOf = (name: string) => {
    const key = `${folder}/${name}`;
    begin(key);
    return key;
  };
  const smaller = async (name: string, { bytes, ...about }: GeneratedFile): Promise<NewAsset> => {
    const key = keyOf(`${name}.${about.extension}`);
    await storage.write(key, bytes);
    const { contentType, width, height } = about;
    const facts = { contentType, width, height, byteSize: BigInt(bytes.length), sha256: sha256Of(bytes) };
    return { id: randomUUID(), ownerId, key, filename: `${name}.${about.extension}`, ...facts };
  };
  const original = async (): Promise<NewAsset> => {
    const key = keyOf(`original.${extension}`);
    await file.keep(key);
    return { id: randomUUID(), ownerId, key, filename, contentType, byteSize: BigInt(byteSize), sha256, width, height };
  };
  const writing = [
    original(),
    smaller('thumbnail', inspection.thumbnail),
    smaller('preview', inspection.preview),
  ] as const;
  await Promise.allSettled(writing); // none is still being written when the others are removed
  const [originalAsset, thumbnail, preview] = await Promise.all(writing);
  return { original: originalAsset, thumbnail, preview };
}

async function insertImage(
  tx: DbTransaction,
  ownerId: string,
  { file, inspection }: NewImage,
  place: { readonly folder: string; readonly filename: string },
  assets: AssetIds,
): Promise<string> {
  const { contentType, width, height, colorProfile, placeholder, perceptualHash } = inspection;
  const { sha256, byteSize } = file;
  const image = await tx.image.create({
    data: {
      ownerId,
      ...place,
      ...assets,
      contentType,
      byteSize: BigInt(byteSize),
      sha256,
      width,
      height,
      colorProfile,
      placeholder,
      ...metadataColumns(inspection),
    },
    select: { id: true },
  });
  await storePerceptualHash(tx, ownerId, sha256, perceptualHash);
  return image.id;
}
