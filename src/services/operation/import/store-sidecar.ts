import { randomUUID } from 'node:crypto';
import { checkQuota } from '../../account/usage.ts';
import { dropUnusedAssets, lockAssetsOf, removeObjects } from '../../asset.ts';
import type { OperationDeps } from '../step.ts';
import { endRecord, type FileOutcome, storedOutcome } from './file-outcome.ts';
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
  return storedOutcome(set, async () => {
    const key = `${ownerId}/sidecars/${randomUUID()}.${extensionOf(filename)}`;
    const contentType = 'application/octet-stream'; // opened in editors, never shown in a browser
    const asset = { key, ownerId, filename, contentType, byteSize: BigInt(byteSize), sha256 };
    let unused = [key];
    try {
      await file.keep(key);
      unused = await deps.db.$transaction(async (tx) => {
        await lockAssetsOf(tx, ownerId);
        await checkQuota(tx, ownerId, byteSize);
        const { id: assetId } = await tx.asset.create({ data: asset, select: { id: true } });
        const place = { imageId, filename };
        const earlier = await tx.sidecar.findUnique({ where: { imageId_filename: place }, select: { assetId: true } });
        await tx.sidecar.upsert({
          where: { imageId_filename: place },
          create: { ...place, assetId },
          update: { assetId },
        });
        await rememberImported(tx, source, { ...set, imageId });
        await endRecord(tx, record, { status: 'DONE', message, set: { ...set, imageId } });
        return earlier ? await dropUnusedAssets(tx, [earlier.assetId]) : [];
      });
    } finally {
      await removeObjects(deps, unused);
    }
  });
}
