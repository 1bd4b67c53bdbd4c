import type { Deps } from '../deps.ts';
import type { JobStage } from '../pipeline/contract/photo-task.ts';

/** Milliseconds that an attempt spent at each stage. */
export type StageTimes = Partial<Record<JobStage, number>>;

/** Times the stages of one attempt, each a span where attempts are traced. */
export function startStageTimes({ tracing }: Pick<Deps, 'tracing'>) {
  const times: StageTimes = {};
  let current: JobStage = 'LOADING';
  let since = performance.now();
  return {
    enter(stage: JobStage) {
      if (stage === current) return;
      const now = performance.now();
      times[current] = Math.round((times[current] ?? 0) + now - since);
      tracing.past(current, performance.timeOrigin + since, performance.timeOrigin + now);
      [current, since] = [stage, now];
    },
    times: (): StageTimes => times,
  };
}
