let worker: Worker | null = null;
let nextId = 0;

/** Returns the SHA-256 of a file in hex, or null if the file can no longer be read. */
export function sha256Of(file: File): Promise<string | null> {
  worker ??= new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' });
  const id = nextId++;
  const current = worker;
  return new Promise((resolve) => {
    const listen = ({ data }: MessageEvent<{ id: number; sha256: string | null }>) => {
      if (data.id !== id) return;
      current.removeEventListener('message', listen);
      resolve(data.sha256);
    };
    current.addEventListener('message', listen);
    current.postMessage({ id, file });
  });
}
