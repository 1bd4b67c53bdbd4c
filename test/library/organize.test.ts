import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CancelOperationDocument,
  OperationsDocument,
  RollbackOperationDocument,
  SaveCategoryDocument,
  StartOperationDocument,
  UpdateImageDocument,
} from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { endOf, libraryOf, operate, recordsOf, rollBack } from '../support/operations.ts';
import { addImages, addResults, rowId } from '../support/rows.ts';
import { openSocket, openStream } from '../support/streams.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ workers: 1 });
});
afterAll(() => app.dispose());

let count = 0;
const newUser = () => app.register(`ada${count++}`);
const organize = (user: TestUser, input: object = {}) =>
  operate(app, user, { type: 'ORGANIZE', dryRun: false, ...input });
const refusal = async (user: TestUser, input: object) => {
  const { errors } = await app.ask(StartOperationDocument, { input: { type: 'ORGANIZE', ...input } }, user.accessToken);
  return errors[0]?.extensions;
};
const pathsOf = async (user: TestUser) => {
  const rows = await app.deps.db.image.findMany({ where: { ownerId: rowId(user.id) }, orderBy: { id: 'asc' } });
  return rows.map(({ folder, filename }) => `${folder}/${filename}`);
};
const shot = (date: string) => new Date(`${date}T12:00:00Z`);

test('images are moved to folders by category and year, and a rollback moves each one back', async () => {
  const user = await newUser();
  await addImages(app, user, [
    { filename: 'leaf.CR3', capturedAt: shot('2024-02-03'), folder: 'in' },
    { filename: 'Screenshot 1.png', folder: 'in/deep', tags: ['x'] },
    { filename: 'macro-7.jpg', description: 'a macro of moss', capturedAt: shot('2025-12-31') },
    { filename: 'street.jpg', cameraModel: 'iPhone 15 Pro', capturedAt: shot('2025-01-01') },
    { filename: 'mine.jpg', category: 'Chosen', capturedAt: shot('2020-01-01') },
  ]);
  const input = { name: 'Macro', rules: { keywords: ['MACRO'] } };
  await app.run(SaveCategoryDocument, { input }, user.accessToken);
  const before = await libraryOf(app, user);
  const done = await organize(user);
  expect(done).toMatchObject({
    status: 'COMPLETED',
    filesScanned: 5,
    filesProcessed: 5,
    filesSkipped: 0,
    progress: 100,
  });
  expect(await pathsOf(user)).toEqual([
    'Raw/2024/leaf.CR3',
    'Screenshots/Undated/Screenshot 1.png',
    'Macro/2025/macro-7.jpg',
    'Phone/2025/street.jpg',
    'Chosen/2020/mine.jpg',
  ]);
  const records = await recordsOf(app, user, done.id);
  expect(records.map(({ status, message }) => [status, message])).toEqual([
    ['DONE', "Raw: extension 'cr3' of Raw."],
    ['DONE', "Screenshots: keyword 'screenshot' of Screenshots."],
    ['DONE', "Macro: keyword 'MACRO' of Macro."],
    ['DONE', "Phone: camera model 'iPhone' of Phone."],
    ['DONE', 'Chosen: set by hand.'],
  ]);
  expect(records[0]).toMatchObject({ originalPath: 'in/leaf.CR3', newPath: 'Raw/2024/leaf.CR3', category: 'Raw' });
  const undone = await rollBack(app, user, done.id);
  expect(undone).toMatchObject({ type: 'ROLLBACK', status: 'COMPLETED', filesProcessed: 5, filesFailed: 0 });
  expect(await libraryOf(app, user)).toEqual(before);
  expect((await recordsOf(app, user, done.id)).every(({ status }) => status === 'ROLLED_BACK')).toBe(true);
  // The rollback can be rolled back in turn.
  await rollBack(app, user, undone.id);
  expect((await pathsOf(user))[0]).toBe('Raw/2024/leaf.CR3');
});

test('a second run changes nothing', async () => {
  const user = await newUser();
  await addImages(app, user, [{ filename: 'a.jpg' }, { filename: 'a.jpg' }, { filename: 'b.jpg', folder: 'x' }]);
  await organize(user);
  const after = await libraryOf(app, user);
  expect(await organize(user)).toMatchObject({ filesScanned: 3, filesProcessed: 0, filesSkipped: 3 });
  expect(await libraryOf(app, user)).toEqual(after);
});

test('a name that is taken by another image, before or in the same operation, gets a number', async () => {
  const user = await newUser();
  const names = ['a.jpg', 'a.jpg', 'a.jpg', 'a-2.jpg', '.jpg', '.jpg', 'no extension', 'no extension'];
  await addImages(app, user, [{ filename: 'a.jpg', folder: 'All' }, ...names.map((filename) => ({ filename }))]);
  await organize(user, { folderTemplate: 'All' });
  const paths = await pathsOf(user);
  expect(paths).toEqual([
    'All/a.jpg',
    'All/a-2.jpg',
    'All/a-3.jpg',
    'All/a-4.jpg',
    'All/a-2-2.jpg',
    'All/.jpg',
    'All/.jpg-2',
    'All/no extension',
    'All/no extension-2',
  ]);
});

test('placeholders are replaced by their values, and no value creates a folder of its own', async () => {
  const user = await newUser();
  const [good = ''] = await addImages(app, user, [
    // shortly before midnight of 6 May for the camera, whose clock was three hours behind UTC
    { filename: 'a.JPG', capturedAt: new Date('2024-05-07T02:59:58Z'), captureOffset: -180, cameraModel: 'X/Y\\Z ..' },
    { filename: 'b' },
  ]);
  await addResults(app, user, good, [{ rating: 'GOOD', meanDeltaE: 2 }]);
  await organize(user, { folderTemplate: ' /{camera}/{year}-{month}-{day}//{rating}/{extension}' });
  expect(await pathsOf(user)).toEqual([
    'X-Y-Z ../2024-05-06/Good/jpg/a.JPG',
    'Unknown camera/Undated-Undated-Undated/Unrated/none/b',
  ]);
});

test.each([
  ['an unknown placeholder', '{planet}'],
  ['an open brace', '{year'],
  ['a parent folder', 'a/../b'],
  ['too many characters', 'x'.repeat(501)],
])('a template with %s is rejected', async (_what, folderTemplate) => {
  const user = await newUser();
  expect(await refusal(user, { folderTemplate })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'input.folderTemplate',
  });
});

test('a dry run changes nothing; its plan can be carried out, except for images that have changed since', async () => {
  const user = await newUser();
  const [moved = '', trashed = '', , , taken = ''] = await addImages(app, user, [
    { filename: 'moved.jpg' },
    { filename: 'trashed.jpg' },
    { filename: 'fine.jpg' },
    { filename: 'filed.jpg' },
    { filename: 'taken.jpg' },
  ]);
  const before = await libraryOf(app, user);
  const plan = await operate(app, user, { type: 'ORGANIZE', folderTemplate: 'New' });
  expect(plan).toMatchObject({ dryRun: true, status: 'COMPLETED', filesProcessed: 5, progress: 100 });
  expect(await libraryOf(app, user)).toEqual(before);
  expect((await recordsOf(app, user, plan.id)).every(({ status }) => status === 'PLANNED')).toBe(true);
  const update = (input: { id: string; folder?: string; filename?: string; category?: string }) =>
    app.run(UpdateImageDocument, { input }, user.accessToken);
  await update({ id: moved, folder: 'elsewhere' });
  await app.deps.db.image.update({ where: { id: rowId(trashed) }, data: { trashedAt: new Date() } });
  const filed = before[3] as { id: string };
  await app.deps.db.image.update({ where: { id: filed.id }, data: { category: 'By hand' } });
  await addImages(app, user, [{ filename: 'taken.jpg', folder: 'New' }]);
  const done = await organize(user, { fromDryRun: plan.id });
  expect(done).toMatchObject({ status: 'COMPLETED', filesProcessed: 1, filesFailed: 4 });
  const records = await recordsOf(app, user, done.id);
  expect(records.map(({ status, message }) => [status, message])).toEqual([
    ['FAILED', 'The image has been moved or renamed to elsewhere/moved.jpg.'],
    ['FAILED', 'The image is now in the trash.'],
    ['DONE', "Photos: extension 'jpg' of Photos."],
    ['FAILED', 'The image is now in another category: By hand.'],
    ['FAILED', 'Another image is now named New/taken.jpg.'],
  ]);
  expect(taken).not.toBe('');
});

test('a rollback gives the reason for each image that it cannot move back', async () => {
  const user = await newUser();
  const [gone = '', renamed = '', fine = ''] = await addImages(app, user, [
    { filename: 'gone.jpg' },
    { filename: 'renamed.jpg' },
    { filename: 'fine.jpg' },
  ]);
  const done = await organize(user, { folderTemplate: 'F' });
  await app.deps.db.image.delete({ where: { id: rowId(gone) } });
  const input = { id: renamed, filename: 'other.jpg' };
  await app.run(UpdateImageDocument, { input }, user.accessToken);
  const undone = await rollBack(app, user, done.id);
  expect(undone).toMatchObject({ status: 'COMPLETED', filesProcessed: 1, filesFailed: 2 });
  const records = await recordsOf(app, user, undone.id);
  expect(records.map(({ status, message, image }) => [status, image?.id ?? null, message])).toEqual([
    ['DONE', fine, null],
    ['FAILED', renamed, 'The image has been moved or renamed to F/other.jpg.'],
    ['FAILED', null, 'The image has been removed from the trash.'],
  ]);
});

test('operations that cannot be started, rolled back or cancelled are refused', async () => {
  const user = await newUser();
  await addImages(app, user, [{}]);
  const undo = async (id: string) =>
    (await app.ask(RollbackOperationDocument, { id }, user.accessToken)).errors[0]?.extensions.code;
  const plan = await operate(app, user, { type: 'ORGANIZE' });
  expect(await undo(plan.id)).toBe('INVALID_STATE');
  const done = await organize(user);
  await rollBack(app, user, done.id);
  expect(await undo(done.id)).toBe('INVALID_STATE'); // already rolled back
  expect(await refusal(user, { fromDryRun: done.id, dryRun: false })).toMatchObject({ code: 'INVALID_STATE' });
  expect(await refusal(user, { fromDryRun: plan.id })).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await refusal(user, { fromDryRun: plan.id, dryRun: false, type: 'DUPLICATE_CLEANUP' })).toMatchObject({
    code: 'BAD_USER_INPUT',
  });
  expect(await refusal(user, { type: 'ROLLBACK' })).toMatchObject({ code: 'BAD_USER_INPUT' });
  const { errors } = await app.ask(CancelOperationDocument, { id: done.id }, user.accessToken);
  expect(errors[0]?.extensions.code).toBe('INVALID_STATE');
});

test.each(['ws', 'sse'] as const)('progress can be followed to the end over %s', async (transport) => {
  const user = await newUser();
  await addImages(
    app,
    user,
    Array.from({ length: 3000 }, () => ({})),
  );
  const query =
    'subscription($id: ID!) { operationProgress(operationId: $id) { status progress sequence operation { id } } }';
  const input = { type: 'ORGANIZE', dryRun: false } as const;
  const { startOperation } = await app.run(StartOperationDocument, { input }, user.accessToken);
  const open = transport === 'ws' ? openSocket : openStream;
  const stream = open(app, user.accessToken, query, { id: startOperation.id });
  const steps = (await stream.all()).map(
    ({ data }) => data?.operationProgress as { status: string; progress: number; sequence: number },
  );
  expect(steps.at(-1)).toMatchObject({ status: 'COMPLETED', progress: 100 });
  expect(steps.map(({ progress }) => progress)).toEqual(
    steps.map(({ progress }) => progress).toSorted((a, b) => a - b),
  );
  const { operations } = await app.run(OperationsDocument, {}, user.accessToken);
  expect(operations.totalCount).toBe(1);
});

test('a user can have at most five waiting or running operations', async () => {
  const idle = await startTestApp();
  try {
    const user = await idle.register('ada');
    const start = () => idle.ask(StartOperationDocument, { input: { type: 'ORGANIZE' } }, user.accessToken);
    const started = await Promise.all(Array.from({ length: 7 }, start));
    const codes = started.map(({ errors }) => errors[0]?.extensions.code ?? 'OK');
    expect(codes.toSorted()).toEqual([...Array(5).fill('OK'), 'QUOTA_EXCEEDED', 'QUOTA_EXCEEDED']);
    const id = started.find(({ data }) => data)?.data?.startOperation.id ?? '';
    const { cancelOperation } = await idle.run(CancelOperationDocument, { id }, user.accessToken);
    expect(cancelOperation.status).toBe('CANCELLED');
    expect((await start()).errors).toEqual([]);
    expect((await endOf(idle, user, id)).status).toBe('CANCELLED');
  } finally {
    await idle.dispose();
  }
});
