import { checkQuota } from '../../account/usage.ts';
import { lockAssetsOf } from '../../asset.ts';
import { storeAssets } from '../../image/store-image.ts';
import type { OperationDeps } from '../step.ts';
import { type FileOutcome, storeOrUndo } from './file-outcome.ts';
import { extensionOf } from './kinds.ts';
import { findImported, rememberImported } from './match-existing.ts';
import type { StagedImport } from './staged-import.ts';

/** Stores a sidecar with its image, replacing an older version. `picture` is the image's path. */
export async function storeSidecar(
  deps: OperationDeps,
  { run, record, source, stats, file }: StagedImport,
  picture: string,
): Promise<FileOutcome | null> {
  const { ownerId } = source;
  const { sha256, byteSize } = file;
  const set = { ...stats, sha256 };
  const message = `Stored with ${picture}.`;
  if (run.operation.dryRun) return { status: 'PLANNED', message, set };
  const imported = await findImported(deps.db, { ...source, path: picture });
  if (!imported) return { status: 'SKIPPED', message: `Its image, ${picture}, is not in the library.`, set };
  const { imageId } = imported;
  const filename = source.path.split('/').at(-1) ?? '';
  return storeOrUndo(deps, record, set, async (tx, written) => {
    await lockAssetsOf(tx, ownerId);
    await checkQuota(tx, ownerId, byteSize);
    const key = `${ownerId}/sidecars/${sha256}.${extensionOf(filename)}`;
    const contentType = 'application/octet-stream'; // opened in editors, never shown in a browser
    const asset = { key, ownerId, filename, contentType, byteSize: BigInt(byteSize), sha256 };
    const [assetId = ''] = await storeAssets(tx, [{ ...asset, write: () => file.keep(key) }], written);
    await tx.sidecar.upsert({
      where: { imageId_filename: { imageId, filename } },
      create: { imageId, filename, assetId },
      update: { assetId },
    });
    await rememberImported(tx, source, { ...set, imageId });
    return { status: 'DONE', message, set: { ...set, imageId } };
  });
}
