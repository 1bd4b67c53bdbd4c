import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureInstalled } from './install.ts';

const run = promisify(execFile);
const install = () => ensureInstalled('exiftool', 'libimage-exiftool-perl', console.log);

/** Writes tags, such as `-EXIF:Make=Acme`, into a copy of a file. */
export async function withTags(file: Uint8Array, extension: string, tags: readonly string[]): Promise<Uint8Array> {
  install();
  const folder = await mkdtemp(join(tmpdir(), 'graycard-exiftool-'));
  try {
    const path = join(folder, `photo.${extension}`);
    await writeFile(path, file);
    await run('exiftool', ['-q', '-q', '-m', '-n', '-overwrite_original', ...tags, path]);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What exiftool reads of some files: numbers as numbers, by group and tag ("EXIF:Make"). */
export async function readTags(paths: readonly string[]): Promise<Record<string, string | number>[]> {
  install();
  const args = ['-j', '-n', '-q', '-G0', '-EXIF:all', '-XMP:all', '-Composite:SubSecDateTimeOriginal'];
  const { stdout } = await run('exiftool', [...args, ...paths], { maxBuffer: 1e8 });
  return JSON.parse(stdout);
}
