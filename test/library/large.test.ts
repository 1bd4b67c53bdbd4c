import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedLibrary } from '../../prisma/seed-library.ts';
import { RollbackOperationDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { libraryOf, operate, recordsOf, rollBack } from '../support/operations.ts';
import { addImages, rowId } from '../support/rows.ts';

const IMAGES = 10_000;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ workers: 1 });
});
afterAll(() => app.dispose());

test('10,000 images are organised and rolled back, twice, and no operation can be rolled back again', async () => {
  const ada = await app.register('ada');
  await addImages(app, ada, [{ folder: 'demo' }]);
  await seedLibrary((text, values) => app.deps.db.$executeRawUnsafe(text, ...values), rowId(ada.id), IMAGES);
  const before = await libraryOf(app, ada);
  expect(before).toHaveLength(IMAGES + 1);
  const done = await operate(app, ada, { type: 'ORGANIZE', dryRun: false }, 600_000);
  expect(done).toMatchObject({ status: 'COMPLETED', filesScanned: IMAGES + 1, filesFailed: 0 });
  expect(done.filesProcessed).toBeGreaterThan(IMAGES * 0.95);
  const after = await libraryOf(app, ada);
  expect(after).not.toEqual(before);
  const undone = await rollBack(app, ada, done.id, 600_000);
  expect(undone).toMatchObject({ status: 'COMPLETED', filesProcessed: done.filesProcessed, filesFailed: 0 });
  expect(await libraryOf(app, ada)).toEqual(before);
  const twice = await app.ask(RollbackOperationDocument, { id: done.id }, ada.accessToken);
  expect(twice.errors).toMatchObject([{ extensions: { code: 'INVALID_STATE' } }]);
  expect((await rollBack(app, ada, undone.id, 600_000)).filesFailed).toBe(0);
  expect(await libraryOf(app, ada)).toEqual(after);
  const [first] = await recordsOf(app, ada, undone.id);
  expect(first?.status).toBe('ROLLED_BACK');
});
