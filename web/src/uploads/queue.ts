import { ConnectionLost } from './connection-lost';

export type UploadState = 'waiting' | 'hashing' | 'sending' | 'finishing' | 'done' | 'known' | 'paused' | 'failed';

export interface UploadItem {
  readonly id: number;
  readonly file: File;
  readonly folder: string;
  readonly state: UploadState;
  /** Bytes that the server has received. */
  readonly sent: number;
  /** The error message of a failed upload. */
  readonly error: string | null;
  /** True if the upload failed because the connection was lost: it resumes when the browser is online again. */
  readonly wasDisconnected: boolean;
  readonly imageId: string | null;
}

export interface Uploads {
  readonly items: readonly UploadItem[];
  readonly isPaused: boolean;
  /** Bytes per second, averaged over the last few seconds. */
  readonly speed: number;
}

/** Number of files uploaded in parallel. */
const CONCURRENCY = 3;
const SPEED_WINDOW_MS = 5000;
/** Shortest time between two notifications of the listeners. */
const NOTIFY_INTERVAL_MS = 100;

const isOpen = ({ state }: UploadItem) => state !== 'done' && state !== 'known' && state !== 'failed';
const isMoving = ({ state }: UploadItem) => state === 'hashing' || state === 'sending' || state === 'finishing';

let uploads: Uploads = { items: [], isPaused: false, speed: 0 };
let nextId = 0;
let timer: number | undefined;
let samples: { readonly at: number; readonly bytes: number }[] = [];
const listeners = new Set<() => void>();
const stops = new Map<number, AbortController>();

export const readUploads = (): Uploads => uploads;

export function onUploads(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const countUnfinished = ({ items }: Uploads): number => items.filter(isOpen).length;

/** Seconds left at the current speed; null if nothing is being sent. */
export function secondsLeft({ items, speed }: Uploads): number | null {
  const bytes = items.filter(isOpen).reduce((sum, { file, sent }) => sum + file.size - sent, 0);
  return speed > 0 ? bytes / speed : null;
}

export function addFiles(files: readonly { readonly file: File; readonly folder: string }[]): void {
  const items = files.map(({ file, folder }): UploadItem => {
    return {
      id: nextId++,
      file,
      folder,
      state: 'waiting',
      sent: 0,
      error: null,
      wasDisconnected: false,
      imageId: null,
    };
  });
  change({ items: [...uploads.items, ...items] });
  startNext();
}

export function pause(): void {
  change({ isPaused: true });
  for (const item of uploads.items) if (isMoving(item)) stop(item.id, 'paused');
}

export function resume(): void {
  change({
    isPaused: false,
    items: uploads.items.map((item) => (item.state === 'paused' ? { ...item, state: 'waiting' } : item)),
  });
  startNext();
}

export function retry(id?: number): void {
  const shouldRetry = (item: UploadItem) => item.state === 'failed' && (id === undefined || item.id === id);
  change({
    items: uploads.items.map((item) => (shouldRetry(item) ? { ...item, state: 'waiting', error: null } : item)),
  });
  startNext();
}

/** Removes a file from the queue. The server deletes what it has received when the upload expires. */
export function cancel(id: number): void {
  stop(id);
  change({ items: uploads.items.filter((item) => item.id !== id) });
  startNext();
}

export function cancelAll(): void {
  for (const item of uploads.items) if (isOpen(item)) stop(item.id);
  change({ isPaused: false, items: uploads.items.filter((item) => !isOpen(item)) });
}

/** Removes completed and failed uploads from the list. */
export const clear = (): void => change({ items: uploads.items.filter(isOpen) });

function stop(id: number, state?: UploadState): void {
  stops.get(id)?.abort();
  stops.delete(id);
  if (state) update(id, { state });
}

function startNext(): void {
  if (uploads.isPaused) return;
  const free = CONCURRENCY - uploads.items.filter(isMoving).length;
  for (const item of uploads.items.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free)))
    void send(item);
}

async function send(item: UploadItem): Promise<void> {
  const stopping = new AbortController();
  stops.set(item.id, stopping);
  const report = (changes: Partial<UploadItem>) => {
    if (!stopping.signal.aborted) update(item.id, changes);
  };
  report({ state: 'hashing' });
  try {
    const { sendFile } = await import('./send-file'); // loaded only when there is something to send
    const { imageId, wasKnown } = await sendFile(item.file, item.folder, stopping.signal, {
      onState: (state) => report({ state }),
      onSent: (sent) => {
        samples.push({ at: Date.now(), bytes: Math.max(0, sent - (find(item.id)?.sent ?? 0)) });
        report({ sent });
      },
    });
    report({ state: wasKnown ? 'known' : 'done', sent: item.file.size, imageId });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report({ state: 'failed', error: message, wasDisconnected: error instanceof ConnectionLost });
  } finally {
    if (stops.get(item.id) === stopping) stops.delete(item.id);
    startNext();
  }
}

const find = (id: number) => uploads.items.find((item) => item.id === id);

const update = (id: number, changes: Partial<UploadItem>): void =>
  change({ items: uploads.items.map((item) => (item.id === id ? { ...item, ...changes } : item)) });

function change(changes: Partial<Uploads>): void {
  samples = samples.filter(({ at }) => at > Date.now() - SPEED_WINDOW_MS);
  const bytes = samples.reduce((sum, sample) => sum + sample.bytes, 0);
  const since = Math.max(1000, Date.now() - (samples[0]?.at ?? Date.now()));
  uploads = { ...uploads, ...changes, speed: (bytes / since) * 1000 };
  if (timer !== undefined) return;
  timer = window.setTimeout(() => {
    timer = undefined;
    for (const listener of listeners) listener();
  }, NOTIFY_INTERVAL_MS);
}

window.addEventListener('online', () => {
  for (const { id, state, wasDisconnected } of uploads.items) if (state === 'failed' && wasDisconnected) retry(id);
});

window.addEventListener('beforeunload', (event) => {
  if (countUnfinished(uploads) > 0) event.preventDefault(); // the browser asks for confirmation
});
