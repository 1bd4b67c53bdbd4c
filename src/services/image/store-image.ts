import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Inspection } from '../../pipeline/contract/inspection.ts';
import type { GeneratedFile } from '../../pipeline/contract/photo-report.ts';
import type { StagedFile } from '../../storage/storage.ts';
import { storePerceptualHash } from '../duplicate/perceptual-hashes.ts';
import { sha256Of } from '../hash.ts';

/** A file that is to be stored as an image. */
export interface NewImage {
  readonly ownerId: string;
  readonly folder: string;
  readonly filename: string;
  readonly file: StagedFile;
  readonly inspection: Inspection;
}

/**
 * Stores an image's files and inserts its rows. Adds the keys of the objects it writes to `written`, so that the caller
 * can remove them if the transaction fails. Files whose bytes the owner has already are not stored again. Must be called
 * while `lockAssetsOf` is held. Returns the image's id.
 */
export async function storeImage(
  tx: DbTransaction,
  storage: Deps['storage'],
  { ownerId, folder, filename, file, inspection }: NewImage,
  written: string[],
): Promise<string> {
  const { sha256, byteSize } = file;
  const { contentType, width, height, colorProfile, capturedAt, cameraMake, cameraModel, placeholder, exif } =
    inspection;
  const original = { contentType, byteSize: BigInt(byteSize), sha256, width, height };
  const originalKey = `${ownerId}/originals/${sha256}.${inspection.extension}`;
  const generated = (name: string, { bytes, extension, ...size }: GeneratedFile): NewAsset => {
    const key = `${ownerId}/previews/${sha256}-${name}.${extension}`;
    return {
      ...size,
      key,
      ownerId,
      filename: `${name}.${extension}`,
      byteSize: BigInt(bytes.length),
      sha256: sha256Of(bytes),
      write: () => storage.write(key, bytes),
    };
  };
  const [originalId = '', thumbnailId = '', previewId = ''] = await storeAssets(
    tx,
    [
      { key: originalKey, ownerId, ...original, filename, write: () => file.keep(originalKey) },
      generated('thumbnail', inspection.thumbnail),
      generated('preview', inspection.preview),
    ],
    written,
  );
  const image = await tx.image.create({
    data: {
      ownerId,
      filename,
      folder,
      originalId,
      thumbnailId,
      previewId,
      ...original,
      colorProfile,
      capturedAt,
      cameraMake,
      cameraModel,
      placeholder,
      exif: (exif as Prisma.InputJsonObject | null) ?? Prisma.DbNull,
    },
    select: { id: true },
  });
  await storePerceptualHash(tx, ownerId, sha256, inspection.perceptualHash);
  return image.id;
}

/** The row of an asset, and a function that writes its object. */
interface NewAsset extends Omit<Prisma.AssetCreateManyInput, 'id'> {
  readonly write: () => Promise<void>;
}

/**
 * Returns the ids of the assets with the given keys, in order. Those that do not exist are created, with their objects. The
 * keys must differ.
 */
export async function storeAssets(
  tx: DbTransaction,
  assets: readonly NewAsset[],
  written: string[],
): Promise<readonly string[]> {
  const select = { id: true, key: true } as const;
  const existing = await tx.asset.findMany({ where: { key: { in: assets.map(({ key }) => key) } }, select });
  const data: Prisma.AssetCreateManyInput[] = [];
  for (const { write, ...asset } of assets) {
    if (existing.some(({ key }) => key === asset.key)) continue;
    await write();
    written.push(asset.key);
    data.push(asset);
  }
  const created = data.length ? await tx.asset.createManyAndReturn({ data, select }) : [];
  const ids = new Map([...existing, ...created].map(({ key, id }) => [key, id]));
  return assets.map(({ key }) => ids.get(key) ?? '');
}
