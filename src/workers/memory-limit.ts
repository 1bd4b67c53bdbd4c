import type { Deps } from '../deps.ts';
import { failAttempt } from '../services/job/job-attempt.ts';
import type { Ongoing } from './at-work.ts';

const LOOK_INTERVAL_MS = 200;

/** How this process ends when a picture takes too much. */
export const OVERFULL_EXIT_CODE = 12;

/**
 * Bounds the memory of a process that works on one picture at a time. A picture that takes more than the limit ends its job,
 * and the process with it: native code cannot be stopped otherwise, and whoever looks after the process starts another.
 */
export function limitMemory(
  deps: Pick<Deps, 'config' | 'db' | 'events' | 'storage' | 'log'>,
  attempts: ReadonlySet<Ongoing>,
): { stop(): void } {
  const limit = deps.config.limits.imageMemoryBytes;
  const timer = setInterval(() => {
    const bytes = process.memoryUsage.rss();
    if (bytes <= limit || attempts.size === 0) return;
    clearInterval(timer);
    void end(bytes);
  }, LOOK_INTERVAL_MS);
  const end = async (bytes: number) => {
    deps.log.error(
      { bytes, limit, jobIds: [...attempts].map(({ attempt }) => attempt.id) },
      'a picture takes too much',
    );
    const message = `Working on this picture takes more than ${limit / 1_000_000} MB of memory: use a smaller one, or raise MAX_IMAGE_MEMORY_MB.`;
    for (const { attempt, stage } of attempts) {
      const failure = { code: 'IMAGE_TOO_LARGE', message, stage: stage(), retryable: false } as const;
      await failAttempt(deps, attempt, failure).catch((err: unknown) => deps.log.error({ err }, 'this was not noted'));
    }
    process.exit(OVERFULL_EXIT_CODE);
  };
  return { stop: () => clearInterval(timer) };
}
