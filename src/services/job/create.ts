import type { DbTransaction } from '../../db/client.ts';
import { isUniqueViolation } from '../../db/errors.ts';
import type { Deps } from '../../deps.ts';
import { BadUserInput, NotFound } from '../../errors.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { JobType } from '../../generated/prisma/enums.ts';
import type { CorrectionOptions } from '../../pipeline/report.ts';
import { enqueue } from '../../queue.ts';
import { checkName, checkText, optional } from '../text.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { checkOptions, checkOutputOptions, type OptionsInput, outputOptionsOf, readOptions } from './options.ts';
import { logJob, queueKeyOf, tickJobClock } from './state.ts';

export interface CreateJobInput {
  readonly imageId: string;
  readonly type: JobType;
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly options?: OptionsInput | null | undefined;
  readonly referenceImageId?: string | null | undefined;
  readonly profileId?: string | null | undefined;
  readonly presetId?: string | null | undefined;
  readonly priority: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Priorities run from -PRIORITY_RANGE (first) to PRIORITY_RANGE. */
const PRIORITY_RANGE = 1000;

/**
 * Writes the job and its queue entry in one transaction: neither exists without the other. A key that the viewer has used
 * before gives the first job again. Returns the job's id.
 */
export async function createJob(
  deps: Pick<Deps, 'db' | 'events'>,
  viewer: Viewer,
  input: CreateJobInput,
): Promise<string> {
  const checked = check(input);
  const before = await findByKey(deps.db, viewer, checked.idempotencyKey);
  if (before) return before;
  try {
    const id = await deps.db.$transaction((tx) => write(tx, viewer, input, checked));
    await deps.events.jobMoved({ jobId: id, ownerId: viewer.id, status: 'PENDING', sequence: 1 });
    return id;
  } catch (error) {
    const first =
      isUniqueViolation(error, 'idempotencyKey') && (await findByKey(deps.db, viewer, checked.idempotencyKey));
    if (first) return first;
    throw error;
  }
}

function check({ type, referenceImageId, profileId, priority, ...input }: CreateJobInput) {
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
    description: optional(input.description, (value) => checkText('input.description', value)) ?? null,
    idempotencyKey: optional(input.idempotencyKey, (value) => checkName('input.idempotencyKey', value)) ?? null,
  };
}

async function findByKey(tx: DbTransaction, viewer: Viewer, key: string | null): Promise<string | null> {
  if (key === null) return null;
  const where = { ownerId_idempotencyKey: { ownerId: viewer.id, idempotencyKey: key } };
  return (await tx.job.findUnique({ where, select: { id: true } }))?.id ?? null;
}

async function write(
  tx: DbTransaction,
  viewer: Viewer,
  input: CreateJobInput,
  checked: ReturnType<typeof check>,
): Promise<string> {
  const imageId = await findImage(tx, viewer, input.imageId);
  const referenceId = input.referenceImageId ? await findImage(tx, viewer, input.referenceImageId) : null;
  const profileId = input.profileId ? await findProfile(tx, viewer, input.profileId) : null;
  const options = await optionsOf(tx, viewer, input);
  const moved = await tickJobClock(tx, viewer.id);
  const job = await tx.job.create({
    data: {
      ownerId: viewer.id,
      imageId,
      referenceId,
      profileId,
      options: options as unknown as Prisma.InputJsonObject,
      moved,
      ...checked,
    },
    select: { id: true },
  });
  await logJob(tx, job.id, 'INFO', 'QUEUED', 'Queued.');
  await enqueue(tx, 'runJob', { jobId: job.id }, { key: queueKeyOf(job), priority: checked.priority });
  return job.id;
}

async function findImage(tx: DbTransaction, viewer: Viewer, id: string): Promise<string> {
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
  { type, presetId, profileId, options }: CreateJobInput,
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
