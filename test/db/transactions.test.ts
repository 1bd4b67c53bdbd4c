import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.dispose());

test('the storage refuses to be used in a transaction, and may be used after it', async () => {
  const { db, storage } = app.deps;
  const bytes = Buffer.from('x');
  for (const use of [
    () => storage.write('a/b', bytes),
    () => storage.read('a/b'),
    () => storage.remove('a/b'),
    () => storage.removeAll('a'),
  ]) {
    const used = db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1`;
      await use();
    });
    await expect(used).rejects.toThrow('must not be called in a transaction');
  }
  await storage.write('a/b', bytes);
  expect(await storage.has('a/b')).toBe(true);
});

test('a transaction can be a list of statements', async () => {
  const { db } = app.deps;
  expect(await db.$transaction([db.user.count(), db.image.count()])).toEqual([0, 0]);
});
