import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { isUniqueViolation } from '../db/errors.ts';
import type { Deps } from '../deps.ts';
import { Conflict, InvalidState, NotFound } from '../errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { toCube } from '../pipeline/export/cube.ts';
import { toIccProfile } from '../pipeline/export/icc.ts';
import { type CorrectionFile, toCorrectionFile } from '../pipeline/export/json.ts';
import { mappingOf } from '../pipeline/export/mapping.ts';
import type { Correction } from '../pipeline/report.ts';
import { fromStorage } from '../storage/storage.ts';
import { dropUnusedAssets, lockAssetsOf, removeObjects } from './asset.ts';
import { sha256Of } from './hash.ts';
import { checkName } from './text.ts';
import { type Viewer, visibleTo } from './viewer.ts';

type ProfileDeps = Pick<Deps, 'db' | 'storage' | 'log'>;

/** Keeps a result's correction under a name, and makes the files that other programs read. Returns the profile's id. */
export async function saveProfile(
  deps: ProfileDeps,
  viewer: Viewer,
  { resultId, ...input }: { readonly resultId: string; readonly name: string },
): Promise<string> {
  const name = checkName('name', input.name);
  const { correction, deltaEAfter, imageId } = await findFitted(deps, viewer, resultId);
  const kept = await deps.db.correctionProfile.findFirst({ where: { ownerId: viewer.id, name }, select: { id: true } });
  if (kept) throw nameTaken(name);
  const files = await makeFiles(viewer, name, readCorrection(correction));
  try {
    for (const { key, bytes } of files) await fromStorage(deps.storage.write(key, bytes));
    return await deps.db.$transaction(async (tx) => {
      await lockAssetsOf(tx, viewer.id);
      const [icc, cube] = await tx.asset.createManyAndReturn({
        data: files.map(({ bytes, ...file }) => ({ ...file, ownerId: viewer.id, ...aboutBytes(bytes) })),
        select: { id: true },
      });
      if (!icc || !cube) throw new Error('two files have two assets');
      const data = { ownerId: viewer.id, name, correction, deltaEAfter, sourceImageId: imageId };
      const assets = { iccAssetId: icc.id, cubeAssetId: cube.id };
      return (await tx.correctionProfile.create({ data: { ...data, ...assets }, select: { id: true } })).id;
    });
  } catch (error) {
    await removeObjects(
      deps,
      files.map(({ key }) => key),
    );
    throw isUniqueViolation(error, 'name') ? nameTaken(name) : error;
  }
}

/** Removes a profile and its files. Jobs that were made with it keep their results. */
export async function deleteProfile(deps: ProfileDeps, viewer: Viewer, id: string): Promise<void> {
  const keys = await deps.db.$transaction(async (tx) => {
    const select = { iccAssetId: true, cubeAssetId: true } as const;
    const profile = await tx.correctionProfile.findFirst({ where: { id, ...visibleTo(viewer) }, select });
    if (!profile) throw new NotFound('profile');
    await tx.correctionProfile.delete({ where: { id } });
    return dropUnusedAssets(tx, [profile.iccAssetId, profile.cubeAssetId]);
  });
  await removeObjects(deps, keys);
}

/** The document of a profile's correction. */
export function correctionFileOf({ name, correction }: { name: string; correction: unknown }): CorrectionFile {
  return toCorrectionFile(readCorrection(correction), name);
}

/** A correction as it was stored: written by the pipeline alone. */
export function readCorrection(stored: unknown): Correction {
  return stored as Correction;
}

/** A result whose correction was fitted on, and proved on, a chart in its own image. */
async function findFitted({ db }: Pick<Deps, 'db'>, viewer: Viewer, id: string) {
  const select = { correction: true, detection: true, deltaEAfter: true, imageId: true } as const;
  const result = await db.result.findFirst({ where: { id, ...visibleTo(viewer) }, select });
  if (!result) throw new NotFound('result');
  const { correction, detection, deltaEAfter, imageId } = result;
  if (correction && detection && deltaEAfter) return { correction, deltaEAfter, imageId };
  throw new InvalidState(
    'Only a correction that was fitted on a chart in the image itself can be kept: run a DETECT_AND_CORRECT job and save its result.',
  );
}

async function makeFiles(viewer: Viewer, name: string, correction: Correction) {
  const folder = `${viewer.id}/profiles/${randomUUID()}`;
  const filename = name.replaceAll(/[/\\]/g, '-');
  const mapping = mappingOf(correction);
  const icc = toIccProfile(mapping, name);
  await setImmediate(); // each takes tens of milliseconds: others' requests go between
  const cube = Buffer.from(toCube(mapping, name));
  return [
    {
      key: `${folder}/profile.icc`,
      filename: `${filename}.icc`,
      contentType: 'application/vnd.iccprofile',
      bytes: icc,
    },
    { key: `${folder}/lut.cube`, filename: `${filename}.cube`, contentType: 'text/plain', bytes: cube },
  ];
}

function aboutBytes(bytes: Uint8Array): Pick<Prisma.AssetUncheckedCreateInput, 'byteSize' | 'sha256'> {
  return { byteSize: BigInt(bytes.length), sha256: sha256Of(bytes) };
}

function nameTaken(name: string): Conflict {
  return new Conflict('name', `You have a profile named ${name} already: choose another name, or delete that one.`);
}
