import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Deps } from '../deps.ts';
import { cutTiles } from '../pipeline/renditions.ts';
import { ObjectMissing } from '../storage/storage.ts';
import type { Link } from './signed-link.ts';

/** The number of tile pyramids kept on disk. One of 24 megapixels takes about 10 MB. */
export const MAX_PYRAMIDS = 200;
/** Pyramids that have not been used for this long are removed at the next sweep. */
const IDLE_MS = 24 * 3_600_000;
const SWEEP_INTERVAL_MS = 3_600_000;

/** The media types that can be cut into tiles. A raw file cannot, but its preview can. */
const decodable: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/heic',
  'image/tiff',
];
/** Some of these files are not what sharp reads in them. */
const convertible = /\.(heic|tif)$/;

export const canBeTiled = (asset: { contentType: string; width: number | null }): boolean =>
  asset.width !== null && decodable.includes(asset.contentType);

export interface Tiles {
  /**
   * Returns the folder with an image's tiles, `<level>/<column>_<row>.jpeg`, which are cut at the first request. They are
   * upright and in sRGB. Level 0 is one pixel; each level doubles the size, up to the full resolution (Deep Zoom). Throws
   * `ObjectMissing` if the image has been removed, even if its tiles are cached.
   */
  open(link: Pick<Link, 'key' | 'sha256'>): Promise<string>;
  dispose(): void;
}

/** Tiles of images, cached on this machine's disk by their hash. */
export function openTiles({ config, inspector, storage }: Pick<Deps, 'config' | 'inspector' | 'storage'>): Tiles {
  const root = join(config.dataDir, 'tiles');
  const cutting = new Map<string, Promise<void>>();
  /** The end of the queue. One image is cut at a time, as each uses all of the decoder's cores. */
  let tail: Promise<unknown> = Promise.resolve();

  async function sourceOf(key: string): Promise<Readable> {
    if (!convertible.test(key)) return await storage.stream(key);
    const file = await storage.read(key);
    return Readable.from([(await inspector.flatPicture(file, { maxPixels: config.limits.pixels })) ?? file]);
  }

  async function cut(key: string, sha256: string): Promise<void> {
    const unfinished = join(root, `${sha256}.${process.pid}.tmp`);
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true });
    try {
      const levelsFolder = await cutTiles(await sourceOf(key), unfinished, config.limits.pixels);
      await rename(levelsFolder, join(root, sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error; // another process was first
      });
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
    await removeIdle(root);
  }

  const timer = setInterval(() => void removeIdle(root), SWEEP_INTERVAL_MS).unref();

  return {
    async open({ key, sha256 }) {
      if (!(await storage.has(key))) throw new ObjectMissing(key);
      const folder = join(root, sha256);
      if (await touch(folder)) return folder;
      let work = cutting.get(sha256);
      if (!work) {
        work = tail.then(() => cut(key, sha256)).finally(() => cutting.delete(sha256));
        tail = work.catch(() => {});
        cutting.set(sha256, work);
      }
      await work;
      return folder;
    },
    dispose: () => clearInterval(timer),
  };
}

/** Marks a folder as used. Returns false if it does not exist. */
function touch(folder: string): Promise<boolean> {
  const now = new Date();
  return utimes(folder, now, now).then(
    () => true,
    () => false,
  );
}

/** Removes the pyramids that have been idle too long, and the least recently used ones above the limit. */
async function removeIdle(root: string): Promise<void> {
  const names = await readdir(root).catch(() => []); // nothing has been cut yet
  const found = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(root, name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  const newestFirst = found.toSorted((a, b) => b.at - a.at);
  const idle = newestFirst.filter(({ at }, i) => i >= MAX_PYRAMIDS || Date.now() - at > IDLE_MS);
  for (const { name } of idle) await rm(join(root, name), { recursive: true, force: true });
}
