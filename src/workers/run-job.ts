import type { Deps } from '../deps.ts';
import { noteInLog } from '../log-context.ts';
import { PhotoFailure, StageTimedOut } from '../pipeline/contract/photo-failure.ts';
import type { JobStage, PhotoTask } from '../pipeline/contract/photo-task.ts';
import { Stopped } from '../pipeline/threads/pool.ts';
import {
  type Attempt,
  completeAttempt,
  type Failure,
  failAttempt,
  reportProgress,
  requeueAttempt,
  startAttempt,
} from '../services/job/job-attempt.ts';
import { fromStorage, StorageUnavailable } from '../storage/storage.ts';
import { startStageTimes } from './stage-times.ts';
import type { Handlers } from './task.ts';

/** Shortest time from one event of a job to the next, save the last. */
const REPORT_INTERVAL_MS = 100;

/**
 * One attempt at a job: take it up, work on the photo, store. It ends the job, or fails, or is stopped by a cancellation, or
 * is handed back because this process goes.
 */
export const runJob: Handlers['runJob'] = async (deps, { jobId }, entry) => {
  const attempt = await startAttempt(deps, jobId);
  if (!attempt) return; // done or cancelled by now
  noteInLog({ userId: attempt.ownerId, ...(attempt.batchId && { batchId: attempt.batchId }) });
  const stop = new AbortController();
  // Not awaited: a job does not wait for what carries events. That it was cancelled is seen in the row at the latest.
  const listening = deps.events.listen(`job:${jobId}`, ({ status }) => status === 'CANCELLED' && stop.abort());
  const { attempts, leaving } = deps.atWork;
  const leave = () => stop.abort();
  leaving.addEventListener('abort', leave);
  if (leaving.aborted) leave();
  const reporter = createReporter(deps, attempt, stop);
  const ongoing = { attempt, stage: reporter.stage };
  attempts.add(ongoing);
  const times = startStageTimes(deps);
  const began = performance.now();
  try {
    const task = await readTask(deps, attempt);
    const onStage = (stage: JobStage, share: number) => {
      times.enter(stage);
      reporter.note(stage, share);
    };
    const report = await deps.pool.correct(task, { onStage, signal: stop.signal });
    onStage('STORING', 0);
    if (stop.signal.aborted && !leaving.aborted) return;
    const ms = Math.round(performance.now() - began);
    await completeAttempt(deps, attempt, report, { ms, stages: times.times() });
    times.enter('DONE');
    deps.log.info({ jobId, attempt: attempt.number, ms }, 'a job is done');
  } catch (error) {
    if (leaving.aborted && !(error instanceof PhotoFailure)) {
      await requeueAttempt(deps, attempt);
      return;
    }
    if (error instanceof Stopped) return; // whoever stopped it has written the end
    const failure = failureOf(error, reporter.stage(), entry.isLastAttempt);
    deps.log.warn({ err: error, jobId, attempt: attempt.number, ends: failure !== null }, 'an attempt failed');
    if (!failure) throw error; // the queue tries again
    await failAttempt(deps, attempt, failure);
  } finally {
    attempts.delete(ongoing);
    leaving.removeEventListener('abort', leave);
    await reporter.finish();
    void listening.then((unlisten) => unlisten());
  }
};

async function readTask(
  { storage }: Pick<Deps, 'storage'>,
  { type, photo, reference, profile, options }: Attempt,
): Promise<PhotoTask> {
  if (type === 'CORRECT' && !reference && !profile) {
    const message = 'The reference image or the profile was deleted: choose another and make a new job.';
    throw new PhotoFailure('REFERENCE_MISSING', message);
  }
  const task = { type, options, photo: await fromStorage(storage.read(photo.key)) };
  if (profile) return { ...task, correction: profile.correction };
  return reference ? { ...task, reference: await fromStorage(storage.read(reference.key)) } : task;
}

/** What a failure means for the job; null where another attempt may help. */
function failureOf(error: unknown, stage: JobStage, isLastAttempt: boolean): Failure | null {
  if (error instanceof PhotoFailure) return { code: error.code, message: error.message, stage, retryable: false };
  if (error instanceof StageTimedOut) {
    const message = 'The picture took too long to work on: try a smaller one, or raise STAGE_TIMEOUT_SECONDS.';
    return { code: 'TIMED_OUT', message, stage: error.stage, retryable: true };
  }
  if (!isLastAttempt) return null;
  if (error instanceof StorageUnavailable) {
    const message = 'The file could not be read or written, several times over. Retry the job later.';
    return { code: 'STORAGE_UNAVAILABLE', message, stage, retryable: true };
  }
  const message =
    'Something went wrong on our side, several times over. Retry the job later; the log of the worker says more.';
  return { code: 'INTERNAL', message, stage, retryable: true };
}

/** Writes the newest stage and share, at most every REPORT_INTERVAL_MS and one at a time; what is overtaken is skipped. */
function createReporter(deps: Deps, attempt: Attempt, stop: AbortController) {
  let newest: JobStage = 'LOADING';
  let latest: { stage: JobStage; share: number } | null = null;
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let toldAt = performance.now(); // that it runs
  let finished = false;
  const write = async () => {
    if (!latest) return;
    const { stage, share } = latest;
    latest = null;
    toldAt = performance.now();
    const isOurs = await reportProgress(deps, attempt, stage, share);
    if (!isOurs) stop.abort();
  };
  const plan = () => {
    if (timer || writing || finished || !latest) return;
    const wait = Math.max(0, toldAt + REPORT_INTERVAL_MS - performance.now());
    timer = setTimeout(() => {
      timer = undefined;
      writing = write()
        .catch((err: unknown) => deps.log.warn({ err, jobId: attempt.id }, 'progress was not written'))
        .finally(() => {
          writing = null;
          plan();
        });
    }, wait);
  };
  return {
    /** What the attempt is at, written or not yet. */
    stage: () => newest,
    note(stage: JobStage, share: number) {
      newest = stage;
      latest = { stage, share };
      plan();
    },
    /** Ends the reporting: what is not written by now is overtaken by the end. */
    async finish() {
      finished = true;
      clearTimeout(timer);
      await writing;
    },
  };
}
