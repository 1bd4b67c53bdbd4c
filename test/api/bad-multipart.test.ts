import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphQLAnswer } from '../support/app.ts';
import { expectRefusal, type GuardedApp, startGuardedApp } from '../support/incoming.ts';
import { jpeg } from '../support/pictures.ts';
import { until } from '../support/until.ts';

let app: GuardedApp;
beforeAll(async () => {
  app = await startGuardedApp();
});
afterAll(() => app.dispose());

const BOUNDARY = 'the-boundary';
const query = 'mutation($files: [File!]!) { uploadImages(files: $files) { id } }';
const operations = JSON.stringify({ query, variables: { files: [null] } });
const map = JSON.stringify({ 0: ['variables.files.0'] });

type Part = readonly [name: string, content: string | Uint8Array, filename?: string];

/** Builds the body of a multipart request, without the final boundary if `end` is false. */
function body(parts: readonly Part[], end = true): Buffer {
  const pieces = parts.flatMap(([name, content, filename]) => [
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${filename ? `; filename="${filename}"` : ''}\r\n\r\n`,
    content,
    '\r\n',
  ]);
  return Buffer.concat([...pieces, end ? `--${BOUNDARY}--\r\n` : ''].map((piece) => Buffer.from(piece)));
}

async function post(content: Buffer, contentType = `multipart/form-data; boundary=${BOUNDARY}`) {
  const headers = {
    'content-type': contentType,
    authorization: `Bearer ${app.ada.accessToken}`,
    accept: 'application/json',
  };
  return app.leavesNothing(async (): Promise<GraphQLAnswer<unknown>> => {
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body: new Uint8Array(content) });
    const answer = (await response.json()) as Partial<GraphQLAnswer<unknown>>;
    return { status: response.status, data: answer.data ?? null, errors: answer.errors ?? [] };
  });
}

const file: Part = ['0', 'file content', 'a.jpg'];

test.each<[string, Part[]]>([
  ['no parts', []],
  ['no operations', [['map', map], file]],
  ['no map', [['operations', operations], file]],
  ['the map before the operations', [['map', map], ['operations', operations], file]],
  ['the file before the map', [['operations', operations], file, ['map', map]]],
  ['operations that are not JSON', [['operations', '{"query":'], ['map', map], file]],
  ['operations that are not an object', [['operations', '"query"'], ['map', map], file]],
  ['operations that are null', [['operations', 'null'], ['map', map], file]],
  ['a list of operations', [['operations', `[${operations}]`], ['map', '{"0":["0.variables.files.0"]}'], file]],
  ['a map that is not JSON', [['operations', operations], ['map', '{'], file]],
  ['a map that is a list', [['operations', operations], ['map', '[]'], file]],
  ['a map without lists', [['operations', operations], ['map', '{"0":"variables.files.0"}'], file]],
  ['a map of numbers', [['operations', operations], ['map', '{"0":[1]}'], file]],
  ['a map to a missing path', [['operations', operations], ['map', '{"0":["nowhere.at.all"]}'], file]],
  ['a map into the prototype', [['operations', operations], ['map', '{"0":["__proto__.polluted"]}'], file]],
  ['a map into the query', [['operations', operations], ['map', '{"0":["query"]}'], file]],
  ['a map into a method of the query', [['operations', operations], ['map', '{"0":["query.__proto__.split"]}'], file]],
  ['a map into a method of a list', [['operations', operations], ['map', '{"0":["variables.files.map"]}'], file]],
  [
    'a map into a constructor',
    [['operations', operations], ['map', '{"0":["variables.constructor.prototype.x"]}'], file],
  ],
  ['a map with own prototypes', [['operations', operations], ['map', '{"__proto__":["variables.__proto__.x"]}'], file]],
  ['a map beyond the end of a list', [['operations', operations], ['map', '{"0":["variables.files.1"]}'], file]],
  ['a map to a value that is not null', [['operations', operations], ['map', '{"0":["variables.files"]}'], file]],
  ['a map of 200,000 names', [['operations', operations], ['map', `{"0":["variables${'.a'.repeat(200_000)}"]}`], file]],
  ['a map of 40,000 names', [['operations', operations], ['map', `{"0":["variables${'.a'.repeat(40_000)}"]}`], file]],
  [
    'a map of many paths',
    [['operations', operations], ['map', `{"0":[${'"variables.files.0",'.repeat(20)}"x"]}`], file],
  ],
  [
    'an operations field that is too long',
    [['operations', `${operations}${' '.repeat(1_000_001)}`], ['map', map], file],
  ],
])('a multipart request with %s is HTTP 400', async (_description, parts) => {
  const answer = await post(body(parts));
  expectRefusal(answer, 'BAD_USER_INPUT');
  expect(answer.status).toBe(400);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test.each([
  ['no boundary', 'multipart/form-data'],
  ['an empty boundary', 'multipart/form-data; boundary='],
  ['another boundary', 'multipart/form-data; boundary=another'],
])('a multipart request whose header names %s is HTTP 400', async (_description, contentType) => {
  const answer = await post(body([['operations', operations], ['map', map], file]), contentType);
  expectRefusal(answer, 'BAD_USER_INPUT');
  expect(answer.status).toBe(400);
});

test('a multipart request that ends inside a file stores nothing', async () => {
  const bytes = await jpeg(1);
  const content = body(
    [
      ['operations', operations],
      ['map', map],
      ['0', bytes.subarray(0, 500), 'a.jpg'],
    ],
    false,
  );
  const { errors } = await post(content.subarray(0, content.length - 2));
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('rejects a map that names a file missing from the request', async () => {
  const { errors } = await post(
    body([
      ['operations', operations],
      ['map', map],
    ]),
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('rejects a file variable that is not a file', async () => {
  for (const files of [[null], ['a.jpg'], [{}], [1], null]) {
    const answer = await app.ask<object, object>(query, { files }, app.ada.accessToken);
    expect(answer.errors, JSON.stringify(files)).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  }
});

test('files that the operation does not use are not stored', async () => {
  const parts: Part[] = [
    ['operations', JSON.stringify({ query: '{ me { id } }', variables: { f: null } })],
    ['map', '{"0":["variables.f"]}'],
    file,
  ];
  expect((await post(body(parts))).errors).toEqual([]);
});

test('an invalid mutation does not store its files', async () => {
  const invalid = JSON.stringify({
    query: 'mutation($files: [File!]!) { noSuchField(files: $files) }',
    variables: { files: [null] },
  });
  const answer = await post(
    body([
      ['operations', invalid],
      ['map', map],
      ['0', await jpeg(1), 'a.jpg'],
    ]),
  );
  expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('a connection that is lost during a file leaves nothing behind', async () => {
  const half = body(
    [
      ['operations', operations],
      ['map', map],
      ['0', new Uint8Array(400_000).fill(7), 'a.jpg'],
    ],
    false,
  );
  await app.leavesNothing(async () => {
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    const head = [
      'POST /graphql HTTP/1.1',
      `host: ${hostname}`,
      `authorization: Bearer ${app.ada.accessToken}`,
      `content-type: multipart/form-data; boundary=${BOUNDARY}`,
      'content-length: 900000',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.write(half);
    await until('some of the file has arrived', async () =>
      [...(await app.storedFiles()), ...(await readdir(tmpdir()))].some((name) => /incoming|capacitor/.test(name)),
    );
    socket.destroy();
    await until('the file is deleted', async () =>
      (await app.storedFiles()).every((name) => !name.includes('incoming')),
    );
  });
});

test('rejects a request with too many files and names the limit', async () => {
  const names = Array.from({ length: 21 }, (_, i) => String(i));
  const all = JSON.stringify({ query, variables: { files: names.map(() => null) } });
  const paths = JSON.stringify(Object.fromEntries(names.map((name) => [name, [`variables.files.${name}`]])));
  const files = names.map((name): Part => [name, 'file content', `${name}.jpg`]);
  const answer = await post(body([['operations', all], ['map', paths], ...files]));
  expect(answer).toMatchObject({
    status: 400,
    errors: [
      {
        message: 'A request can contain at most 20 files. Send the rest in further requests.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ],
  });
});
