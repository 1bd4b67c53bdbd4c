import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type GraphQLAnswer, startTestApp, type TestApp, type TestAppOptions, type TestUser } from './app.ts';
import { snapshot } from './rows.ts';
import { until } from './until.ts';

export interface GuardedApp extends TestApp {
  readonly ada: TestUser;
  /** Runs `work` and checks that it leaves nothing behind: no row, no object, no partial or spooled file. */
  leavesNothing<T>(work: () => Promise<T>): Promise<T>;
}

/** Starts an app with its own temporary folder, so that files left there can be detected. */
export async function startGuardedApp(options: TestAppOptions = {}): Promise<GuardedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'graycard-guarded-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const app = await startTestApp(options);
  const ada = await app.register('ada');
  const unfinished = async () => (await app.storedFiles()).filter((name) => name.includes('incoming'));
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
      // Received files are removed shortly after the response.
      await until('received files are gone', async () => (await unfinished()).length === 0, { limitMs: 20_000 });
      expect(await snapshot(app)).toEqual(before);
      return answer;
    },
  };
}

/** Returns the only error of a response without data. It must have this code and a helpful message. */
export function expectRefusal({ data, errors }: GraphQLAnswer<unknown>, code: string, field?: string): string {
  expect(errors).toMatchObject([{ extensions: { code, ...(field && { field }) } }]);
  expect(Object.values(data ?? {}).every((field) => field === null)).toBe(true);
  const message = errors[0]?.message ?? '';
  expect(message).toMatch(/^\S.{10,}\.$/);
  expect(message).not.toMatch(/undefined|\[object|at \/|node_modules|prisma|vips|Error:/i);
  return message;
}
