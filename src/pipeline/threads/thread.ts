import type { MessagePort } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { Inspection } from '../contract/inspection.ts';
import type { PhotoReport } from '../contract/photo-report.ts';
import type { JobStage, PhotoHooks, PhotoTask } from '../contract/photo-task.ts';
import { type Outcome, Stopped, toOutcome } from './outcome.ts';

/** A stage begins or goes on, as posted from the thread. */
export interface StageMessage {
  readonly stage: JobStage;
  readonly share: number;
}

/** What every task gets beside its own arguments. */
interface Line {
  readonly port: MessagePort;
  /** Four shared bytes; anything but 0 in them stops the run at its next check. */
  readonly stopFlag: SharedArrayBuffer;
}

/** Worker task: one photo from bytes to report. OpenCV is loaded by the first of these in a thread that is not warm. */
export async function correct({ task, ...line }: Line & { readonly task: PhotoTask }): Promise<Outcome<PhotoReport>> {
  const outcome = await onLine(line, async (hooks) => {
    const { correctPhoto } = await import('../correct.ts');
    return await correctPhoto(task, hooks);
  });
  if (outcome.end !== 'DONE') return outcome;
  const { corrected, thumbnail } = outcome.value;
  return moving(outcome, corrected ? [corrected.bytes, thumbnail.bytes] : [thumbnail.bytes]);
}

/** Worker task: loads what the first photo would have to wait for. */
export async function warm(): Promise<void> {
  const [{ loadOpenCv }] = await Promise.all([import('../find/opencv.ts'), import('../correct.ts')]);
  await loadOpenCv();
}

export type InspectRequest = { readonly source: string | Uint8Array; readonly maxPixels: number };

/** Worker task: what a file is. Never loads OpenCV. */
export async function inspect({ source, maxPixels, ...line }: Line & InspectRequest): Promise<Outcome<Inspection>> {
  const outcome = await onLine(line, async (hooks) => {
    hooks.onStage('LOADING', 0);
    const { inspect } = await import('../inspect/inspect.ts');
    return await inspect(source, { maxPixels });
  });
  if (outcome.end !== 'DONE') return outcome;
  return moving(outcome, [outcome.value.thumbnail.bytes, outcome.value.preview.bytes]);
}

/** Runs `work` with hooks that reach the caller's thread. */
async function onLine<T>({ port, stopFlag }: Line, work: (hooks: PhotoHooks) => Promise<T>): Promise<Outcome<T>> {
  const flag = new Int32Array(stopFlag);
  const hooks: PhotoHooks = {
    onStage: (stage, share) => port.postMessage({ stage, share } satisfies StageMessage),
    throwIfStopped: () => {
      if (Atomics.load(flag, 0) !== 0) throw new Stopped();
    },
  };
  const outcome = await toOutcome(() => work(hooks));
  port.close();
  return outcome;
}

/** Has piscina move the memory of `arrays` to the caller instead of copying it. */
function moving<T extends object>(value: T, arrays: readonly Uint8Array[]): T {
  const memory = [...new Set(arrays.map(({ buffer }) => buffer))];
  return move({ [transferableSymbol]: memory, [valueSymbol]: value }) as T;
}
