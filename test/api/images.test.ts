import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CancelJobDocument,
  CreateJobDocument,
  DeleteImagesDocument,
  ImageDocument,
  ImagesDocument,
  JobDocument,
  UpdateImageDocument,
  type UpdateImageInput,
  UsageDocument,
} from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { jpeg } from '../support/pictures.ts';
import { addImages, rowId, snapshot } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
});
afterAll(() => app.dispose());

const notFound = [{ extensions: { code: 'NOT_FOUND' } }];

async function add(image: Parameters<typeof addImages>[2][number] = {}): Promise<string> {
  const [id = ''] = await addImages(app, ada, [image]);
  return id;
}

async function update(change: Omit<UpdateImageInput, 'id'>, id?: string) {
  const input = { id: id ?? (await add()), ...change };
  return app.ask(UpdateImageDocument, { input }, ada.accessToken);
}

test('updateImage changes only the given fields', async () => {
  const id = await add({ filename: 'a.jpg', description: 'old', folder: 'f', category: 'c', tags: ['t'] });
  const { data } = await update({ tags: ['x', ' y ', 'x'], folder: '/g/h/' }, id);
  expect(data?.updateImage).toMatchObject({
    filename: 'a.jpg',
    description: 'old',
    folder: 'g/h',
    category: 'c',
    tags: ['x', 'y'],
  });
  const { image } = await app.run(ImageDocument, { id }, ada.accessToken);
  expect(image).toMatchObject(data?.updateImage ?? {});
  expect(Date.parse(image?.updatedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(image?.createdAt ?? ''));
});

test('null removes a description; empty values clear category, folder and tags', async () => {
  const id = await add({ description: 'old', folder: 'f', category: 'c', tags: ['t'] });
  const { data } = await update({ description: null, folder: '', category: '', tags: [] }, id);
  expect(data?.updateImage).toMatchObject({ description: null, folder: '', category: '', tags: [] });
});

test.each<[string, string, Omit<UpdateImageInput, 'id'>]>([
  ['an empty file name', 'input.filename', { filename: ' ' }],
  ['a file name with a slash', 'input.filename', { filename: 'a/b.jpg' }],
  ['a file name of 256 characters', 'input.filename', { filename: 'x'.repeat(256) }],
  ['a description of 10,001 characters', 'input.description', { description: 'x'.repeat(10_001) }],
  ['a folder with a parent reference', 'input.folder', { folder: 'a/../b' }],
  ['a folder of 1,001 characters', 'input.folder', { folder: 'x/'.repeat(501) }],
  ['a category of 201 characters', 'input.category', { category: 'x'.repeat(201) }],
  ['an empty tag', 'input.tags.1', { tags: ['a', ''] }],
  ['101 tags', 'input.tags', { tags: Array.from({ length: 101 }, (_, i) => `tag ${i}`) }],
])('rejects %s and changes nothing', async (_description, field, change) => {
  const id = await add({ filename: 'kept.jpg' });
  const { errors } = await update({ ...change }, id);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
  expect((await app.run(ImageDocument, { id }, ada.accessToken)).image?.filename).toBe('kept.jpg');
});

test('a deleted image disappears from all queries and cannot be used', async () => {
  const [id, kept] = [await add({ folder: 'trash' }), await add({ folder: 'trash' })];
  const before = (await app.run(UsageDocument, {}, ada.accessToken)).usage.images;
  expect(await app.run(DeleteImagesDocument, { ids: [id] }, ada.accessToken)).toEqual({ deleteImages: [id] });
  const { images } = await app.run(ImagesDocument, { filter: { folder: 'trash' } }, ada.accessToken);
  expect(images).toMatchObject({ totalCount: 1, edges: [{ node: { id: kept } }] });
  expect((await app.run(UsageDocument, {}, ada.accessToken)).usage.images).toBe(before - 1);
  const nodes = 'query($id: ID!) { nodes(ids: [$id]) { id } }';
  expect(await app.ask<object, object>(nodes, { id }, ada.accessToken)).toMatchObject({ data: { nodes: [null] } });
  expect((await app.ask(ImageDocument, { id }, ada.accessToken)).errors).toMatchObject(notFound);
  expect((await app.ask(DeleteImagesDocument, { ids: [id] }, ada.accessToken)).errors).toMatchObject(notFound);
  const node = 'query($id: ID!) { node(id: $id) { id } }';
  expect((await app.ask<object, object>(node, { id }, ada.accessToken)).errors).toMatchObject(notFound);
  expect((await update({ filename: 'b.jpg' }, id)).errors).toMatchObject(notFound);
  const input = { imageId: id, type: 'DETECT' } as const;
  expect((await app.ask(CreateJobDocument, { input }, ada.accessToken)).errors).toMatchObject(notFound);
});

test('deleteImages deletes all images or none', async () => {
  const ids = [await add(), await add()];
  await app.run(DeleteImagesDocument, { ids: [ids[1] ?? ''] }, ada.accessToken);
  const before = await snapshot(app);
  expect((await app.ask(DeleteImagesDocument, { ids }, ada.accessToken)).errors).toMatchObject(notFound);
  expect(await snapshot(app)).toEqual(before);
});

test('deleteImages ignores duplicate ids and accepts an empty list', async () => {
  const id = await add();
  expect(await app.run(DeleteImagesDocument, { ids: [id, id] }, ada.accessToken)).toEqual({ deleteImages: [id] });
  expect(await app.run(DeleteImagesDocument, { ids: [] }, ada.accessToken)).toEqual({ deleteImages: [] });
});

test('deleting an image cancels its open jobs and keeps its finished ones', async () => {
  const id = await add();
  const create = async () =>
    (await app.run(CreateJobDocument, { input: { imageId: id, type: 'DETECT' } }, ada.accessToken)).createJob.id;
  const [pending, running, ended] = [await create(), await create(), await create()];
  await app.deps.db.job.update({ where: { id: rowId(running) }, data: { status: 'RUNNING', stage: 'DETECTING' } });
  await app.run(CancelJobDocument, { id: ended }, ada.accessToken);
  const { job: before } = await app.run(JobDocument, { id: ended }, ada.accessToken);
  await app.run(DeleteImagesDocument, { ids: [id] }, ada.accessToken);
  for (const job of [pending, running]) {
    const after = (await app.run(JobDocument, { id: job }, ada.accessToken)).job;
    expect(after).toMatchObject({ status: 'CANCELLED', completedAt: expect.any(String) });
    expect(after?.log.at(-1)).toMatchObject({ message: 'The image was deleted.' });
  }
  expect((await app.run(JobDocument, { id: ended }, ada.accessToken)).job).toEqual(before);
  const queued = await app.deps.db
    .$queryRaw`select 1 from graphile_worker._private_jobs where payload->>'jobId' = ${rowId(pending)}`;
  expect(queued).toEqual([]);
});

test('links to a deleted image work until it is purged', async () => {
  const { data } = await app.upload(ada.accessToken, [{ name: 'a.jpg', bytes: await jpeg(1) }]);
  const id = data?.uploadImages[0]?.id ?? '';
  const { image } = await app.run(ImageDocument, { id }, ada.accessToken);
  await app.run(DeleteImagesDocument, { ids: [id] }, ada.accessToken);
  expect((await fetch(image?.original.url ?? '')).status).toBe(200);
});
