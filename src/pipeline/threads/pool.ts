import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Inspection } from '../contract/inspection.ts';
import { StageTimedOut } from '../contract/photo-failure.ts';
import type { PhotoReport } from '../contract/photo-report.ts';
import type { JobStage, PhotoTask } from '../contract/photo-task.ts';
import { defaultMaxPixels } from '../pixels/pixel-limit.ts';
import { fromOutcome, type Outcome, Stopped } from './outcome.ts';
import type { StageMessage } from './thread.ts';

export { Stopped };

export interface PoolOptions {
  /** Photos worked on at once. */
  readonly threads: number;
  /** For each stage by itself, in milliseconds. */
  readonly stageLimitMs?: number;
}

export interface CorrectHooks {
  readonly onStage?: (stage: JobStage, share: number) => void;
  /** Stops the run at its next check, at the latest at the end of the stage; `correct` then throws `Stopped`. */
  readonly signal?: AbortSignal | undefined;
}

export interface PhotoPool {
  /** Throws `PhotoFailure`, `Stopped` or `StageTimedOut`; anything else is a bug or a dead thread. */
  correct(task: PhotoTask, hooks?: CorrectHooks): Promise<PhotoReport>;
  /** `source` is a path (nothing is copied between threads) or the whole file. Throws as `correct` does. */
  inspect(source: string | Uint8Array, options?: { readonly maxPixels?: number }): Promise<Inspection>;
  /** Starts the threads with all that `correct` needs, so that no photo waits for it. */
  warm(): Promise<void>;
  /** Ends the threads, and with them what they are at. */
  dispose(): Promise<void>;
}

const idleThreadMs = 300_000;

/** Worker threads for photos: pixels never touch the caller's event loop. Threads start when first needed. */
export function createPhotoPool({ threads, stageLimitMs = 120_000 }: PoolOptions): PhotoPool {
  const piscina = new Piscina({
    filename: fileURLToPath(new URL('./thread.ts', import.meta.url)),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleThreadMs,
    execArgv: ['--import', new URL('./thread-loader.mjs', import.meta.url).href],
  });

  /** Runs one task of the thread file, passing on its stages, its time limit and the wish to stop. */
  async function run<T>(name: 'correct' | 'inspect', request: object, { onStage, signal }: CorrectHooks): Promise<T> {
    if (signal?.aborted) throw new Stopped();
    const { port1, port2 } = new MessageChannel();
    const stopFlag = new SharedArrayBuffer(4);
    const limit = stageLimit(stageLimitMs);
    const hear = ({ stage, share }: StageMessage) => {
      limit.enter(stage);
      onStage?.(stage, share);
    };
    const stop = () => Atomics.store(new Int32Array(stopFlag), 0, 1);
    port1.on('message', hear);
    signal?.addEventListener('abort', stop);
    try {
      const message = { ...request, port: port2, stopFlag };
      const outcome: Outcome<T> = await piscina.run(message, { name, transferList: [port2], signal: limit.signal });
      for (let late = receiveMessageOnPort(port1); late; late = receiveMessageOnPort(port1)) hear(late.message);
      return fromOutcome(outcome);
    } catch (error) {
      throw limit.exceeded ?? error;
    } finally {
      limit.end();
      signal?.removeEventListener('abort', stop);
      port1.close();
    }
  }

  return {
    correct: (task, hooks = {}) => run<PhotoReport>('correct', { task }, hooks),
    inspect: (source, { maxPixels = defaultMaxPixels } = {}) => run<Inspection>('inspect', { source, maxPixels }, {}),
    async warm() {
      await Promise.all(Array.from({ length: threads }, () => piscina.run({}, { name: 'warm' })));
    },
    dispose: () => piscina.destroy(),
  };
}

/** A stopwatch that starts anew with each stage and aborts its signal, which makes piscina end the thread. */
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
