import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { threadFile } from '../../program-file.ts';
import type { Inspection, PhotoMetadata } from '../contract/inspection.ts';
import { StageTimedOut } from '../contract/photo-failure.ts';
import type { PhotoReport } from '../contract/photo-report.ts';
import type { JobStage, PhotoTask } from '../contract/photo-task.ts';
import { defaultMaxPixels } from '../pixels/pixel-limit.ts';
import { fromOutcome, type Outcome, Stopped } from './outcome.ts';
import type { StageMessage, ThreadData } from './thread.ts';

export { Stopped };

export interface PoolOptions {
  /** Number of photos processed in parallel. */
  readonly threads: number;
  /** Time limit of each stage, in milliseconds. */
  readonly stageLimitMs?: number;
  /** Whether HEIC images are decoded. */
  readonly heif?: boolean;
}

export interface CorrectHooks {
  readonly onStage?: (stage: JobStage, share: number) => void;
  /** Stops the run at its next check, at the latest at the end of the stage. `correct` then throws `Stopped`. */
  readonly signal?: AbortSignal | undefined;
}

export interface PhotoPool {
  /** Throws `PhotoFailure`, `Stopped` or `StageTimedOut`. Any other error is a bug or a crashed thread. */
  correct(task: PhotoTask, hooks?: CorrectHooks): Promise<PhotoReport>;
  /** `source` is a path, which avoids copying between threads, or the whole file. Throws like `correct`. */
  inspect(source: string | Uint8Array, options?: { readonly maxPixels?: number }): Promise<Inspection>;
  /** Reads the metadata of a file that was inspected before. Throws like `correct`. */
  inspectMetadata(source: string | Uint8Array, options?: { readonly maxPixels?: number }): Promise<PhotoMetadata>;
  /** A PNG of a file that sharp cannot read as it is meant; null for every other file. Throws like `correct`. */
  flatPicture(source: string | Uint8Array, options?: { readonly maxPixels?: number }): Promise<Uint8Array | null>;
  /** Starts the threads and loads everything that `correct` needs, so that the first photo does not wait. */
  warm(): Promise<void>;
  /** Ends the threads and their current tasks. */
  dispose(): Promise<void>;
}

const idleThreadMs = 300_000;

type Task = 'correct' | 'inspect' | 'inspectMetadata' | 'flatPicture';

/** Creates a pool of worker threads, so pixels are never processed on the caller's event loop. Threads start when needed. */
export function createPhotoPool({ threads, stageLimitMs = 120_000, heif = true }: PoolOptions): PhotoPool {
  const { path, execArgv } = threadFile('./thread', import.meta.url);
  const piscina = new Piscina({
    filename: path,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleThreadMs,
    execArgv,
    workerData: { heif } satisfies ThreadData,
  });

  /** Runs one task of the thread file: forwards its stages, limits their time, and forwards a request to stop. */
  async function run<T>(name: Task, request: object, { onStage, signal }: CorrectHooks): Promise<T> {
    if (signal?.aborted) throw new Stopped();
    const { port1, port2 } = new MessageChannel();
    const stopFlag = new SharedArrayBuffer(4);
    const limit = stageLimit(stageLimitMs);
    const receive = ({ stage, share }: StageMessage) => {
      limit.enter(stage);
      onStage?.(stage, share);
    };
    const stop = () => Atomics.store(new Int32Array(stopFlag), 0, 1);
    port1.on('message', receive);
    signal?.addEventListener('abort', stop);
    try {
      const message = { ...request, port: port2, stopFlag };
      const outcome: Outcome<T> = await piscina.run(message, { name, transferList: [port2], signal: limit.signal });
      for (let late = receiveMessageOnPort(port1); late; late = receiveMessageOnPort(port1)) receive(late.message);
      return fromOutcome(outcome);
    } catch (error) {
      startNextThread();
      throw limit.exceeded ?? error;
    } finally {
      limit.end();
      signal?.removeEventListener('abort', stop);
      port1.close();
    }
  }

  /** Piscina does not replace a thread that was ended; tasks in its queue would wait for the next task to start another. */
  function startNextThread(): void {
    if (piscina.queueSize > 0) piscina.run({}, { name: 'nothing' }).catch(() => {}); // rejected if the pool is disposed of
  }

  return {
    correct: (task, hooks = {}) => run<PhotoReport>('correct', { task }, hooks),
    inspect: (source, { maxPixels = defaultMaxPixels } = {}) => run<Inspection>('inspect', { source, maxPixels }, {}),
    inspectMetadata: (source, { maxPixels = defaultMaxPixels } = {}) =>
      run<PhotoMetadata>('inspectMetadata', { source, maxPixels }, {}),
    flatPicture: (source, { maxPixels = defaultMaxPixels } = {}) =>
      run<Uint8Array | null>('flatPicture', { source, maxPixels }, {}),
    async warm() {
      await Promise.all(Array.from({ length: threads }, () => piscina.run({}, { name: 'warm' })));
    },
    dispose: () => piscina.destroy(),
  };
}

/** A timer that restarts with each stage. On timeout it aborts its signal, so that piscina ends the thread. */
function stageLimit(limitMs: number) {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let current: JobStage | undefined;
  let exceeded: StageTimedOut | undefined;
  return {
    signal: controller.signal,
    get exceeded() {
      return exceeded;
    },
    enter(stage: JobStage) {
      if (stage === current) return;
      current = stage;
      clearTimeout(timer);
      timer = setTimeout(() => {
        exceeded = new StageTimedOut(stage, limitMs);
        controller.abort();
      }, limitMs);
    },
    end: () => clearTimeout(timer),
  };
}
