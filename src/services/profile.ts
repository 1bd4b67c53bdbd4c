import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { isUniqueViolation } from '../db/errors.ts';
import type { Deps } from '../deps.ts';
import { InvalidState, NotFound } from '../errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { type Drift, driftBetween } from '../pipeline/assess/drift.ts';
import type { Correction } from '../pipeline/contract/correction.ts';
import type { PatchMeasurement } from '../pipeline/contract/photo-report.ts';
import { toCube } from '../pipeline/export/cube.ts';
import { type IccVersion, toIccProfile } from '../pipeline/export/icc.ts';
import { type CorrectionFile, toCorrectionFile } from '../pipeline/export/json.ts';
import { mappingOf } from '../pipeline/export/mapping.ts';
import { fromStorage } from '../storage/storage.ts';
import { checkQuota } from './account/usage.ts';
import { type Viewer, visibleTo } from './account/viewer.ts';
import { dropUnusedAssets, lockAssetsOf, removeObjects } from './asset.ts';
import { sha256Of } from './hash.ts';
import { checkName } from './text.ts';

type ProfileDeps = Pick<Deps, 'db' | 'storage' | 'log'>;

/**
 * Saves a result's correction under a name, with files for other programs. If the name exists, the profile becomes the
 * next of that series. Returns the profile's id, or that of the existing profile for the same result and name.
 */
export async function saveProfile(
  deps: ProfileDeps,
  viewer: Viewer,
  { resultId, ...input }: { readonly resultId: string; readonly name: string },
): Promise<string> {
  const name = checkName('name', input.name);
  const { correction, deltaEAfter, patches, imageId } = await findFitted(deps, viewer, resultId);
  const series = { ownerId: viewer.id, name };
  const findExisting = () =>
    deps.db.correctionProfile.findFirst({ where: { ...series, resultId }, select: { id: true } });
  const existing = await findExisting();
  if (existing) return existing.id;
  const files = await makeFiles(viewer, name, readCorrection(correction));
  try {
    for (const { key, bytes } of files) await fromStorage(deps.storage.write(key, bytes));
    return await deps.db.$transaction(async (tx) => {
      await lockAssetsOf(tx, viewer.id);
      await checkQuota(
        tx,
        viewer.id,
        files.reduce((sum, { bytes }) => sum + bytes.length, 0),
      );
      const [icc, iccV4, cube] = await tx.asset.createManyAndReturn({
        data: files.map(({ bytes, ...file }) => ({ ...file, ownerId: viewer.id, ...aboutBytes(bytes) })),
        select: { id: true },
      });
      if (!icc || !iccV4 || !cube) throw new Error('expected one asset for each of the three files');
      const newest = await tx.correctionProfile.findFirst({
        where: { ...series, later: { none: {} } },
        select: { id: true },
      });
      const measured = readPatches(patches).map((patch) => [...patch.measured.lab]);
      const data = { ...series, correction, deltaEAfter, measured, resultId, sourceImageId: imageId };
      const assets = { iccAssetId: icc.id, iccV4AssetId: iccV4.id, cubeAssetId: cube.id };
      const links = { earlierId: newest?.id ?? null, ...assets };
      return (await tx.correctionProfile.create({ data: { ...data, ...links }, select: { id: true } })).id;
    });
  } catch (error) {
    const keys = files.map(({ key }) => key);
    await removeObjects(deps, keys);
    const first = isUniqueViolation(error, 'resultId') && (await findExisting());
    if (first) return first.id;
    throw error;
  }
}

/** Deletes a profile and its files, and links its neighbours in the series. Jobs that used it keep their results. */
export async function deleteProfile(deps: ProfileDeps, viewer: Viewer, id: string): Promise<void> {
  const keys = await deps.db.$transaction(async (tx) => {
    const select = { earlierId: true, iccAssetId: true, iccV4AssetId: true, cubeAssetId: true } as const;
    const where = { id, ...visibleTo(viewer) };
    const found = await tx.correctionProfile.findFirst({ where, select: { ownerId: true } });
    if (found) await lockAssetsOf(tx, found.ownerId); // no neighbour in the series is saved or deleted in the meantime
    const profile = await tx.correctionProfile.findFirst({ where, select });
    if (!profile) throw new NotFound('profile');
    await tx.correctionProfile.updateMany({ where: { earlierId: id }, data: { earlierId: profile.earlierId } });
    await tx.correctionProfile.delete({ where: { id } });
    const { iccAssetId, iccV4AssetId, cubeAssetId } = profile;
    return dropUnusedAssets(tx, [iccAssetId, cubeAssetId, ...(iccV4AssetId ? [iccV4AssetId] : [])]);
  });
  await removeObjects(deps, keys);
}

/** The correction of a profile as a document. */
export function correctionFileOf({ name, correction }: { name: string; correction: unknown }): CorrectionFile {
  return toCorrectionFile(readCorrection(correction), name);
}

/** One of a profile's two ICC files. */
export function iccOf<T>({ icc, iccV4 }: { readonly icc: T; readonly iccV4: T | null }, version: IccVersion): T {
  if (version === 'V2') return icc;
  if (iccV4) return iccV4;
  throw new InvalidState(
    'This profile has no version 4 file because it was saved by an older version: delete it and save its result again.',
  );
}

/** The drift from the previous profile of the same name; null for the first. */
export function driftOf({ correction, measured, earlier }: StoredProfile): (Drift & { earlierId: string }) | null {
  if (!earlier || !measured) return null;
  const colors = measured as [number, number, number][]; // written only by saveProfile
  return {
    ...driftBetween(readCorrection(earlier.correction), readCorrection(correction), colors),
    earlierId: earlier.id,
  };
}

interface StoredProfile {
  readonly correction: unknown;
  readonly measured: unknown;
  readonly earlier: { readonly id: string; readonly correction: unknown } | null;
}

/** A correction from the database: only the pipeline writes it. */
export function readCorrection(stored: unknown): Correction {
  return stored as Correction;
}

/** The patches of a result, likewise. */
function readPatches(stored: unknown): readonly PatchMeasurement[] {
  return stored as readonly PatchMeasurement[];
}

/** A result whose correction was fitted and verified on a chart in its own image. */
async function findFitted({ db }: Pick<Deps, 'db'>, viewer: Viewer, id: string) {
  const select = { correction: true, detection: true, deltaEAfter: true, patches: true, imageId: true } as const;
  const result = await db.result.findFirst({ where: { id, ...visibleTo(viewer) }, select });
  if (!result) throw new NotFound('result');
  const { correction, detection, deltaEAfter, ...rest } = result;
  if (correction && detection && deltaEAfter) return { correction, deltaEAfter, ...rest };
  throw new InvalidState(
    'Only a correction that was fitted to a chart in the image itself can be saved: run a DETECT_AND_CORRECT job and save its result.',
  );
}

async function makeFiles(viewer: Viewer, name: string, correction: Correction) {
  const folder = `${viewer.id}/profiles/${randomUUID()}`;
  const filename = name.replaceAll(/[/\\]/g, '-');
  const mapping = mappingOf(correction);
  const icc = toIccProfile(mapping, name);
  await setImmediate(); // each takes tens of milliseconds: other requests run in between
  const iccV4 = toIccProfile(mapping, name, 'V4');
  await setImmediate();
  const cube = Buffer.from(toCube(mapping, name));
  const contentType = 'application/vnd.iccprofile';
  return [
    { key: `${folder}/profile.icc`, filename: `${filename}.icc`, contentType, bytes: icc },
    { key: `${folder}/profile-v4.icc`, filename: `${filename} (v4).icc`, contentType, bytes: iccV4 },
    { key: `${folder}/lut.cube`, filename: `${filename}.cube`, contentType: 'text/plain', bytes: cube },
  ];
}

function aboutBytes(bytes: Uint8Array): Pick<Prisma.AssetUncheckedCreateInput, 'byteSize' | 'sha256'> {
  return { byteSize: BigInt(bytes.length), sha256: sha256Of(bytes) };
}
