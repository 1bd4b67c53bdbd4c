import type { Deps } from '../deps.ts';
import { failAttempt } from '../services/job/job-attempt.ts';
import type { OngoingAttempt } from './work-in-progress.ts';

const CHECK_INTERVAL_MS = 200;

/** The exit code of this process after an image used too much memory. */
export const OUT_OF_MEMORY_EXIT_CODE = 12;

/**
 * Limits the memory of a process that handles one image at a time. If an image uses more, its job fails and the process
 * ends, because native code cannot be stopped otherwise; the parent starts another process.
 */
export function limitMemory(
  deps: Pick<Deps, 'config' | 'db' | 'events' | 'storage' | 'log'>,
  attempts: ReadonlySet<OngoingAttempt>,
): { stop(): void } {
  const limit = deps.config.limits.imageMemoryBytes;
  const timer = setInterval(() => {
    const bytes = process.memoryUsage.rss();
    if (bytes <= limit || attempts.size === 0) return;
    clearInterval(timer);
    void end(bytes);
  }, CHECK_INTERVAL_MS);
  const end = async (bytes: number) => {
    deps.log.error(
      { bytes, limit, jobIds: [...attempts].map(({ attempt }) => attempt.id) },
      'an image uses too much memory',
    );
    const message = `Processing this image requires more than ${limit / 1_000_000} MB of memory. Use a smaller image, or raise MAX_IMAGE_MEMORY_MB.`;
    for (const { attempt, stage } of attempts) {
      const failure = { code: 'IMAGE_TOO_LARGE', message, stage: stage(), retryable: false } as const;
      await failAttempt(deps, attempt, failure).catch((err: unknown) =>
        deps.log.error({ err }, 'could not record the failure'),
      );
    }
    process.exit(OUT_OF_MEMORY_EXIT_CODE);
  };
  return { stop: () => clearInterval(timer) };
}
