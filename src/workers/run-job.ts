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

/** The shortest time between two events of a job, except the last. */
const REPORT_INTERVAL_MS = 100;

/**
 * One attempt at a job: claims it, processes the photo and stores the result. The attempt completes or fails the job, is
 * stopped by a cancellation, or requeues the job because this process is shutting down.
 */
export const runJob: Handlers['runJob'] = async (deps, { jobId }, entry) => {
  const attempt = await startAttempt(deps, jobId);
  if (!attempt) return; // ended in the meantime
  noteInLog({ userId: attempt.ownerId, ...(attempt.batchId && { batchId: attempt.batchId }) });
  const stop = new AbortController();
  // Not awaited: the job does not depend on the event transport. A missed cancellation is noticed in the job's row.
  const listening = deps.events.listen(`job:${jobId}`, ({ status }) => status === 'CANCELLED' && stop.abort());
  const { attempts, shutdown } = deps.inProgress;
  const abort = () => stop.abort();
  shutdown.addEventListener('abort', abort);
  if (shutdown.aborted) abort();
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
    if (stop.signal.aborted && !shutdown.aborted) return;
    const ms = Math.round(performance.now() - began);
    await completeAttempt(deps, attempt, report, { ms, stages: times.times() });
    times.enter('DONE');
    deps.log.info({ jobId, attempt: attempt.number, ms }, 'a job was completed');
  } catch (error) {
    if (shutdown.aborted && !(error instanceof PhotoFailure)) {
      await requeueAttempt(deps, attempt);
      return;
    }
    // The job was cancelled, deleted or claimed again. Its files may be gone as well.
    if (error instanceof Stopped || (stop.signal.aborted && error instanceof StorageUnavailable)) return;
    const failure = failureOf(error, reporter.stage(), entry.isLastAttempt);
    deps.log.warn({ err: error, jobId, attempt: attempt.number, ends: failure !== null }, 'a job attempt failed');
    if (!failure) throw error; // the queue tries again
    await failAttempt(deps, attempt, failure);
  } finally {
    attempts.delete(ongoing);
    shutdown.removeEventListener('abort', abort);
    await reporter.finish();
    void listening.then((unlisten) => unlisten());
  }
};

async function readTask(
  { storage }: Pick<Deps, 'storage'>,
  { type, photo, reference, profile, options }: Attempt,
): Promise<PhotoTask> {
  if (type === 'CORRECT' && !reference && !profile) {
    const message = 'The reference image or the profile was deleted. Choose another one and create a new job.';
    throw new PhotoFailure('REFERENCE_MISSING', message);
  }
  const task = { type, options, photo: await fromStorage(storage.read(photo.key)) };
  if (profile) return { ...task, correction: profile.correction };
  return reference ? { ...task, reference: await fromStorage(storage.read(reference.key)) } : task;
}

/** The failure to report for the job; null if another attempt may help. */
function failureOf(error: unknown, stage: JobStage, isLastAttempt: boolean): Failure | null {
  if (error instanceof PhotoFailure) return { code: error.code, message: error.message, stage, retryable: false };
  if (error instanceof StageTimedOut) {
    const message = 'Processing this image took too long. Try a smaller one, or raise STAGE_TIMEOUT_SECONDS.';
    return { code: 'TIMED_OUT', message, stage: error.stage, retryable: true };
  }
  if (!isLastAttempt) return null;
  if (error instanceof StorageUnavailable) {
    const message = 'A file could not be read or written after several attempts. Retry the job later.';
    return { code: 'STORAGE_UNAVAILABLE', message, stage, retryable: true };
  }
  const message =
    'An internal error occurred at every attempt. Retry the job later; the log of the worker has details.';
  return { code: 'INTERNAL', message, stage, retryable: true };
}

/** Writes the latest stage and share, at most every REPORT_INTERVAL_MS and one at a time; older ones are skipped. */
function createReporter(deps: Deps, attempt: Attempt, stop: AbortController) {
  let newest: JobStage = 'LOADING';
  let latest: { stage: JobStage; share: number } | null = null;
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let reportedAt = performance.now(); // the claim was an event
  let finished = false;
  const write = async () => {
    if (!latest) return;
    const { stage, share } = latest;
    latest = null;
    reportedAt = performance.now();
    const isOurs = await reportProgress(deps, attempt, stage, share);
    if (!isOurs) stop.abort();
  };
  const plan = () => {
    if (timer || writing || finished || !latest) return;
    const wait = Math.max(0, reportedAt + REPORT_INTERVAL_MS - performance.now());
    timer = setTimeout(() => {
      timer = undefined;
      writing = write()
        .catch((err: unknown) => deps.log.warn({ err, jobId: attempt.id }, 'could not write progress'))
        .finally(() => {
          writing = null;
          plan();
        });
    }, wait);
  };
  return {
    /** The current stage, whether or not it was written. */
    stage: () => newest,
    note(stage: JobStage, share: number) {
      newest = stage;
      latest = { stage, share };
      plan();
    },
    /** Stops reporting: progress that has not been written is superseded by the end of the job. */
    async finish() {
      finished = true;
      clearTimeout(timer);
      await writing;
    },
  };
}
