import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bomb, hugeMetadata, nearTheLimit, tooManyPixels, unsupportedFormats } from '../support/bombs/bombs.ts';
import { createTestDatabase } from '../support/database.ts';
import { jpeg } from '../support/pictures.ts';
import { type Program, startProgram } from '../support/program.ts';
import { connect, type Session } from '../support/session.ts';

const MEGABYTE = 1_000_000;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let dataDir: string;
let api: Program;
let ada: Session;
beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'graycard-bombs-'));
  api = await startProgram('dist/server.js', {
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    PORT: '0',
    WORKERS: '0',
  });
  ada = await connect(api.url, 'ada');
  await ada.upload('good.jpg', await jpeg(1)); // one-time loading is done now
  await answerTo(await tooManyPixels.at(-1)![1]()); // also loads LibRaw
});
afterAll(async () => {
  await api.end();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

/** A memory size of the process in bytes, from /proc: VmHWM is the peak, VmRSS the current size. */
function memory(name: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync(`/proc/${api.pid}/status`, 'utf8');
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
}

async function answerTo(bytes: Uint8Array): Promise<string> {
  const form = new FormData();
  const query = 'mutation($files: [File!]!) { uploadImages(files: $files) { id } }';
  form.set('operations', JSON.stringify({ query, variables: { files: [null] } }));
  form.set('map', JSON.stringify({ 0: ['variables.files.0'] }));
  form.set('0', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'bomb');
  const headers = { authorization: `Bearer ${ada.token}` };
  const response = await fetch(`${api.url}/graphql`, { method: 'POST', body: form, headers });
  const { errors } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  return errors ? `${errors[0]?.extensions.code} ${errors[0]?.message}` : 'accepted';
}

async function measured(bytes: Uint8Array) {
  writeFileSync(`/proc/${api.pid}/clear_refs`, '5'); // resets the peak: proc(5)
  const before = memory('VmRSS');
  const began = performance.now();
  const answer = await answerTo(bytes);
  return { answer, ms: performance.now() - began, growth: memory('VmHWM') - before };
}

/** At least ten times what any file takes. Decoding one would take minutes. */
const HANGING_MS = 15_000;

const onLinux = test.runIf(existsSync('/proc/self/clear_refs'));
const all: readonly Bomb[] = [...tooManyPixels, ...nearTheLimit, ...hugeMetadata, ...unsupportedFormats];

onLinux.each(all)('%s is rejected quickly and within 200 MB', async (_what, make, code) => {
  const { answer, ms, growth } = await measured(await make());
  expect(answer).toContain(code);
  expect(ms).toBeLessThan(HANGING_MS);
  expect(growth).toBeLessThan(200 * MEGABYTE);
});

test('no files are left behind, and the next image is accepted', async () => {
  const kept = readdirSync(join(dataDir, 'storage'), { recursive: true, withFileTypes: true });
  expect(kept.filter((entry) => entry.isFile())).toHaveLength(3); // the files of the only good image
  expect(await ada.upload('next.jpg', await jpeg(2))).toBeTruthy();
});
