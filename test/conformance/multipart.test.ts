import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { jpeg } from '../support/pictures.ts';

// https://github.com/jaydenseric/graphql-multipart-request-spec: valid requests. For
// invalid ones see test/api/bad-multipart.test.ts.

let app: TestApp;
let user: TestUser;
let pictures: Uint8Array[];
beforeAll(async () => {
  app = await startTestApp();
  pictures = await Promise.all([1, 2, 3, 4].map((seed) => jpeg(seed)));
});
let users = 0;
beforeEach(async () => {
  user = await app.register(`user${users++}`);
});
afterAll(() => app.dispose());

interface Uploaded {
  readonly id: string;
  readonly filename: string;
  readonly sha256: string;
}
type Data = Record<string, Uploaded[]>;

const UPLOAD = 'mutation Upload($files: [File!]!) { uploadImages(files: $files) { id filename sha256 } }';
const TWO = `mutation($a: [File!]!, $b: [File!]!) {
  first: uploadImages(files: $a, folder: "a") { id filename sha256 }
  second: uploadImages(files: $b, folder: "b") { id filename sha256 }
}`;

const sha256 = (i: number) =>
  createHash('sha256')
    .update(pictures[i] ?? '')
    .digest('hex');
const picture = (i: number) => new Blob([pictures[i] as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' });
const uploaded = (i: number, filename = `${i}.jpg`) => ({ id: expect.any(String), filename, sha256: sha256(i) });

/** Sends a request with the files in this order. */
async function send(operations: object, map: object, files: readonly (readonly [part: string, picture: number])[]) {
  const form = new FormData();
  form.append('operations', JSON.stringify(operations));
  form.append('map', JSON.stringify(map));
  for (const [part, i] of files) form.append(part, picture(i), `${i}.jpg`);
  return post(form);
}

async function post(body: FormData) {
  const headers = { accept: 'application/graphql-response+json', authorization: `Bearer ${user.accessToken}` };
  const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: object[] };
  return { status: response.status, data, errors };
}

const images = async () => {
  const query = '{ images(first: 100) { totalCount } }';
  return (await app.run<{ images: { totalCount: number } }, object>(query, {}, user.accessToken)).images.totalCount;
};

test('a single file replaces its variable', async () => {
  const operations = { query: UPLOAD, variables: { files: null } }; // a single value is coerced to a list
  expect(await send(operations, { 0: ['variables.files'] }, [['0', 1]])).toEqual({
    status: 200,
    data: { uploadImages: [uploaded(1)] },
  });
});

test('the files of a list replace its items', async () => {
  const operations = { query: UPLOAD, variables: { files: [null, null, null] } };
  const map = { 0: ['variables.files.0'], 1: ['variables.files.1'], 2: ['variables.files.2'] };
  const { data } = await send(operations, map, [
    ['0', 0],
    ['1', 1],
    ['2', 2],
  ]);
  expect(data).toEqual({ uploadImages: [uploaded(0), uploaded(1), uploaded(2)] });
});

test.each([
  ['the map has another order than the parts', { a: 2, b: 0, c: 1 }, ['a', 'b', 'c']],
  ['the parts have another order than the map', { a: 0, b: 1, c: 2 }, ['c', 'a', 'b']],
])('the map sets the positions if %s', async (_what, places: Record<string, number>, order) => {
  const operations = { query: UPLOAD, variables: { files: [null, null, null] } };
  const map = Object.fromEntries(Object.entries(places).map(([part, place]) => [part, [`variables.files.${place}`]]));
  const { data } = await send(
    operations,
    map,
    order.map((part) => [part, places[part] ?? 0] as const),
  );
  expect(data).toEqual({ uploadImages: [uploaded(0), uploaded(1), uploaded(2)] });
});

test('the part names are arbitrary', async () => {
  const operations = { query: UPLOAD, variables: { files: [null, null] } };
  const map = { 'variables.files.1': ['variables.files.0'], ünï: ['variables.files.1'] };
  const { data } = await send(operations, map, [
    ['variables.files.1', 0],
    ['ünï', 1],
  ]);
  expect(data).toEqual({ uploadImages: [uploaded(0), uploaded(1)] });
});

test('one file can replace several values of one variable', async () => {
  const operations = { query: UPLOAD, variables: { files: [null, null, null] } };
  const map = { x: ['variables.files.0', 'variables.files.2'], y: ['variables.files.1'] };
  const { data } = await send(operations, map, [
    ['x', 3],
    ['y', 1],
  ]);
  expect(data).toEqual({ uploadImages: [uploaded(3), uploaded(1), uploaded(3)] });
  expect(new Set(data?.uploadImages?.map(({ id }) => id)).size).toBe(await images());
});

test('one file can replace values of several variables', async () => {
  const operations = { query: TWO, variables: { a: [null], b: [null, null] } };
  const map = { x: ['variables.a.0', 'variables.b.1'], y: ['variables.b.0'] };
  const { data } = await send(operations, map, [
    ['x', 0],
    ['y', 1],
  ]);
  expect(data).toEqual({ first: [uploaded(0)], second: [uploaded(1), uploaded(0)] });
});

test('a file replaces only null, in the named operation', async () => {
  const operations = {
    operationName: 'Upload',
    query: `${UPLOAD} query Other { me { id } }`,
    variables: { files: null as unknown },
  };
  const { data } = await send(operations, { 0: ['variables.files'] }, [['0', 2]]);
  expect(data).toEqual({ uploadImages: [uploaded(2)] });
  const { status } = await send({ ...operations, variables: { files: {} } }, { 0: ['variables.files'] }, [['0', 2]]);
  expect(status).toBe(400);
});

test('an operation without files can be multipart with an empty map', async () => {
  const { data } = await send({ query: 'query($f: ImageFilter) { images(filter: $f) { totalCount } }' }, {}, []);
  expect(data).toEqual({ images: { totalCount: 0 } });
});

test('files that are not in the map are ignored', async () => {
  const operations = { query: UPLOAD, variables: { files: [null] } };
  const { data, errors } = await send(operations, { b: ['variables.files.0'] }, [
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ]);
  expect({ data, errors }).toEqual({ data: { uploadImages: [uploaded(1)] }, errors: undefined });
  expect(await images()).toBe(1);
});

test('only the first of two parts with the same name counts', async () => {
  const operations = { query: UPLOAD, variables: { files: [null] } };
  const { data } = await send(operations, { a: ['variables.files.0'] }, [
    ['a', 0],
    ['a', 1],
  ]);
  expect(data).toEqual({ uploadImages: [uploaded(0)] });
  expect(await images()).toBe(1);
});

test('unknown fields between and after the files are ignored', async () => {
  const form = new FormData();
  form.append('operations', JSON.stringify({ query: UPLOAD, variables: { files: [null] } }));
  form.append('map', JSON.stringify({ 0: ['variables.files.0'] }));
  form.append('note', 'from a client that tells more');
  form.append('0', picture(0), '0.jpg');
  form.append('another', '{}');
  expect(await post(form)).toEqual({ status: 200, data: { uploadImages: [uploaded(0)] } });
});

test.each(['übung.jpg', "'a' & b; c=d.jpg", '写真.jpg', 'the "red" one.jpg', '100%.jpg'])(
  'a file keeps its name: %s',
  async (name) => {
    const form = new FormData();
    form.append('operations', JSON.stringify({ query: UPLOAD, variables: { files: [null] } }));
    form.append('map', JSON.stringify({ 0: ['variables.files.0'] }));
    form.append('0', picture(0), name);
    expect((await post(form)).data).toEqual({ uploadImages: [uploaded(0, name)] });
  },
);
