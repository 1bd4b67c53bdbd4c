import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  DeleteImagesDocument,
  EmptyTrashDocument,
  ImageDocument,
  RestoreImagesDocument,
  TrashDocument,
  UsageDocument,
} from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { uploadOne } from '../support/job-runs.ts';
import { jpeg } from '../support/pictures.ts';
import { addImages, rowId, snapshot } from '../support/rows.ts';
import { until } from '../support/until.ts';

let app: TestApp;
let ada: TestUser;
let bob: TestUser;
beforeAll(async () => {
  app = await startTestApp({ workers: 1 });
  [ada, bob] = [await app.register('ada'), await app.register('bob')];
});
afterAll(() => app.dispose());

const notFound = [{ extensions: { code: 'NOT_FOUND' } }];
const trash = async (user: TestUser, page = {}) => (await app.run(TrashDocument, page, user.accessToken)).trash;
const restore = (ids: string[], user = ada) => app.ask(RestoreImagesDocument, { ids }, user.accessToken);
const remove = (ids: string[], user = ada) => app.run(DeleteImagesDocument, { ids }, user.accessToken);

test("the trash lists the user's own deleted images, newest first, page by page", async () => {
  const ids = await addImages(app, ada, [{ folder: 'a' }, { folder: 'b' }, { folder: 'c' }]);
  for (const id of ids) await remove([id]);
  const first = await trash(ada, { first: 2 });
  expect(first.totalCount).toBe(3);
  expect(first.edges.map(({ node }) => node.id)).toEqual([ids[2], ids[1]]);
  const rest = await trash(ada, { first: 2, after: first.pageInfo.endCursor });
  expect(rest.edges).toMatchObject([{ node: { id: ids[0], folder: 'a', trashedAt: expect.any(String) } }]);
  expect(await trash(bob)).toMatchObject({ totalCount: 0, edges: [] });
  const before = await snapshot(app);
  expect((await restore(ids, bob)).errors).toMatchObject(notFound);
  expect(await snapshot(app)).toEqual(before);
});

test('restoreImages restores all images unchanged, or none', async () => {
  const [id = '', kept = ''] = await addImages(app, ada, [{ folder: 'deep/er', tags: ['x', 'y'] }, {}]);
  await remove([id]);
  const before = await snapshot(app);
  expect((await restore([id, kept])).errors).toMatchObject(notFound);
  expect(await snapshot(app)).toEqual(before);
  const { data } = await restore([id, id]);
  expect(data?.restoreImages).toEqual([{ id, folder: 'deep/er', tags: ['x', 'y'], trashedAt: null }]);
  expect((await app.run(ImageDocument, { id }, ada.accessToken)).image?.folder).toBe('deep/er');
  expect((await restore([id])).errors).toMatchObject(notFound);
});

test("emptyTrash deletes the images in the user's own trash with their files and frees the quota", async () => {
  const [own, others] = [await uploadOne(app, ada, await jpeg(1)), await uploadOne(app, bob, await jpeg(1))];
  await remove([own]);
  await remove([others], bob);
  const used = async () => (await app.run(UsageDocument, {}, ada.accessToken)).usage.storageUsed;
  const before = Number(await used());
  expect(before).toBeGreaterThan(0); // files in the trash count
  const { totalCount } = await trash(ada);
  expect(await app.run(EmptyTrashDocument, {}, ada.accessToken)).toEqual({ emptyTrash: totalCount });
  await until('the trash is empty', async () => (await trash(ada)).totalCount === 0);
  await until('the files are deleted', async () =>
    (await app.storedFiles()).every((file) => !file.includes(rowId(ada.id))),
  );
  expect(Number(await used())).toBeLessThan(before);
  expect((await trash(bob)).edges).toMatchObject([{ node: { id: others } }]);
  expect(await app.run(EmptyTrashDocument, {}, ada.accessToken)).toEqual({ emptyTrash: 0 });
});
