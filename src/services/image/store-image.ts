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
  const asset = (key: string, about: AssetFacts, write: () => Promise<void>) =>
    storeAsset(tx, { key, ownerId, ...about }, write, written);
  const small = (name: string, generated: GeneratedFile) => {
    const key = `${ownerId}/previews/${sha256}-${name}.${generated.extension}`;
    const { bytes, contentType, width, height } = generated;
    const about = {
      contentType,
      byteSize: BigInt(bytes.length),
      sha256: sha256Of(bytes),
      width,
      height,
      filename: `${name}.${generated.extension}`,
    };
    return asset(key, about, () => storage.write(key, bytes));
  };
  const { contentType, width, height, colorProfile, capturedAt, cameraMake, cameraModel, placeholder, exif } =
    inspection;
  const originalKey = `${ownerId}/originals/${sha256}.${inspection.extension}`;
  const original = { contentType, byteSize: BigInt(byteSize), sha256, width, height };
  const image = await tx.image.create({
    data: {
      ownerId,
      filename,
      folder,
      originalId: await asset(originalKey, { ...original, filename }, () => file.keep(originalKey)),
      thumbnailId: await small('thumbnail', inspection.thumbnail),
      previewId: await small('preview', inspection.preview),
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

type AssetFacts = Omit<Prisma.AssetUncheckedCreateInput, 'key' | 'ownerId'>;

/** Returns the id of the asset with a key. Creates it if there is none, with the object that `write` writes. */
export async function storeAsset(
  tx: DbTransaction,
  asset: AssetFacts & { readonly key: string; readonly ownerId: string },
  write: () => Promise<void>,
  written: string[],
): Promise<string> {
  const existing = await tx.asset.findUnique({ where: { key: asset.key }, select: { id: true } });
  if (existing) return existing.id;
  await write();
  written.push(asset.key);
  return (await tx.asset.create({ data: asset, select: { id: true } })).id;
}
