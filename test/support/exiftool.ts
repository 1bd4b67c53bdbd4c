import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './install.ts';

/** Printed after `-execute1`. Without the number, -q would suppress it. */
const READY = '{ready1}\n';

let running: ChildProcessWithoutNullStreams | undefined;
let last: Promise<unknown> = Promise.resolve();

/** One exiftool for all commands of this process, because it takes longer to start than to do its work. */
function exiftool(): ChildProcessWithoutNullStreams {
  if (running) return running;
  ensureInstalled('exiftool', 'libimage-exiftool-perl', console.log);
  // It ends with this process, even if that is killed.
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', 'exiftool', '-stay_open', 'True', '-@', '-']);
  child.on('error', (error) => {
    throw error;
  });
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as { unref(): void }).unref();
  running = child;
  return child;
}

/** Runs a command and returns its output. Throws what it writes to stderr. */
function run(args: readonly string[]): Promise<string> {
  const result = last.then(
    () =>
      new Promise<string>((resolve, reject) => {
        const child = exiftool();
        let [output, errors] = ['', ''];
        const onOutput = (chunk: Buffer) => {
          output += chunk;
          if (!output.endsWith(READY)) return;
          child.stdout.off('data', onOutput);
          child.stderr.off('data', onError);
          if (errors) reject(new Error(errors));
          else resolve(output.slice(0, -READY.length));
        };
        const onError = (chunk: Buffer) => {
          errors += chunk;
        };
        child.stdout.on('data', onOutput);
        child.stderr.on('data', onError);
        child.stdin.write(`${args.join('\n')}\n-execute1\n`);
      }),
  );
  last = result.catch(() => {});
  return result;
}

/** Writes tags, such as `-EXIF:Make=Acme`, into a copy of a file. */
export async function withTags(file: Uint8Array, extension: string, tags: readonly string[]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'graycard-exiftool-'));
  try {
    const path = join(folder, `photo.${extension}`);
    await writeFile(path, file);
    await run(['-q', '-q', '-m', '-n', '-overwrite_original', ...tags, path]);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What exiftool reads of some files: numbers as numbers, by group and tag ("EXIF:Make"). */
export async function readTags(paths: readonly string[]): Promise<Record<string, string | number>[]> {
  const args = ['-j', '-n', '-q', '-G0', '-EXIF:all', '-XMP:all', '-Composite:SubSecDateTimeOriginal'];
  return JSON.parse(await run([...args, ...paths]));
}
