import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type GraphQLAnswer, startTestApp, type TestApp, type TestAppOptions, type TestUser } from './app.ts';
import { snapshot } from './rows.ts';
import { until } from './until.ts';

export interface GuardedApp extends TestApp {
  readonly ada: TestUser;
  /** Runs something that must leave nothing behind: no row, no object, no half-received or spooled file. */
  leavesNothing<T>(work: () => Promise<T>): Promise<T>;
}

/** An app with a temporary folder of its own, so that whatever is left there is seen. */
export async function startGuardedApp(options: TestAppOptions = {}): Promise<GuardedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'graycard-guarded-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const app = await startTestApp(options);
  const ada = await app.register('ada');
  const spooled = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('capacitor'));
  return {
    ...app,
    ada,
    async dispose() {
      await app.dispose();
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      await rm(folder, { recursive: true, force: true });
    },
    async leavesNothing(work) {
      const before = await snapshot(app);
      const answer = await work();
      // What is received is removed when the request's connection has ended, a moment after the answer.
      await until('spooled files are gone', async () => (await spooled()).length === 0);
      expect(await snapshot(app)).toEqual(before);
      return answer;
    },
  };
}

/** The one error of an answer without data: with this code, and a sentence that a person can use. */
export function expectRefusal({ data, errors }: GraphQLAnswer<unknown>, code: string, field?: string): string {
  expect(errors).toMatchObject([{ extensions: { code, ...(field && { field }) } }]);
  expect(Object.values(data ?? {}).every((field) => field === null)).toBe(true);
  const message = errors[0]?.message ?? '';
  expect(message).toMatch(/^\S.{10,}\.$/);
  expect(message).not.toMatch(/undefined|\[object|at \/|node_modules|prisma|vips|Error:/i);
  return message;
}
