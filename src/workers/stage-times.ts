import type { Deps } from '../deps.ts';
import type { JobStage } from '../pipeline/contract/photo-task.ts';

/** The milliseconds that an attempt spent in each stage. */
export type StageTimes = Partial<Record<JobStage, number>>;

/** Measures the stages of one attempt, each as a span if tracing is enabled. */
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
