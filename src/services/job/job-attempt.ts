import { NIL } from 'uuid';
import type { Deps } from '../../deps.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { JobStage, JobType } from '../../generated/prisma/enums.ts';
import type { Correction } from '../../pipeline/contract/correction.ts';
import type { CorrectionOptions } from '../../pipeline/contract/options.ts';
import type { MadeFile, PhotoReport } from '../../pipeline/contract/photo-report.ts';
import { enqueue } from '../../queue/queue.ts';
import { fromStorage } from '../../storage/storage.ts';
import { lockAssetsOf, removeObjects } from '../asset.ts';
import { sha256Of } from '../hash.ts';
import { readCorrection } from '../profile.ts';
import { type JobRef, logJob, moveJob, queueKeyOf, takeUp, writeJob } from './job-state.ts';
import { readOptions } from './options.ts';
import { progressAt } from './progress.ts';

type RunDeps = Pick<Deps, 'db' | 'events' | 'storage' | 'log'>;

/** One attempt at a job: all that the worker needs to know. */
export interface Attempt extends JobRef {
  readonly number: number;
  readonly type: JobType;
  readonly options: CorrectionOptions;
  readonly imageId: string;
  readonly batchId: string | null;
  readonly photo: { readonly key: string; readonly sha256: string; readonly filename: string };
  /** The image that holds the chart, for CORRECT; null where it was deleted meanwhile, or a profile is applied. */
  readonly reference: { readonly key: string; readonly sha256: string } | null;
  /** The profile to apply instead. */
  readonly profile: { readonly id: string; readonly name: string; readonly correction: Correction } | null;
}

/** Takes a job up: PENDING (or RUNNING, when its worker died) to RUNNING. Null where there is nothing to do any more. */
export async function startAttempt(deps: RunDeps, jobId: string): Promise<Attempt | null> {
  // Whoever looks on shall see at once that it runs: what the work needs is read after that.
  const started = await takeUp(deps.db, jobId);
  if (!started) return null;
  const { attempts: number, ...moved } = started;
  await deps.events.jobMoved(moved);
  await logJob(deps.db, jobId, 'INFO', 'LOADING', number === 1 ? 'Started.' : `Started again: attempt ${number}.`);
  const job = { id: jobId, ownerId: moved.ownerId };
  await removeLeftovers(deps, job, number);
  const work = await readWork(deps, jobId);
  return work && { ...job, number, ...work };
}

/** Prepares what `startAttempt` asks of the database: the first query of its kind takes half a second, to be compiled. */
export async function warmAttempts(deps: RunDeps): Promise<void> {
  await startAttempt(deps, NIL);
  await readWork(deps, NIL);
}

/** What there is to do for a job; null where it was deleted. */
async function readWork({ db }: Pick<Deps, 'db'>, id: string): Promise<Omit<Attempt, keyof JobRef | 'number'> | null> {
  const original = { select: { original: { select: { key: true, sha256: true, filename: true } } } } as const;
  const job = await db.job.findUnique({
    where: { id },
    select: {
      type: true,
      options: true,
      imageId: true,
      batchId: true,
      image: original,
      reference: original,
      profile: { select: { id: true, name: true, correction: true } },
    },
  });
  if (!job) return null;
  const { type, imageId, batchId } = job;
  return {
    type,
    imageId,
    batchId,
    photo: job.image.original,
    reference: job.reference?.original ?? null,
    profile: job.profile && { ...job.profile, correction: readCorrection(job.profile.correction) },
    options: readOptions(job.options),
  };
}

/** Removes what attempts before this one wrote and, being killed, could neither name in a row nor remove. */
export async function removeLeftovers({ storage, log }: Pick<Deps, 'storage' | 'log'>, job: JobRef, before: number) {
  for (let attempt = 1; attempt < before; attempt += 1) {
    const folder = folderOf(job, attempt);
    await storage
      .removeAll(folder)
      .catch((err: unknown) => log.error({ err, folder }, 'leftovers could not be removed; the daily sweep does it'));
  }
}

/** Notes how far an attempt is. False where the job is no longer ours to run: cancelled, deleted, taken over. */
export async function reportProgress(
  deps: RunDeps,
  attempt: Attempt,
  stage: JobStage,
  share: number,
): Promise<boolean> {
  const progress = progressAt(attempt.type, stage, share);
  return (await moveJob(deps, attempt, { from: ['RUNNING'], attempt: attempt.number }, { stage, progress })) !== null;
}

/** Where an attempt's files go. */
const folderOf = ({ id, ownerId }: JobRef, attempt: number) => `${ownerId}/results/${id}/${attempt}`;

/** Milliseconds that an attempt took, in all and at each stage. */
export interface Took {
  readonly ms: number;
  readonly stages: Partial<Record<JobStage, number>>;
}

/** Stores what an attempt found and made, and ends the job. Nothing stays where the job was no longer ours to end. */
export async function completeAttempt(deps: RunDeps, attempt: Attempt, report: PhotoReport, took: Took): Promise<void> {
  const files = [
    report.corrected && { name: 'corrected', made: report.corrected },
    { name: 'thumbnail', made: report.thumbnail },
  ]
    .filter((file) => file !== null)
    .map(({ name, made }) => ({
      name,
      made,
      key: `${folderOf(attempt, attempt.number)}/${name}.${made.extension}`,
    }));
  const keys = files.map(({ key }) => key);
  try {
    for (const { key, made } of files) await fromStorage(deps.storage.write(key, made.bytes));
    const completed = await deps.db.$transaction(async (tx) => {
      await lockAssetsOf(tx, attempt.ownerId);
      const change = {
        status: 'COMPLETED',
        stage: 'DONE',
        progress: 100,
        completedAt: new Date(),
        message: null,
      } as const;
      const moved = await writeJob(tx, attempt, { from: ['RUNNING'], attempt: attempt.number }, change);
      if (!moved) return null;
      const ids = new Map<string, string>();
      for (const { name, key, made } of files) {
        const { id } = await tx.asset.create({
          data: {
            key,
            ownerId: attempt.ownerId,
            ...aboutFile(made),
            filename: downloadName(attempt.photo.filename, name, made),
          },
          select: { id: true },
        });
        ids.set(name, id);
      }
      const assets = { correctedId: ids.get('corrected') ?? null, thumbnailId: ids.get('thumbnail') ?? '' };
      await tx.result.create({ data: { ...resultOf(attempt, report, took), ...assets } });
      if (report.detection)
        await tx.image.update({ where: { id: attempt.imageId }, data: { chart: json(report.detection) } });
      await logJob(tx, attempt.id, 'INFO', 'DONE', sentenceOn(attempt, report));
      return moved;
    });
    if (completed) return await deps.events.jobMoved(completed);
  } catch (error) {
    await removeObjects(deps, keys);
    throw error;
  }
  await removeObjects(deps, keys);
}

export interface Failure {
  readonly code:
    | 'CHART_NOT_FOUND'
    | 'CHART_UNUSABLE'
    | 'UNSUPPORTED_IMAGE'
    | 'CORRUPT_IMAGE'
    | 'IMAGE_TOO_LARGE'
    | 'REFERENCE_MISSING'
    | 'STORAGE_UNAVAILABLE'
    | 'TIMED_OUT'
    | 'INTERNAL';
  readonly message: string;
  /** Where it happened. */
  readonly stage: JobStage;
  readonly retryable: boolean;
}

/** Ends a job as FAILED, with the reason for its owner. */
export async function failAttempt(deps: RunDeps, attempt: Attempt, failure: Failure): Promise<void> {
  const moved = await deps.db.$transaction(async (tx) => {
    const failed = await writeJob(
      tx,
      attempt,
      { from: ['RUNNING'], attempt: attempt.number },
      {
        status: 'FAILED',
        completedAt: new Date(),
        failureCode: failure.code,
        failureMessage: failure.message,
        stage: failure.stage,
        failureStage: failure.stage,
        failureRetryable: failure.retryable,
        message: failure.message,
      },
    );
    if (failed) await logJob(tx, attempt.id, 'ERROR', failure.stage, failure.message);
    return failed;
  });
  if (moved) await deps.events.jobMoved(moved);
}

/** Queues an attempt's job again, as nothing is wrong with it: the process that was at it goes. */
export async function handBackAttempt(deps: RunDeps, attempt: Attempt): Promise<void> {
  const moved = await deps.db.$transaction(async (tx) => {
    const change = { status: 'PENDING', stage: 'QUEUED', progress: 0, message: null } as const;
    const pending = await writeJob(tx, attempt, { from: ['RUNNING'], attempt: attempt.number }, change);
    if (!pending) return null; // cancelled meanwhile
    await logJob(tx, attempt.id, 'INFO', 'QUEUED', 'Queued again: the worker was shut down.');
    // A new entry under the same key; the one that is held ends with this attempt.
    const { priority } = await tx.job.findUniqueOrThrow({ where: { id: attempt.id }, select: { priority: true } });
    await enqueue(tx, 'runJob', { jobId: attempt.id }, { key: queueKeyOf(attempt), priority });
    return pending;
  });
  if (moved) await deps.events.jobMoved(moved);
}

const json = (value: unknown) => value as Prisma.InputJsonValue; // reports hold plain data only
const jsonOrNull = (value: unknown) => (value === null ? Prisma.DbNull : json(value));

function aboutFile({ bytes, contentType, width, height }: MadeFile) {
  return { contentType, width, height, byteSize: BigInt(bytes.length), sha256: sha256Of(bytes) };
}

/** `IMG_1.CR2` corrected to a JPEG is downloaded as `IMG_1-corrected.jpg`. */
function downloadName(original: string, name: string, { extension }: MadeFile): string {
  return `${original.replace(/\.[^.]*$/, '')}-${name}.${extension}`;
}

function resultOf(attempt: Attempt, report: PhotoReport, { ms, stages }: Took) {
  const { photo, reference, profile, options, type } = attempt;
  const provenance = {
    type,
    input: photo.sha256,
    reference: reference?.sha256 ?? null,
    profile: profile && { name: profile.name, correction: profile.correction },
    options,
    versions: report.versions,
  };
  return {
    jobId: attempt.id,
    ownerId: attempt.ownerId,
    imageId: attempt.imageId,
    batchId: attempt.batchId,
    detection: jsonOrNull(report.detection),
    correction: jsonOrNull(report.correction),
    patches: json(report.patches),
    deltaEBefore: jsonOrNull(report.deltaEBefore),
    deltaEAfterWhiteBalance: jsonOrNull(report.deltaEAfterWhiteBalance),
    deltaEAfter: jsonOrNull(report.deltaEAfter),
    unevenLight: jsonOrNull(report.unevenLight),
    chartSharpness: jsonOrNull(report.chartSharpness),
    meanDeltaE: (report.deltaEAfter ?? report.deltaEBefore)?.mean ?? null,
    meanDeltaEBefore: report.deltaEBefore?.mean ?? null,
    rating: report.rating,
    analysis: jsonOrNull(report.analysis),
    warnings: [...report.warnings],
    processingTimeMs: ms,
    stageTimes: json(stages),
    provenance: json(provenance),
  };
}

function sentenceOn({ profile }: Attempt, { deltaEBefore, deltaEAfter, analysis }: PhotoReport): string {
  if (analysis) return `Analysed: ${analysis.exposure.middleGreyEv.toFixed(1)} EV from middle grey.`;
  if (deltaEBefore && deltaEAfter) {
    return `Mean CIEDE2000 ${deltaEBefore.mean.toFixed(2)} before, ${deltaEAfter.mean.toFixed(2)} after.`;
  }
  if (deltaEBefore) return `Mean CIEDE2000 ${deltaEBefore.mean.toFixed(2)}.`;
  return profile ? `Corrected by the profile ${profile.name}.` : 'Corrected by the reference image.';
}
