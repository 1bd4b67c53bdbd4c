import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharp } from '../../src/pipeline/image/sharp.ts';
import type { Hashes, HashTask } from './print-hashes.ts';

const sample = fileURLToPath(new URL('../../examples/sample/desk.jpg', import.meta.url));
const program = fileURLToPath(new URL('./print-hashes.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'graycard-hashes-'));
const photo16 = join(folder, '16-bit.png');

beforeAll(async () => {
  await sharp(sample).resize(1000).toColourspace('rgb16').png().toFile(photo16);
});
afterAll(() => rmSync(folder, { recursive: true }));

const tasks: readonly HashTask[] = [
  { photo: sample, options: {} },
  { photo: sample, options: { model: 'ROOT_POLYNOMIAL_2', outputColorSpace: 'DISPLAY_P3', outputFormat: 'WEBP' } },
  { photo: photo16, options: { model: 'ROOT_POLYNOMIAL_3', outputColorSpace: 'ADOBE_RGB', outputFormat: 'TIFF' } },
  { photo: photo16, options: { model: 'LINEAR_3X3', linearization: 'NEUTRALS', outputFormat: 'JPEG' } },
];

/** Runs all tasks in a new process, with these flags for Node. */
function hashesBy(...flags: string[]): Hashes {
  const args = [...flags, '--import', 'tsx', program, JSON.stringify(tasks)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

test('two processes produce the same bytes, one of them without WebAssembly SIMD', () => {
  const first = hashesBy();
  const isOnX64 = process.arch === 'x64'; // the flag exists only on x64
  const second = isOnX64 ? hashesBy('--no-enable-sse4-1') : hashesBy();
  expect([first.hasSimd, second.hasSimd]).toEqual([true, !isOnX64]);
  expect(new Set(first.results.map(({ corrected }) => corrected)).size).toBe(tasks.length);
  expect(second.results).toEqual(first.results);
});
