import { NIL } from 'uuid';
import type { Deps } from '../../deps.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { JobStage, JobType } from '../../generated/prisma/enums.ts';
import type { Correction } from '../../pipeline/contract/correction.ts';
import type { CorrectionOptions } from '../../pipeline/contract/options.ts';
import type { GeneratedFile, PhotoReport } from '../../pipeline/contract/photo-report.ts';
import { enqueueJobs } from '../../queue/enqueue.ts';
import { fromStorage } from '../../storage/storage.ts';
import { lockAssetsOf, removeObjects } from '../asset.ts';
import { sha256Of } from '../hash.ts';
import { readCorrection } from '../profile.ts';
import { changeJobs, claimJob, moveJob } from './job-state.ts';
import { readOptions } from './options.ts';
import { progressAt } from './progress.ts';
import { type JobRef, logJob } from './write-job.ts';

type RunDeps = Pick<Deps, 'db' | 'events' | 'storage' | 'log'>;

/** One attempt at a job, with everything that the worker needs to know. */
export interface Attempt extends JobRef {
  readonly number: number;
  readonly type: JobType;
  readonly options: CorrectionOptions;
  readonly imageId: string;
  readonly batchId: string | null;
  readonly photo: { readonly key: string; readonly sha256: string; readonly filename: string };
  /** The image with the chart, for CORRECT; null if it was deleted or a profile is applied. */
  readonly reference: { readonly key: string; readonly sha256: string } | null;
  /** The profile to apply instead. */
  readonly profile: { readonly id: string; readonly name: string; readonly correction: Correction } | null;
}

/** Claims a job: PENDING (or RUNNING, if its worker died) to RUNNING. Returns null if nothing is left to do. */
export async function startAttempt(deps: RunDeps, jobId: string): Promise<Attempt | null> {
  // Subscribers see at once that the job is running; the data for the work is read afterwards.
  const claimed = await claimJob(deps, jobId);
  if (!claimed) return null;
  const { attempts: number, ownerId } = claimed;
  await logJob(deps.db, jobId, 'INFO', 'LOADING', number === 1 ? 'Started.' : `Started again: attempt ${number}.`);
  const job = { id: jobId, ownerId };
  await removeLeftovers(deps, job, number);
  const work = await readWork(deps, jobId);
  return work && { ...job, number, ...work };
}

/** Runs the queries of `startAttempt` once: Prisma takes half a second to compile the first of each kind. */
export async function warmAttempts(deps: RunDeps): Promise<void> {
  await startAttempt(deps, NIL);
  await readWork(deps, NIL);
}

/** Reads what an attempt works on; null if the job was deleted. */
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

/** Removes the files of earlier attempts that were killed before they could record or remove them. */
export async function removeLeftovers({ storage, log }: Pick<Deps, 'storage' | 'log'>, job: JobRef, before: number) {
  for (let attempt = 1; attempt < before; attempt += 1) {
    const folder = folderOf(job, attempt);
    await storage
      .removeAll(folder)
      .catch((err: unknown) =>
        log.error({ err, folder }, 'could not remove leftover files; the daily cleanup will remove them'),
      );
  }
}

/** Stores the progress of an attempt. Returns false if the job no longer belongs to it: cancelled, deleted or claimed again. */
export async function reportProgress(
  deps: RunDeps,
  attempt: Attempt,
  stage: JobStage,
  share: number,
): Promise<boolean> {
  const progress = progressAt(attempt.type, stage, share);
  return (await moveJob(deps, attempt, { from: ['RUNNING'], attempt: attempt.number }, { stage, progress })) !== null;
}

/** The folder of an attempt's files. */
const folderOf = ({ id, ownerId }: JobRef, attempt: number) => `${ownerId}/results/${id}/${attempt}`;

/** The duration of an attempt in milliseconds, in total and by stage. */
export interface Duration {
  readonly ms: number;
  readonly stages: Partial<Record<JobStage, number>>;
}

/** Stores the result and the files of an attempt, and completes the job; stores nothing if the job no longer belongs to it. */
export async function completeAttempt(
  deps: RunDeps,
  attempt: Attempt,
  report: PhotoReport,
  duration: Duration,
): Promise<void> {
  const files = [
    report.corrected && { name: 'corrected', file: report.corrected },
    { name: 'thumbnail', file: report.thumbnail },
  ]
    .filter((file) => file !== null)
    .map(({ name, file }) => ({
      name,
      file,
      key: `${folderOf(attempt, attempt.number)}/${name}.${file.extension}`,
    }));
  const keys = files.map(({ key }) => key);
  try {
    for (const { key, file } of files) await fromStorage(deps.storage.write(key, file.bytes));
    const completed = await changeJobs(deps, async (tx, jobs) => {
      await lockAssetsOf(tx, attempt.ownerId);
      const change = {
        status: 'COMPLETED',
        stage: 'DONE',
        progress: 100,
        completedAt: new Date(),
        message: null,
      } as const;
      const moved = await jobs.move(attempt, { from: ['RUNNING'], attempt: attempt.number }, change);
      if (!moved) return false;
      const ids = new Map<string, string>();
      for (const { name, key, file } of files) {
        const { id } = await tx.asset.create({
          data: {
            key,
            ownerId: attempt.ownerId,
            ...fileColumns(file),
            filename: downloadNameOf(attempt.photo.filename, name, file),
          },
          select: { id: true },
        });
        ids.set(name, id);
      }
      const assets = { correctedId: ids.get('corrected') ?? null, thumbnailId: ids.get('thumbnail') ?? '' };
      await tx.result.create({ data: { ...resultOf(attempt, report, duration), ...assets } });
      if (report.detection)
        await tx.image.update({ where: { id: attempt.imageId }, data: { chart: json(report.detection) } });
      await logJob(tx, attempt.id, 'INFO', 'DONE', summaryOf(attempt, report));
      return true;
    });
    if (completed) return;
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
  /** The stage in which it happened. */
  readonly stage: JobStage;
  readonly retryable: boolean;
}

/** Ends a job as FAILED, with a reason for its owner. */
export async function failAttempt(deps: RunDeps, attempt: Attempt, failure: Failure): Promise<void> {
  await changeJobs(deps, async (tx, jobs) => {
    const failed = await jobs.move(
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
  });
}

/** Requeues an attempt's job because its worker process is shutting down. */
export async function requeueAttempt(deps: RunDeps, attempt: Attempt): Promise<void> {
  await changeJobs(deps, async (tx, jobs) => {
    const change = { status: 'PENDING', stage: 'QUEUED', progress: 0, message: null } as const;
    const pending = await jobs.move(attempt, { from: ['RUNNING'], attempt: attempt.number }, change);
    if (!pending) return; // cancelled in the meantime
    await logJob(tx, attempt.id, 'INFO', 'QUEUED', 'Requeued: the worker was shut down.');
    // A new entry with the same key; the one that is held ends with this attempt.
    const { priority } = await tx.job.findUniqueOrThrow({ where: { id: attempt.id }, select: { priority: true } });
    await enqueueJobs(tx, [{ id: attempt.id, priority }]);
  });
}

const json = (value: unknown) => value as Prisma.InputJsonValue; // reports contain only plain data
const jsonOrNull = (value: unknown) => (value === null ? Prisma.DbNull : json(value));

function fileColumns({ bytes, contentType, width, height }: GeneratedFile) {
  return { contentType, width, height, byteSize: BigInt(bytes.length), sha256: sha256Of(bytes) };
}

/** `IMG_1.CR2` corrected to a JPEG is downloaded as `IMG_1-corrected.jpg`. */
function downloadNameOf(original: string, name: string, { extension }: GeneratedFile): string {
  return `${original.replace(/\.[^.]*$/, '')}-${name}.${extension}`;
}

function resultOf(attempt: Attempt, report: PhotoReport, { ms, stages }: Duration) {
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

function summaryOf({ profile }: Attempt, { deltaEBefore, deltaEAfter, analysis }: PhotoReport): string {
  if (analysis) return `Analysed: ${analysis.exposure.middleGreyEv.toFixed(1)} EV from middle grey.`;
  if (deltaEBefore && deltaEAfter) {
    return `Mean CIEDE2000 ${deltaEBefore.mean.toFixed(2)} before, ${deltaEAfter.mean.toFixed(2)} after.`;
  }
  if (deltaEBefore) return `Mean CIEDE2000 ${deltaEBefore.mean.toFixed(2)}.`;
  return profile ? `Corrected with the profile ${profile.name}.` : 'Corrected with the reference image.';
}
