import type { DbTransaction } from '../../db/client.ts';
import { BadUserInput, NotFound } from '../../errors.ts';
import type { JobType } from '../../generated/prisma/enums.ts';
import type { CorrectionOptions } from '../../pipeline/contract/options.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { checkName, optional } from '../text.ts';
import { checkOptions, checkOutputOptions, type OptionsInput, outputOptionsOf, readOptions } from './options.ts';

/** What is to be done to an image, or to many: what a job and a batch are asked for alike. */
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

/** Priorities run from -PRIORITY_RANGE (first) to PRIORITY_RANGE. */
const PRIORITY_RANGE = 1000;

/** Refuses what cannot go together, whoever asks. */
export function checkRequest({ type, referenceImageId, profileId, priority, ...input }: WorkRequest) {
  if (type === 'CORRECT' && !referenceImageId && !profileId) {
    throw new BadUserInput(
      'input.referenceImageId',
      'CORRECT needs the image that holds the chart, or a kept profile: give referenceImageId or profileId.',
    );
  }
  if (referenceImageId && profileId) {
    throw new BadUserInput('input.profileId', 'Give either referenceImageId or profileId, not both.');
  }
  if (type !== 'CORRECT' && profileId) {
    throw new BadUserInput('input.profileId', `${type} takes no profile: use type CORRECT.`);
  }
  if (type !== 'CORRECT' && referenceImageId) {
    throw new BadUserInput('input.referenceImageId', `${type} takes no reference image: use type CORRECT.`);
  }
  if (Math.abs(priority) > PRIORITY_RANGE) {
    throw new BadUserInput('input.priority', `Give a priority from -${PRIORITY_RANGE} to ${PRIORITY_RANGE}.`);
  }
  return {
    type,
    priority,
    name: optional(input.name, (value) => checkName('input.name', value)) ?? null,
    idempotencyKey: optional(input.idempotencyKey, (value) => checkName('input.idempotencyKey', value)) ?? null,
  };
}

/** The same in terms of rows: every id is one that the viewer may use, and no option is left open. */
export async function resolveRequest(tx: DbTransaction, viewer: Viewer, request: WorkRequest) {
  return {
    referenceId: request.referenceImageId ? await findImage(tx, viewer, request.referenceImageId) : null,
    profileId: request.profileId ? await findProfile(tx, viewer, request.profileId) : null,
    options: await optionsOf(tx, viewer, request),
  };
}

/** An image that the viewer may work on. Throws `NotFound`. */
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

/** Those given, or the preset's, or the viewer's default preset's for the type, or our defaults; those a profile leaves open. */
async function optionsOf(
  tx: DbTransaction,
  viewer: Viewer,
  { type, presetId, profileId, options }: WorkRequest,
): Promise<CorrectionOptions> {
  if (presetId && options) throw new BadUserInput('input.presetId', 'Give either options or presetId, not both.');
  const checked = (field: string, given: OptionsInput) =>
    profileId ? checkOutputOptions(field, checkOptions(field, type, given)) : checkOptions(field, type, given);
  if (options) return checked('input.options', options);
  const preset = presetId
    ? await tx.preset.findFirst({ where: { id: presetId, ...visibleTo(viewer) }, select: { options: true } })
    : await tx.preset.findFirst({ where: { ownerId: viewer.id, type, isDefault: true }, select: { options: true } });
  if (presetId && !preset) throw new NotFound('preset');
  const kept = preset ? readOptions(preset.options) : {};
  if (presetId) return checked('input.presetId', kept);
  return profileId
    ? outputOptionsOf(checkOptions('input.presetId', type, kept))
    : checkOptions('input.presetId', type, kept);
}
