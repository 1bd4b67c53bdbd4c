import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureInstalled } from './install.ts';

const run = promisify(execFile);

/** Encodes JPEGs or PNGs as the images of one HEIC, with Debian's heif-enc. */
export async function encodeHeic(
  pictures: Uint8Array | readonly Uint8Array[],
  args: readonly string[] = [],
): Promise<Uint8Array> {
  ensureInstalled('heif-enc', 'libheif-examples', console.log);
  return await inFolder(async (folder) => {
    const inputs: string[] = [];
    for (const [i, picture] of [pictures].flat().entries()) {
      const input = join(folder, `${i}.${picture[0] === 0xff ? 'jpg' : 'png'}`);
      await writeFile(input, picture);
      inputs.push(input);
    }
    await run('heif-enc', [...args, '-o', join(folder, 'out.heic'), ...inputs]);
    return await readFile(join(folder, 'out.heic'));
  });
}

/** Decodes a HEIC with Debian's heif-convert, into a PNG. */
export async function decodeHeic(heic: Uint8Array): Promise<Uint8Array> {
  ensureInstalled('heif-convert', 'libheif-examples', console.log);
  return await inFolder(async (folder) => {
    await writeFile(join(folder, 'in.heic'), heic);
    await run('heif-convert', [join(folder, 'in.heic'), join(folder, 'out.png')]);
    return await readFile(join(folder, 'out.png'));
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'graycard-heic-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
