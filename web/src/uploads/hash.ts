let worker: Worker | null = null;
let asked = 0;

/** The SHA-256 of a file in hex; null where it cannot be read any more. */
export function sha256Of(file: File): Promise<string | null> {
  worker ??= new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' });
  const id = asked++;
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
