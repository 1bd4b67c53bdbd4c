import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  DeleteImagesDocument,
  DismissDuplicatesDocument,
  DuplicatesDocument,
  EmptyTrashDocument,
  RestoreImagesDocument,
  RollbackOperationDocument,
} from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { uploadOne } from '../support/job-runs.ts';
import { libraryOf, operate, recordsOf, rollBack } from '../support/operations.ts';
import { jpeg } from '../support/pictures.ts';
import { addImages, globalId, rowId } from '../support/rows.ts';
import { scene } from '../support/scenes.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ workers: 1 });
});
afterAll(() => app.dispose());

let users = 0;
const newUser = () => app.register(`ada${users++}`);
/** Uploads a file. If the user already has it, adds another image of the same file, as an import does. */
async function upload(user: TestUser, bytes: Uint8Array, name: string): Promise<string> {
  const { db } = app.deps;
  const count = () => db.image.count({ where: { ownerId: rowId(user.id) } });
  const before = await count();
  const id = await uploadOne(app, user, bytes, name);
  if ((await count()) > before) return id;
  const about = await db.image.findUniqueOrThrow({
    where: { id: rowId(id) },
    select: {
      ...{ ownerId: true, sha256: true, byteSize: true, contentType: true, width: true, height: true },
      ...{ placeholder: true, originalId: true, thumbnailId: true, previewId: true },
    },
  });
  const copy = await db.image.create({ data: { ...about, filename: name }, select: { id: true } });
  return globalId('Image', copy.id);
}
const groups = async (user: TestUser, variables: object = {}) =>
  (await app.run(DuplicatesDocument, variables, user.accessToken)).duplicates;
const idsOf = (list: Awaited<ReturnType<typeof groups>>) => list.map(({ images }) => images.map(({ id }) => id));
const dismiss = (user: TestUser, imageIds: string[]) =>
  app.ask(DismissDuplicatesDocument, { imageIds }, user.accessToken);
const clean = (user: TestUser, input: object = {}) =>
  operate(app, user, { type: 'DUPLICATE_CLEANUP', dryRun: false, ...input });
const trashedOf = async (user: TestUser) => {
  const where = { ownerId: rowId(user.id), trashedAt: { not: null } };
  const rows = await app.deps.db.image.findMany({ where, orderBy: { id: 'asc' }, select: { filename: true } });
  return rows.map(({ filename }) => filename);
};
const fileOf = async (id: string) => {
  const { original } = await app.deps.db.image.findUniqueOrThrow({
    where: { id: rowId(id) },
    select: { original: { select: { key: true } } },
  });
  return join(fileURLToPath(app.deps.config.storageUrl), original.key);
};

/** An image, and the same image as a smaller file of lower quality. */
async function pair(seed: number): Promise<[Buffer, Buffer]> {
  const large = await scene(seed);
  return [large, await sharp(large).resize(150).jpeg({ quality: 60 }).toBuffer()];
}

test("groups contain the viewer's identical files and, if requested, look-alikes, with the oldest image first", async () => {
  const [ada, bob] = [await newUser(), await newUser()];
  const [[large, small], [other]] = [await pair(1), await pair(2)];
  const first = await upload(ada, large, 'first.png');
  const poor = await upload(ada, small, 'poor.jpg');
  const again = await upload(ada, large, 'again.png');
  await upload(ada, other, 'other.png');
  await upload(bob, large, 'of bob.png');
  expect(await groups(bob, { similarity: 10 })).toEqual([]);
  const [same, ...none] = await groups(ada);
  expect(none).toEqual([]);
  expect(same).toMatchObject({ distance: 0, wasted: large.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(same?.images.map(({ filename }) => filename)).toEqual(['first.png', 'again.png']);
  const [alike, ...rest] = await groups(ada, { similarity: 10 });
  expect(rest).toEqual([]);
  expect(alike).toMatchObject({ sha256: null, wasted: large.length + small.length });
  expect(idsOf([alike!])).toEqual([[first, poor, again]]);
  expect(alike?.distance).toBeLessThanOrEqual(10);
  await app.run(DeleteImagesDocument, { ids: [again, poor] }, ada.accessToken);
  expect(await groups(ada, { similarity: 10 })).toEqual([]);
  await app.run(RestoreImagesDocument, { ids: [again, poor] }, ada.accessToken);
  expect(idsOf(await groups(ada, { similarity: 10 }))).toEqual([[first, poor, again]]);
});

test('pages contain each group once, in an order that stays stable while images are added', async () => {
  const user = await newUser();
  const sha = (i: number) => i.toString(16).padStart(64, '0');
  const images = Array.from({ length: 70 }, (_, i) => ({ sha256: sha(Math.floor(i / 2)), filename: `${i}.jpg` }));
  await addImages(app, user, images);
  const all = await groups(user);
  expect(all).toHaveLength(35);
  const paged: string[][] = [];
  for (let after: string | null | undefined = null; after !== undefined; ) {
    const page = await groups(user, { first: 8, after });
    paged.push(...idsOf(page));
    after = page.at(-1)?.cursor;
    if (after === all[7]?.cursor)
      await addImages(app, user, [{ sha256: sha(2) }, { sha256: sha(90) }, { sha256: sha(90) }]);
  }
  expect(paged.slice(0, 35)).toEqual(idsOf(all));
  expect(paged).toHaveLength(36);
});

test.each([
  ['similarity', { similarity: 12 }],
  ['similarity', { similarity: -1 }],
  ['first', { first: 101 }],
])('%s out of range is rejected: %j', async (field, variables) => {
  const { errors } = await app.ask(DuplicatesDocument, variables, (await newUser()).accessToken);
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

test('dismissed images stay apart while images are added and removed, and the rest of the group stays together', async () => {
  const user = await newUser();
  const [large, small] = await pair(3);
  const [a, b, c] = [await upload(user, large, 'a'), await upload(user, large, 'b'), await upload(user, small, 'c')];
  expect((await dismiss(user, [a])).errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'imageIds' });
  expect((await dismiss(user, [a, b])).data?.dismissDuplicates).toBe(true);
  expect((await dismiss(user, [b, a])).data?.dismissDuplicates).toBe(true);
  expect(await groups(user)).toEqual([]);
  expect(idsOf(await groups(user, { similarity: 10 }))).toEqual([[a, c]]);
  const d = await upload(user, large, 'd');
  expect(idsOf(await groups(user))).toEqual([[a, d]]);
  expect(await clean(user)).toMatchObject({ status: 'COMPLETED', filesProcessed: 1 });
  expect(await trashedOf(user)).toEqual(['d']);
  await dismiss(user, [a, b, c]);
  await clean(user, { similarity: 10 });
  expect(await trashedOf(user)).toEqual(['d']);
  await app.run(DeleteImagesDocument, { ids: [b] }, user.accessToken);
  await app.run(RestoreImagesDocument, { ids: [b] }, user.accessToken);
  expect(await groups(user, { similarity: 10 })).toEqual([]);
});

test.each([
  ['OLDEST', ['middle.jpg', 'newest.png']],
  ['NEWEST', ['oldest.png', 'middle.jpg']],
  ['LARGEST', ['middle.jpg', 'newest.png']], // the first of equals
] as const)('keep: %s leaves one image of each group, and a rollback restores the others', async (keep, gone) => {
  const user = await newUser();
  const [large, small] = await pair(4);
  await upload(user, large, 'oldest.png');
  await upload(user, small, 'middle.jpg');
  await upload(user, large, 'newest.png');
  const before = await libraryOf(app, user);
  const planned = await operate(app, user, { type: 'DUPLICATE_CLEANUP', keep, similarity: 10 });
  expect(planned).toMatchObject({ dryRun: true, status: 'COMPLETED', filesScanned: 3, duplicatesFound: 2 });
  expect(await libraryOf(app, user)).toEqual(before);
  const done = await clean(user, { keep, similarity: 10, fromDryRun: planned.id });
  const spaceSaved = gone.reduce((sum, name) => sum + (name.endsWith('png') ? large : small).length, 0);
  expect(done).toMatchObject({ status: 'COMPLETED', filesProcessed: 2, filesSkipped: 1, filesFailed: 0, spaceSaved });
  expect(await trashedOf(user)).toEqual(gone);
  const records = await recordsOf(app, user, done.id);
  expect(
    records.filter(({ status }) => status === 'DONE').map(({ newPath, isDuplicate }) => [newPath, isDuplicate]),
  ).toEqual([
    [null, true],
    [null, true],
  ]);
  expect(records.find(({ status }) => status === 'SKIPPED')?.message).toBe(
    `Kept as the ${keep.toLowerCase()} in its group.`,
  );
  expect(await rollBack(app, user, done.id)).toMatchObject({ status: 'COMPLETED', filesProcessed: 2, filesFailed: 0 });
  expect(await libraryOf(app, user)).toEqual(before);
  const twice = await app.ask(RollbackOperationDocument, { id: done.id }, user.accessToken);
  expect(twice.errors[0]?.extensions).toMatchObject({ code: 'INVALID_STATE' });
});

test('images removed from the trash cannot be restored, and their records say so', async () => {
  const user = await newUser();
  for (const name of ['a.jpg', 'b.jpg', 'c.jpg']) await upload(user, await jpeg(1), name);
  const done = await clean(user);
  expect(await trashedOf(user)).toEqual(['b.jpg', 'c.jpg']);
  const { id } = await app.deps.db.image.findFirstOrThrow({ where: { filename: 'b.jpg', ownerId: rowId(user.id) } });
  await app.deps.db.image.update({ where: { id }, data: { trashedAt: null } });
  await app.run(EmptyTrashDocument, {}, user.accessToken);
  const undone = await rollBack(app, user, done.id);
  expect(undone).toMatchObject({ status: 'COMPLETED', filesProcessed: 0, filesSkipped: 1, filesFailed: 1 });
  const messages = (await recordsOf(app, user, undone.id)).map(({ message }) => message);
  expect(messages).toEqual(['The image has been removed from the trash.', 'Already restored from the trash.']);
});

test('files are verified first: an image is kept if its own file or the file of the kept image is damaged', async () => {
  const user = await newUser();
  const [[first, alike], [second, its]] = [await pair(6), await pair(7)];
  const kept = await upload(user, first, 'kept.png');
  await upload(user, alike, 'its copy.jpg');
  await upload(user, second, 'whole.png');
  const spoiled = await upload(user, its, 'spoiled.jpg');
  await writeFile(await fileOf(kept), 'rotten');
  await writeFile(await fileOf(spoiled), 'rotten');
  const done = await clean(user, { similarity: 10 });
  expect(done).toMatchObject({ status: 'COMPLETED', filesProcessed: 0, filesFailed: 2, spaceSaved: 0 });
  expect(await trashedOf(user)).toEqual([]);
  const failed = (await recordsOf(app, user, done.id)).filter(({ status }) => status === 'FAILED');
  expect(failed.map(({ originalPath, message }) => [originalPath, message]).toSorted()).toEqual([
    ['its copy.jpg', 'The file of the image to be kept is missing or damaged, so this image is kept too.'],
    ['spoiled.jpg', 'The file is missing or damaged. Check the image before you remove it.'],
  ]);
});

test('images that have changed since a dry run are refused one by one', async () => {
  const user = await newUser();
  const ids: string[] = [];
  for (let set = 0; set < 4; set++) {
    for (const name of ['kept', 'going']) ids.push(await upload(user, await jpeg(20 + set), `${name}-${set}.jpg`));
  }
  const planned = await operate(app, user, { type: 'DUPLICATE_CLEANUP' });
  await app.run(DeleteImagesDocument, { ids: [ids[0]!] }, user.accessToken); // the one to keep
  await app.run(DeleteImagesDocument, { ids: [ids[3]!] }, user.accessToken); // the one to remove
  await dismiss(user, [ids[4]!, ids[5]!]);
  const done = await clean(user, { fromDryRun: planned.id });
  expect(done).toMatchObject({ status: 'COMPLETED', filesProcessed: 1 });
  expect(await trashedOf(user)).toEqual(['kept-0.jpg', 'going-1.jpg', 'going-3.jpg']);
  const records = (await recordsOf(app, user, done.id)).filter(({ originalPath }) => originalPath.startsWith('going'));
  expect(
    Object.fromEntries(records.map(({ originalPath, status, message }) => [originalPath, [status, message]])),
  ).toEqual({
    'going-0.jpg': ['FAILED', 'The image to be kept no longer exists.'],
    'going-1.jpg': ['SKIPPED', 'Already in the trash.'],
    'going-2.jpg': ['FAILED', 'The two images have been marked as not being duplicates.'],
    'going-3.jpg': ['DONE', 'Identical to kept-3.jpg.'],
  });
});

test('the last copy of a file is never removed, whatever the rules and however often cleanup runs', async () => {
  const user = await newUser();
  const [large, small] = await pair(9);
  for (const name of ['1', '2', '3']) await upload(user, large, name);
  for (const name of ['4', '5']) await upload(user, small, name);
  for (const keep of ['OLDEST', 'NEWEST', 'LARGEST', 'NEWEST', 'OLDEST']) await clean(user, { keep });
  const left = await app.deps.db.image.findMany({ where: { ownerId: rowId(user.id), trashedAt: null } });
  expect(new Set(left.map(({ sha256 }) => sha256)).size).toBe(2);
  expect(left).toHaveLength(2);
});
