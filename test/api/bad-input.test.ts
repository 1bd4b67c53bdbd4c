import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CancelJobDocument,
  CreateJobDocument,
  type CreateJobInput,
  ImageDocument,
  ImagesDocument,
  JobDocument,
  JobsDocument,
  ResultDocument,
  ResultsDocument,
  SavePresetDocument,
  UpdateJobDocument,
} from '../generated/graphql.ts';
import type { Document } from '../support/app.ts';
import { expectRefusal, type GuardedApp, startGuardedApp } from '../support/incoming.ts';
import { addImages, globalId } from '../support/rows.ts';

let app: GuardedApp;
let imageId: string;
let jobId: string;
beforeAll(async () => {
  app = await startGuardedApp();
  [imageId = ''] = await addImages(app, app.ada, [{}, {}]);
  const input = { imageId, type: 'DETECT' } as const;
  jobId = (await app.run(CreateJobDocument, { input }, app.ada.accessToken)).createJob.id;
});
afterAll(() => app.dispose());

/** Sends an operation; expects a mutation to change nothing. */
const send = <R, V>(document: Document<R, V> | string, variables?: V | object) => {
  const run = () => app.ask<R, V>(document, variables, app.ada.accessToken);
  return document.toString().includes('mutation') ? app.leavesNothing(run) : run();
};

const someUuid = '0193f3a0-0000-7000-8000-000000000000';
const strangeIds: [string, () => string][] = [
  ['that does not exist', () => globalId('Image', someUuid)],
  ['of another type', () => jobId],
  ['that is empty', () => ''],
  ['that is a bare UUID', () => someUuid],
  ['that is malformed', () => 'x; drop table "Image"'],
  ['of an unknown type', () => globalId('constructor', someUuid)],
  ['without a UUID', () => globalId('Image', "' or 1=1")],
];

test.each(strangeIds)('an image id %s is NOT_FOUND', async (_description, id) => {
  expectRefusal(await send(ImageDocument, { id: id() }), 'NOT_FOUND');
});

test('ids of the wrong type are NOT_FOUND', async () => {
  expectRefusal(await send(JobDocument, { id: imageId }), 'NOT_FOUND');
  expectRefusal(await send(ResultDocument, { id: imageId }), 'NOT_FOUND');
  expectRefusal(await send(CancelJobDocument, { id: imageId }), 'NOT_FOUND');
  expectRefusal(await send(CreateJobDocument, { input: { imageId: jobId, type: 'DETECT' } }), 'NOT_FOUND');
});

const lists: [string, string][] = [
  ['images', ImagesDocument.toString()],
  ['jobs', JobsDocument.toString()],
  ['results', ResultsDocument.toString()],
];

test.each(lists)('a page of %s has 0 to 100 rows', async (_list, document) => {
  for (const size of [101, -1, 2 ** 31 - 1]) {
    expect(expectRefusal(await send(document, { first: size }), 'BAD_USER_INPUT', 'first')).toMatch(/100/);
    expectRefusal(await send(document, { last: size }), 'BAD_USER_INPUT', 'last');
  }
  for (const size of [0, 100]) expect(await send(document, { first: size })).toMatchObject({ errors: [] });
});

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = new Date().toISOString();
const badCursors: [string, string][] = [
  ['nonsense', 'nonsense'],
  ['empty JSON', cursor({})],
  ['null', cursor(null)],
  ['a number', cursor(1)],
  ['for another order', cursor(['filename', 'a', someUuid])],
  ['without an id', cursor(['createdAt', now])],
  ['with an invalid id', cursor(['createdAt', now, "x' or 1=1"])],
  ['with an invalid date', cursor(['createdAt', 'yesterday', someUuid])],
  ['with a date out of range', cursor(['createdAt', '+275760-09-13T00:00:00.000Z', someUuid])],
  ['without a required date', cursor(['createdAt', null, someUuid])],
  ['with an object as its date', cursor(['createdAt', {}, someUuid])],
];

test.each(badCursors)('rejects a cursor: %s', async (_description, bad) => {
  for (const [, document] of lists) {
    expectRefusal(await send(document, { after: bad }), 'BAD_USER_INPUT', 'after');
    expectRefusal(await send(document, { last: 1, before: bad }), 'BAD_USER_INPUT', 'before');
  }
});

test.each([
  ['an invalid byte size', 'BYTE_SIZE', ['byteSize', 'x', someUuid]],
  ['a byte size out of range', 'BYTE_SIZE', ['byteSize', '9'.repeat(30), someUuid]],
  ['a missing byte size', 'BYTE_SIZE', ['byteSize', null, someUuid]],
  ['a file name with U+0000', 'FILENAME', ['filename', '\u0000', someUuid]],
] as const)('rejects a cursor with %s', async (_description, field, value) => {
  const answer = await send(ImagesDocument, { after: cursor(value), orderBy: { field, direction: 'ASC' } });
  expectRefusal(answer, 'BAD_USER_INPUT', 'after');
});

test.each([1.5, 'x', 1e300, null])('rejects a cursor with the priority %s', async (priority) => {
  const after = cursor(['priority', priority, someUuid]);
  const answer = await send(JobsDocument, { after, orderBy: { field: 'PRIORITY', direction: 'ASC' } });
  expectRefusal(answer, 'BAD_USER_INPUT', 'after');
});

const badJobs: [string, string, Partial<CreateJobInput>][] = [
  ['quality 0', 'input.options.quality', { options: { quality: 0 } }],
  ['quality 101', 'input.options.quality', { options: { quality: 101 } }],
  ['the type CORRECT without a reference', 'input.referenceImageId', { type: 'CORRECT' }],
  ['a priority of 1001', 'input.priority', { priority: 1001 }],
  ['a priority of -1001', 'input.priority', { priority: -1001 }],
  ['an empty name', 'input.name', { name: ' ' }],
  ['a name of 201 characters', 'input.name', { name: 'x'.repeat(201) }],
  ['a description of 10,001 characters', 'input.description', { description: 'x'.repeat(10_001) }],
  ['an empty idempotency key', 'input.idempotencyKey', { idempotencyKey: '' }],
  ['an idempotency key of 201 characters', 'input.idempotencyKey', { idempotencyKey: 'x'.repeat(201) }],
];

test.each(badJobs)('rejects a job with %s', async (_description, field, change) => {
  const input = { imageId, type: 'DETECT_AND_CORRECT', ...change } as const;
  expectRefusal(await send(CreateJobDocument, { input }), 'BAD_USER_INPUT', field);
});

test('rejects a reference image for job types that do not use one', async () => {
  for (const type of ['DETECT', 'DETECT_AND_CORRECT', 'ANALYZE'] as const) {
    const input = { imageId, referenceImageId: imageId, type };
    expectRefusal(await send(CreateJobDocument, { input }), 'BAD_USER_INPUT', 'input.referenceImageId');
  }
});

test('rejects evenLight for jobs and presets other than DETECT_AND_CORRECT', async () => {
  const options = { evenLight: true };
  for (const type of ['DETECT', 'CORRECT', 'ANALYZE'] as const) {
    const input = { imageId, type, options, referenceImageId: type === 'CORRECT' ? imageId : null };
    expectRefusal(await send(CreateJobDocument, { input }), 'BAD_USER_INPUT', 'input.options.evenLight');
    const preset = { name: 'p', type, options };
    expectRefusal(await send(SavePresetDocument, { input: preset }), 'BAD_USER_INPUT', 'input.options.evenLight');
  }
});

test('rejects an unknown enum value', async () => {
  const query = 'mutation($i: ID!, $t: JobType!) { createJob(input: { imageId: $i, type: $t }) { id } }';
  const { errors } = await send<object, object>(query, { i: imageId, t: 'PAINT' });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('rejects invalid options in a preset', async () => {
  const input = { name: 'p', type: 'DETECT_AND_CORRECT', options: { quality: 0 } } as const;
  expectRefusal(await send(SavePresetDocument, { input }), 'BAD_USER_INPUT', 'input.options.quality');
});

test('rejects the character U+0000 in every text input', async () => {
  const nul = 'a\u0000b';
  const start = 'mutation($input: StartOperationInput!) { startOperation(input: $input) { id } }';
  const operation = { type: 'ORGANIZE', dryRun: true, filter: { search: nul } };
  expectRefusal(await send(ImagesDocument, { filter: { search: nul } }), 'BAD_USER_INPUT', 'filter.search');
  expectRefusal(await send(ImagesDocument, { filter: { folder: nul } }), 'BAD_USER_INPUT', 'filter.folder');
  expectRefusal(await send(ImagesDocument, { filter: { tags: ['a', nul] } }), 'BAD_USER_INPUT', 'filter.tags.1');
  expectRefusal(await send<object, object>(start, { input: operation }), 'BAD_USER_INPUT', 'input.filter.search');
  const job = { imageId, type: 'DETECT', idempotencyKey: nul } as const;
  expectRefusal(await send(CreateJobDocument, { input: job }), 'BAD_USER_INPUT', 'input.idempotencyKey');
  const change = { id: jobId, description: nul };
  expectRefusal(await send(UpdateJobDocument, { input: change }), 'BAD_USER_INPUT', 'input.description');
});

test.each([
  'mutation { startOperation(input: { type: ORGANIZE, filter: { search: "a\\u0000b" } }) { id } }',
  'mutation { login(input: { email: "a\\u{0}b", password: "12345678" }) { expiresIn } }',
])('rejects the character U+0000 in an operation: %s', async (query) => {
  const [error] = (await send<object, object>(query)).errors;
  expect(error?.extensions.code).toBe('BAD_USER_INPUT');
  expect(error?.message).toMatch(/U\+0000/);
});

test.each<[string, object, string]>([
  ['search', { filter: { search: 'a\ud800' } }, 'filter.search'],
  ['tags', { filter: { tags: ['moss', '\udc00b'] } }, 'filter.tags.1'],
])('rejects a lone surrogate in %s, and accepts a surrogate pair', async (_description, variables, field) => {
  const [error] = (await send(ImagesDocument, variables)).errors;
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  const whole = JSON.parse(JSON.stringify(variables).replace(/\\ud800|\\udc00/, '🎨'));
  expect((await send(ImagesDocument, whole)).errors).toEqual([]);
});

test('accepts variables of any depth that fit into a request', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${app.ada.accessToken}` },
    body: `{"query":"{ me { id } }","variables":{"unused":${deep}}}`,
  });
  expect(await response.json()).toMatchObject({ data: { me: { id: app.ada.id } } });
});

test('rejects a lone surrogate in text that is stored as JSON', async () => {
  const start = 'mutation($input: StartOperationInput!) { startOperation(input: $input) { id } }';
  const input = { type: 'ORGANIZE', dryRun: true, folderTemplate: '{category}\ud800' };
  const [error] = (await send<object, object>(start, { input })).errors;
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.folderTemplate' });
});

test.each([
  'tomorrow',
  '2026-13-01T00:00:00Z',
  '',
  5,
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00.000Z',
  '0000-01-01T00:00:00Z',
])('rejects the date %j', async (date) => {
  const query = 'query($d: DateTime) { images(filter: { capturedAfter: $d }) { totalCount } }';
  const { errors } = await send<object, object>(query, { d: date });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  const inline = `{ images(filter: { capturedAfter: ${JSON.stringify(date)} }) { totalCount } }`;
  expect((await send<object, object>(inline, {})).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  const cursor = Buffer.from(JSON.stringify(['createdAt', date, randomUUID()])).toString('base64url');
  const after = `{ images(after: "${cursor}") { totalCount } }`;
  expect((await send<object, object>(after, {})).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
