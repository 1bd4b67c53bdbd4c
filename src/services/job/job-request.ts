import type { DbTransaction } from '../../db/client.ts';
import { BadUserInput, NotFound } from '../../errors.ts';
import type { JobType } from '../../generated/prisma/enums.ts';
import type { CorrectionOptions } from '../../pipeline/contract/options.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { checkName, optional } from '../text.ts';
import { checkOptions, checkOutputOptions, type OptionsInput, outputOptionsOf, readOptions } from './options.ts';

/** The request shared by jobs and batches: which operation to run, with which options. */
export interface WorkRequest {
  readonly type: JobType;
  readonly name?: string | null | undefined;
  readonly options?: OptionsInput | null | undefined;
  readonly referenceImageId?: string | null | undefined;
  readonly profileId?: string | null | undefined;
  readonly presetId?: string | null | undefined;
  readonly priority: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Priorities range from -PRIORITY_RANGE (first) to PRIORITY_RANGE. */
const PRIORITY_RANGE = 1000;

/** Throws `BadUserInput` for combinations that are invalid for every user. */
export function checkRequest({ type, referenceImageId, profileId, priority, ...input }: WorkRequest) {
  if (type === 'CORRECT' && !referenceImageId && !profileId) {
    throw new BadUserInput(
      'input.referenceImageId',
      'CORRECT needs the image with the chart or a saved profile: specify referenceImageId or profileId.',
    );
  }
  if (referenceImageId && profileId) {
    throw new BadUserInput('input.profileId', 'Specify either referenceImageId or profileId, not both.');
  }
  if (type !== 'CORRECT' && profileId) {
    throw new BadUserInput('input.profileId', `${type} takes no profile: use type CORRECT.`);
  }
  if (type !== 'CORRECT' && referenceImageId) {
    throw new BadUserInput('input.referenceImageId', `${type} takes no reference image: use type CORRECT.`);
  }
  if (Math.abs(priority) > PRIORITY_RANGE) {
    throw new BadUserInput('input.priority', `priority must be -${PRIORITY_RANGE} to ${PRIORITY_RANGE}.`);
  }
  return {
    type,
    priority,
    name: optional(input.name, (value) => checkName('input.name', value)) ?? null,
    idempotencyKey: optional(input.idempotencyKey, (value) => checkName('input.idempotencyKey', value)) ?? null,
  };
}

/** Resolves a request to ids that the viewer can use and complete options. */
export async function resolveRequest(tx: DbTransaction, viewer: Viewer, request: WorkRequest) {
  return {
    referenceId: request.referenceImageId ? await findImage(tx, viewer, request.referenceImageId) : null,
    profileId: request.profileId ? await findProfile(tx, viewer, request.profileId) : null,
    options: await optionsOf(tx, viewer, request),
  };
}

/** Returns the id of an image that the viewer can use. Throws `NotFound`. */
export async function findImage(tx: DbTransaction, viewer: Viewer, id: string): Promise<string> {
  const image = await tx.image.findFirst({
    where: { id, trashedAt: null, ...visibleTo(viewer) },
    select: { id: true },
  });
  if (!image) throw new NotFound('image');
  return image.id;
}

async function findProfile(tx: DbTransaction, viewer: Viewer, id: string): Promise<string> {
  const where = { id, ...visibleTo(viewer) };
  const profile = await tx.correctionProfile.findFirst({ where, select: { id: true } });
  if (!profile) throw new NotFound('profile');
  return profile.id;
}

/** The given options, those of the preset, those of the viewer's default preset for the type, or the defaults. */
async function optionsOf(
  tx: DbTransaction,
  viewer: Viewer,
  { type, presetId, profileId, options }: WorkRequest,
): Promise<CorrectionOptions> {
  if (presetId && options) throw new BadUserInput('input.presetId', 'Specify either options or presetId, not both.');
  const checked = (field: string, given: OptionsInput) =>
    profileId ? checkOutputOptions(field, checkOptions(field, type, given)) : checkOptions(field, type, given);
  if (options) return checked('input.options', options);
  const preset = presetId
    ? await tx.preset.findFirst({ where: { id: presetId, ...visibleTo(viewer) }, select: { options: true } })
    : await tx.preset.findFirst({ where: { ownerId: viewer.id, type, isDefault: true }, select: { options: true } });
  if (presetId && !preset) throw new NotFound('preset');
  const stored = preset ? readOptions(preset.options) : {};
  if (presetId) return checked('input.presetId', stored);
  return profileId
    ? outputOptionsOf(checkOptions('input.presetId', type, stored))
    : checkOptions('input.presetId', type, stored);
}
