import type { MessagePort } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import type { Inspection, PhotoMetadata } from '../contract/inspection.ts';
import type { PhotoReport } from '../contract/photo-report.ts';
import type { JobStage, PhotoHooks, PhotoTask } from '../contract/photo-task.ts';
import { enableHeif } from '../image/heif/enabled.ts';
import { type Outcome, Stopped, toOutcome } from './outcome.ts';

/** Settings of a thread. */
export interface ThreadData {
  readonly heif: boolean;
}

enableHeif((workerData as ThreadData).heif);

/** Progress message posted by the thread: a stage starts or continues. */
export interface StageMessage {
  readonly stage: JobStage;
  readonly share: number;
}

/** Arguments that every task gets in addition to its own. */
interface Channel {
  readonly port: MessagePort;
  /** Four shared bytes. A value other than 0 stops the run at its next check. */
  readonly stopFlag: SharedArrayBuffer;
}

/** Worker task: processes one photo, from bytes to report. The first call in a thread loads OpenCV, unless `warm` did. */
export async function correct({
  task,
  ...channel
}: Channel & { readonly task: PhotoTask }): Promise<Outcome<PhotoReport>> {
  const outcome = await withHooks(channel, async (hooks) => {
    const { correctPhoto } = await import('../correct.ts');
    return await correctPhoto(task, hooks);
  });
  if (outcome.end !== 'DONE') return outcome;
  const { corrected, thumbnail } = outcome.value;
  return transferring(outcome, corrected ? [corrected.bytes, thumbnail.bytes] : [thumbnail.bytes]);
}

/** Worker task: loads the code that the first photo would otherwise wait for. */
export async function warm(): Promise<void> {
  const [{ loadOpenCv }] = await Promise.all([import('../find/opencv.ts'), import('../correct.ts')]);
  await loadOpenCv();
}

/** Worker task: does nothing, but a thread is started for it. */
export const nothing = (): void => {};

export type InspectRequest = { readonly source: string | Uint8Array; readonly maxPixels: number };

/** Worker task: inspects a file. Never loads OpenCV. */
export async function inspect({
  source,
  maxPixels,
  ...channel
}: Channel & InspectRequest): Promise<Outcome<Inspection>> {
  const outcome = await withHooks(channel, async (hooks) => {
    hooks.onStage('LOADING', 0);
    const { inspect } = await import('../inspect/inspect.ts');
    return await inspect(source, { maxPixels });
  });
  if (outcome.end !== 'DONE') return outcome;
  return transferring(outcome, [outcome.value.thumbnail.bytes, outcome.value.preview.bytes]);
}

/** Worker task: reads the metadata of a file. */
export async function inspectMetadata({
  source,
  maxPixels,
  ...channel
}: Channel & InspectRequest): Promise<Outcome<PhotoMetadata>> {
  return await withHooks(channel, async (hooks) => {
    hooks.onStage('LOADING', 0);
    const { inspectMetadata } = await import('../inspect/inspect-metadata.ts');
    return await inspectMetadata(source, { maxPixels });
  });
}

/** Worker task: converts a file that sharp cannot read as it is meant. */
export async function flatPicture({
  source,
  maxPixels,
  ...channel
}: Channel & InspectRequest): Promise<Outcome<Uint8Array | null>> {
  return await withHooks(channel, async (hooks) => {
    hooks.onStage('LOADING', 0);
    const { flatPicture } = await import('../inspect/flat-picture.ts');
    return await flatPicture(source, maxPixels);
  });
}

/** Runs `work` with hooks connected to the caller's thread. */
async function withHooks<T>({ port, stopFlag }: Channel, work: (hooks: PhotoHooks) => Promise<T>): Promise<Outcome<T>> {
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

/** Makes piscina transfer the memory of `arrays` to the caller instead of copying it. */
function transferring<T extends object>(value: T, arrays: readonly Uint8Array[]): T {
  const memory = [...new Set(arrays.map(({ buffer }) => buffer))];
  return move({ [transferableSymbol]: memory, [valueSymbol]: value }) as T;
}
