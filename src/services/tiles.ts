import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deps } from '../deps.ts';
import { cutTiles } from '../pipeline/renditions.ts';
import { ObjectMissing } from '../storage/storage.ts';
import type { Link } from './asset.ts';

/** Pyramids kept on disk at most; of 24 megapixels one takes some 10 MB. */
export const MAX_PYRAMIDS = 200;
/** One that nobody has looked at for so long is removed, at the next look after it. */
const IDLE_MS = 24 * 3_600_000;
const LOOK_INTERVAL_MS = 3_600_000;

/** What can be cut into tiles: what the decoder reads by itself. A raw file's preview can, the file cannot. */
const decodable: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff'];

export const canBeTiled = (asset: { contentType: string; width: number | null }): boolean =>
  asset.width !== null && decodable.includes(asset.contentType);

export interface Tiles {
  /**
   * The folder with a picture's tiles, `<level>/<column>_<row>.jpeg`, cut when they are first asked for: upright, in sRGB,
   * from level 0, which is one pixel, each twice as large as the one before, to the full resolution (Deep Zoom). Throws
   * `ObjectMissing` where the picture is gone, whether or not its tiles are.
   */
  open(link: Pick<Link, 'key' | 'sha256'>): Promise<string>;
  dispose(): void;
}

/** Tiles of pictures, cached on this machine's disk by content. */
export function openTiles({ config, storage }: Pick<Deps, 'config' | 'storage'>): Tiles {
  const root = join(config.dataDir, 'tiles');
  const cutting = new Map<string, Promise<void>>();
  /** One picture at a time: each takes all cores that the decoder may have. */
  let line: Promise<unknown> = Promise.resolve();

  async function cut(key: string, sha256: string): Promise<void> {
    const unfinished = join(root, `${sha256}.${process.pid}.tmp`);
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true });
    try {
      const made = await cutTiles(await storage.stream(key), unfinished, config.limits.pixels);
      await rename(made, join(root, sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error; // another process was first
      });
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
    await tidy(root);
  }

  const timer = setInterval(() => void tidy(root), LOOK_INTERVAL_MS).unref();

  return {
    async open({ key, sha256 }) {
      if (!(await storage.has(key))) throw new ObjectMissing(key);
      const folder = join(root, sha256);
      if (await touch(folder)) return folder;
      let work = cutting.get(sha256);
      if (!work) {
        work = line.then(() => cut(key, sha256)).finally(() => cutting.delete(sha256));
        line = work.catch(() => {});
        cutting.set(sha256, work);
      }
      await work;
      return folder;
    },
    dispose: () => clearInterval(timer),
  };
}

/** Notes that somebody looks at a folder. False where there is none. */
function touch(folder: string): Promise<boolean> {
  const now = new Date();
  return utimes(folder, now, now).then(
    () => true,
    () => false,
  );
}

/** Removes the pyramids that nobody has looked at for long, and the oldest of too many. */
async function tidy(root: string): Promise<void> {
  const names = await readdir(root).catch(() => []); // nothing was cut yet
  const found = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(root, name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  const newestFirst = found.toSorted((a, b) => b.at - a.at);
  const gone = newestFirst.filter(({ at }, i) => i >= MAX_PYRAMIDS || Date.now() - at > IDLE_MS);
  for (const { name } of gone) await rm(join(root, name), { recursive: true, force: true });
}
