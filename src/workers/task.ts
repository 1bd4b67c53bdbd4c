import type { Deps } from '../deps.ts';
import type { PhotoPool } from '../pipeline/threads/pool.ts';
import type { TaskName, TaskPayload } from '../queue/tasks.ts';
import type { WorkInProgress } from './work-in-progress.ts';

export type WorkerDeps = Deps & { readonly pool: PhotoPool; readonly inProgress: WorkInProgress };

/** What a handler knows about its queue entry. */
export interface Entry {
  /** True if no further attempt follows this one. */
  readonly isLastAttempt: boolean;
  /** The number of this attempt, from 1. */
  readonly attempt: number;
}

/** One handler for each task; payloads are parsed before the call. A task without a handler does not compile. */
export type Handlers = {
  readonly [N in TaskName]: (deps: WorkerDeps, payload: TaskPayload<N>, entry: Entry) => Promise<void>;
};
