import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../src');

/** Returns the files in src/ that match a pattern. */
function filesWith(pattern: RegExp): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generated/'))
    .filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')))
    .sort();
}

test("the queue's own tables and functions are used only in queue/", () => {
  const files = filesWith(/graphile_worker|_private_jobs|jobs:insert/);
  expect(files).not.toEqual([]);
  expect(files.filter((file) => !file.startsWith('queue/'))).toEqual([]);
});

test('job changes are published in one place', () => {
  expect(filesWith(/\.jobMoved\(/)).toEqual(['services/job/job-state.ts']);
});

test('job state is written in one place', () => {
  expect(filesWith(/\b(writeJob|writeJobs|writeClaim|insertJobs)\(/)).toEqual([
    'services/job/insert.ts',
    'services/job/job-state.ts',
    'services/job/write-job.ts',
  ]);
});

test('text is normalised in one place, which knows how long it is', () => {
  expect(filesWith(/\.normalize\(/)).toEqual(['services/text.ts']);
});

test('the environment is read only in config.ts', () => {
  expect(filesWith(/process\.env|import\.meta\.env|\benv\b[^;]*from 'node:process'/)).toEqual(['config.ts']);
});
