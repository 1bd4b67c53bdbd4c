import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownedTypes } from '../../src/schema/core/access.ts';
import { schema } from '../../src/schema/index.ts';
import { CreateUploadDocument, SaveCategoryDocument, SavePresetDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { callTo, idArguments, rootFields } from '../support/id-fields.ts';
import { uploadOne } from '../support/job-runs.ts';
import { jpeg } from '../support/pictures.ts';
import {
  addBatches,
  addImages,
  addJobs,
  addOperation,
  addProfiles,
  addResults,
  globalId,
  rowId,
  snapshot,
} from '../support/rows.ts';
import { openSocket, openStream, socketClient } from '../support/streams.ts';
import { until } from '../support/until.ts';

type Kind =
  | 'image'
  | 'job'
  | 'batch'
  | 'result'
  | 'preset'
  | 'profile'
  | 'category'
  | 'operation'
  | 'record'
  | 'upload'
  | 'user'
  | 'key';
type IdOf = Record<Kind, string>;

let app: TestApp;
let mallory: TestUser;
let adasIds: IdOf;
let mallorysIds: IdOf;
beforeAll(async () => {
  app = await startTestApp();
  const ada = await app.register('ada');
  mallory = await app.register('mallory');
  adasIds = await fill(ada, 1);
  mallorysIds = await fill(mallory, 2);
});
afterAll(() => app.dispose());

async function fill(user: TestUser, seed: number): Promise<IdOf> {
  const image = await uploadOne(app, user, await jpeg(seed));
  const [job = ''] = await addJobs(app, user, image, [{ status: 'FAILED' }]);
  const [result = ''] = await addResults(app, user, image, [{}]);
  const input = { name: 'p', type: 'DETECT', options: {} } as const;
  const preset = (await app.run(SavePresetDocument, { input }, user.accessToken)).savePreset.id;
  const [profile = ''] = await addProfiles(app, user, image, ['p']);
  const [batch = ''] = await addBatches(app, user, [{}]);
  const key = await newKey(user, ['READ']);
  const rules = { extensions: ['jpg'], keywords: [], cameraModels: [] };
  const category = (await app.run(SaveCategoryDocument, { input: { name: 'c', rules } }, user.accessToken)).saveCategory
    .id;
  const [operation = '', record = ''] = await addOperation(app, user, [{ imageId: rowId(image) }]);
  const file = { filename: 'a.jpg', byteSize: 10, contentType: 'image/jpeg' };
  const upload = (await app.run(CreateUploadDocument, { input: file }, user.accessToken)).createUpload.id;
  const own = { image, job, batch, result, preset, profile, category, operation, record, upload };
  return { ...own, user: user.id, key: key.id };
}

async function newKey(user: TestUser, scopes: readonly string[]): Promise<{ id: string; secret: string }> {
  const query =
    'mutation($scopes: [ApiKeyScope!]!) { createApiKey(input: { name: "k", scopes: $scopes }) { apiKey { id } secret } }';
  type Made = { createApiKey: { apiKey: { id: string }; secret: string } };
  const { createApiKey } = await app.run<Made, object>(query, { scopes }, user.accessToken);
  return { id: createApiKey.apiKey.id, secret: createApiKey.secret };
}

/** The variables for each id argument: another user's id where the argument is, otherwise valid values. */
const calls: Record<string, (of: IdOf, own: IdOf) => object> = {
  'Query.node(id)': ({ job }) => ({ id: job }),
  'Query.nodes(ids[])': (of) => ({ ids: Object.values(of) }),
  'Query.image(id)': ({ image }) => ({ id: image }),
  'Query.job(id)': ({ job }) => ({ id: job }),
  'Query.batch(id)': ({ batch }) => ({ id: batch }),
  'Query.result(id)': ({ result }) => ({ id: result }),
  'Query.jobs(filter.imageId)': ({ image }) => ({ filter: { imageId: image } }),
  'Query.jobs(filter.batchId)': ({ batch }) => ({ filter: { batchId: batch } }),
  'Query.results(filter.imageId)': ({ image }) => ({ filter: { imageId: image } }),
  'Query.results(filter.jobId)': ({ job }) => ({ filter: { jobId: job } }),
  'Query.results(filter.batchId)': ({ batch }) => ({ filter: { batchId: batch } }),
  'Mutation.updateImage(input.id)': ({ image }) => ({ input: { id: image, filename: 'stolen.jpg' } }),
  'Mutation.completeUpload(id)': ({ upload }) => ({ id: upload }),
  'Mutation.deleteImages(ids[])': ({ image }, own) => ({ ids: [own.image, image] }),
  'Mutation.restoreImages(ids[])': ({ image }, own) => ({ ids: [own.image, image] }),
  'Mutation.createJob(input.imageId)': ({ image }) => ({ input: { imageId: image, type: 'DETECT' } }),
  'Mutation.createJob(input.referenceImageId)': ({ image }, own) => ({
    input: { imageId: own.image, referenceImageId: image, type: 'CORRECT' },
  }),
  'Mutation.createJob(input.profileId)': ({ profile }, own) => ({
    input: { imageId: own.image, profileId: profile, type: 'CORRECT' },
  }),
  'Mutation.createJob(input.presetId)': ({ preset }, own) => ({
    input: { imageId: own.image, presetId: preset, type: 'DETECT' },
  }),
  'Mutation.createBatch(input.imageIds[])': ({ image }, own) => ({
    input: { imageIds: [own.image, image], type: 'DETECT' },
  }),
  'Mutation.createBatch(input.referenceImageId)': ({ image }, own) => ({
    input: { imageIds: [own.image], referenceImageId: image, type: 'CORRECT' },
  }),
  'Mutation.createBatch(input.profileId)': ({ profile }, own) => ({
    input: { imageIds: [own.image], profileId: profile, type: 'CORRECT' },
  }),
  'Mutation.createBatch(input.presetId)': ({ preset }, own) => ({
    input: { imageIds: [own.image], presetId: preset, type: 'DETECT' },
  }),
  'Mutation.cancelBatch(id)': ({ batch }) => ({ id: batch }),
  'Mutation.retryBatch(id)': ({ batch }) => ({ id: batch }),
  'Mutation.updateJob(input.id)': ({ job }) => ({ input: { id: job, name: 'stolen' } }),
  'Mutation.cancelJob(id)': ({ job }) => ({ id: job }),
  'Mutation.retryJob(id)': ({ job }) => ({ id: job }),
  'Mutation.deleteJob(id)': ({ job }) => ({ id: job }),
  'Mutation.updateResult(input.id)': ({ result }) => ({ input: { id: result, notes: 'stolen' } }),
  'Mutation.deleteResult(id)': ({ result }) => ({ id: result }),
  'Mutation.exportReport(resultIds[])': ({ result }) => ({ resultIds: [result], format: 'JSON' }),
  'Mutation.exportReport(batchId)': ({ batch }) => ({ batchId: batch, format: 'JSON' }),
  'Mutation.revokeApiKey(id)': ({ key }) => ({ id: key }),
  'Mutation.updateUser(input.id)': ({ user }) => ({ input: { id: user, tier: 'PRO' } }),
  'Mutation.dropJob(id)': ({ job }) => ({ id: job }),
  'Mutation.requeueJob(id)': ({ job }) => ({ id: job }),
  'Mutation.savePreset(input.id)': ({ preset }) => ({ input: { id: preset, name: 's', type: 'DETECT', options: {} } }),
  'Mutation.deletePreset(id)': ({ preset }) => ({ id: preset }),
  'Mutation.saveProfile(resultId)': ({ result }) => ({ resultId: result, name: 'stolen' }),
  'Mutation.deleteProfile(id)': ({ profile }) => ({ id: profile }),
  'Query.operation(id)': ({ operation }) => ({ id: operation }),
  'Mutation.startOperation(input.fromDryRun)': ({ operation }) => ({
    input: { type: 'ORGANIZE', dryRun: false, fromDryRun: operation },
  }),
  'Mutation.cancelOperation(id)': ({ operation }) => ({ id: operation }),
  'Mutation.rollbackOperation(id)': ({ operation }) => ({ id: operation }),
  'Mutation.saveCategory(input.id)': ({ category }) => ({
    input: { id: category, name: 'stolen', rules: { extensions: ['x'] } },
  }),
  'Mutation.deleteCategory(id)': ({ category }) => ({ id: category }),
  'Mutation.dismissDuplicates(imageIds[])': ({ image }, own) => ({ imageIds: [own.image, image] }),
  'Subscription.operationProgress(operationId)': ({ operation }) => ({ operationId: operation }),
  'Subscription.jobProgress(jobId)': ({ job }) => ({ jobId: job }),
  'Subscription.batchProgress(batchId)': ({ batch }) => ({ batchId: batch }),
  'Subscription.jobUpdates(filter.batchId)': ({ batch }) => ({ filter: { batchId: batch } }),
  'Subscription.jobUpdates(filter.imageId)': ({ image }) => ({ filter: { imageId: image } }),
};

const fieldOf = (place: string) => place.split('(')[0] ?? '';

test('these tests cover every argument of the schema that takes an id', () => {
  expect(Object.keys(calls).sort()).toEqual(idArguments(schema));
});

const filters = Object.keys(calls).filter((place) => place.includes('filter.'));
/** Root fields that only administrators can use, whatever the id. */
const adminFields = ['Query.users', 'Query.queue', 'Mutation.updateUser', 'Mutation.requeueJob', 'Mutation.dropJob'];
const names = Object.keys(calls).filter(
  (place) => !filters.includes(place) && place !== 'Query.nodes(ids[])' && !adminFields.includes(fieldOf(place)),
);

test.each(names)("%s with another user's id is NOT_FOUND, like an id that does not exist", async (place) => {
  const { query } = callTo(schema, fieldOf(place));
  const before = await snapshot(app);
  const send = async (of: IdOf) => {
    const { data, errors } = await app.ask<object, object>(query, calls[place]?.(of, mallorysIds), mallory.accessToken);
    return { data, errors };
  };
  const variables = calls[place]?.(adasIds, mallorysIds);
  const isStream = place.startsWith('Subscription');
  const foreign = await (isStream ? sendOver(openStream, query, variables) : send(adasIds));
  if (isStream) expect(codesOf(await sendOver(openSocket, query, variables))).toEqual(codesOf(foreign));
  expect(foreign.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect(Object.values(foreign.data ?? {}).every((value) => value === null)).toBe(true);
  expect(await snapshot(app)).toEqual(before);
  if (place.startsWith('Subscription')) return;
  expect(await send(unknownIds())).toEqual(foreign);
});

/** Well-formed ids that do not exist. */
function unknownIds(): IdOf {
  const id = '0193f3a0-0000-7000-8000-000000000000';
  const of = (type: string) => globalId(type, id);
  const [image, job, batch] = [of('Image'), of('Job'), of('Batch')];
  const [result, preset, profile] = [of('Result'), of('Preset'), of('CorrectionProfile')];
  const [category, operation, record] = [of('Category'), of('Operation'), of('FileRecord')];
  const [user, key, upload] = [of('User'), of('ApiKey'), of('Upload')];
  return { image, job, batch, result, preset, profile, category, operation, record, upload, user, key };
}

const codesOf = ({ data, errors }: { data: unknown; errors: readonly { extensions?: { code?: string } }[] }) => ({
  data,
  codes: errors.map(({ extensions }) => extensions?.code),
});

async function sendOver(open: typeof openSocket, query: string, variables: object = {}) {
  const stream = open(app, mallory.accessToken, query, variables);
  const first = await stream.next();
  await stream.close();
  return { data: first?.data ?? null, errors: first?.errors ?? [] };
}

test("nodes returns null and NOT_FOUND for another user's ids, and the remaining nodes", async () => {
  const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const ids = [mallorysIds.image, ...Object.values(adasIds), mallorysIds.job];
  const { data, errors } = await app.ask<{ nodes: unknown[] }, object>(query, { ids }, mallory.accessToken);
  const strangers = Object.values(adasIds).map(() => null);
  expect(data?.nodes).toEqual([{ id: mallorysIds.image }, ...strangers, { id: mallorysIds.job }]);
  expect(errors.map(({ extensions, path }) => [extensions.code, path?.[1]])).toEqual(
    strangers.map((_, i) => ['NOT_FOUND', i + 1]),
  );
});

test.each(filters.filter((place) => place.startsWith('Query')))(
  "%s with another user's id returns an empty list",
  async (place) => {
    const [, field = ''] = fieldOf(place).split('.');
    const query = callTo(schema, fieldOf(place)).query.replace(
      '{ __typename }',
      '{ totalCount edges { node { id } } }',
    );
    const { data, errors } = await app.ask<object, object>(
      query,
      calls[place]?.(adasIds, mallorysIds),
      mallory.accessToken,
    );
    expect({ data, errors }).toEqual({ data: { [field]: { totalCount: 0, edges: [] } }, errors: [] });
  },
);

test("jobUpdates filtered by another user's image sends nothing", async () => {
  const query = callTo(schema, 'Subscription.jobUpdates').query.replace('__typename', 'job { id }');
  const stream = openStream(app, mallory.accessToken, query, { filter: { imageId: adasIds.image }, after: null });
  const all = openStream(app, mallory.accessToken, query, { filter: null, after: null });
  const create = 'mutation($id: ID!) { createJob(input: { imageId: $id, type: DETECT }) { id } }';
  const ada = (
    await app.run<{ login: { accessToken: string } }, object>(
      'mutation { login(input: { email: "ada@example.com", password: "the password of ada" }) { accessToken } }',
    )
  ).login;
  await app.run<object, object>(create, { id: adasIds.image }, ada.accessToken);
  const own = await app.run<{ createJob: { id: string } }, object>(
    create,
    { id: mallorysIds.image },
    mallory.accessToken,
  );
  expect((await all.next())?.data).toEqual({ jobUpdates: { job: { id: own.createJob.id } } });
  expect(stream.received()).toEqual([]);
  await Promise.all([stream.close(), all.close()]);
});

test("lists contain only the user's own rows", async () => {
  const query =
    '{ images { edges { node { id } } } jobs { edges { node { id } } } results { edges { node { id } } } presets { id } profiles { id } categories { id } operations { edges { node { id } } } }';
  const { data } = await app.ask<object, object>(query, {}, mallory.accessToken);
  const text = JSON.stringify(data);
  for (const id of Object.values(adasIds)) expect(text).not.toContain(id);
  for (const id of [
    mallorysIds.image,
    mallorysIds.result,
    mallorysIds.preset,
    mallorysIds.category,
    mallorysIds.operation,
  ])
    expect(text).toContain(id);
});

test("an administrator can read every user's rows", async () => {
  const root = await app.register('root');
  const { db } = app.deps;
  await db.user.update({ where: { usernameKey: 'root' }, data: { role: 'ADMIN' } });
  const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const { upload: _, ...nodes } = adasIds;
  const ids = Object.values(nodes);
  const { data } = await app.ask<object, object>(query, { ids }, root.accessToken);
  expect(data).toEqual({ nodes: ids.map((id) => ({ id })) });
});

const publicFields = [
  'Mutation.register',
  'Mutation.login',
  'Mutation.refreshSession',
  'Mutation.logout',
  'Query.health',
];
const protectedFields = rootFields(schema).filter((field) => !publicFields.includes(field));

/** Valid variables for the root fields that are not in calls. */
const variablesFor: Record<string, object> = {
  'Mutation.createApiKey': { input: { name: 'k', scopes: ['READ'] } },
  'Mutation.createUpload': { input: { filename: 'a.jpg', byteSize: 10, contentType: 'image/jpeg' } },
};

/** Calls a root field with valid variables as the owner of the token. */
async function callAs(token: string | undefined, field: string) {
  const { query, argumentTypes } = callTo(schema, field);
  const place = Object.keys(calls).find((key) => fieldOf(key) === field);
  const variables = place
    ? calls[place]?.(adasIds, mallorysIds)
    : (variablesFor[field] ?? Object.fromEntries(Object.keys(argumentTypes).map((name) => [name, null])));
  if (field === 'Mutation.uploadImages') return app.upload(token, [{ name: 'a.jpg', bytes: await jpeg(3) }]);
  if (!field.startsWith('Subscription')) return app.ask<object, object>(query, variables, token);
  const stream = openStream(app, token, query, variables);
  const event = await stream.next();
  await stream.close();
  return { data: event?.data ?? null, errors: event?.errors ?? [] };
}

/** Clients without a valid key or token. */
const unauthenticated: [string, () => Promise<string | undefined>][] = [
  ['an anonymous client', async () => undefined],
  ['an expired key', () => invalidKey({ expiresAt: new Date(Date.now() - 1000) })],
  ['a revoked key', () => invalidKey({ revokedAt: new Date() })],
  ['an unknown key', async () => `gc_${'A'.repeat(43)}`],
];

/** One of Ada's own keys, so that only the state of the key can be the reason. */
async function invalidKey(data: { expiresAt?: Date; revokedAt?: Date }): Promise<string> {
  const ada =
    'mutation { login(input: { email: "ada@example.com", password: "the password of ada" }) { accessToken } }';
  const { accessToken } = (await app.run<{ login: { accessToken: string } }, object>(ada)).login;
  const { id, secret } = await newKey({ accessToken } as TestUser, ['WRITE']);
  await app.deps.db.apiKey.update({ where: { id: rowId(id) }, data });
  return secret;
}

describe.each(unauthenticated)('%s', (_client, tokenOf) => {
  let token: string | undefined;
  beforeAll(async () => {
    token = await tokenOf();
  });
  test.each(protectedFields)('gets no data and UNAUTHENTICATED from %s', async (field) => {
    const before = await snapshot(app);
    const { data, errors } = await callAs(token, field);
    expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors) expect(extensions?.code).toBe('UNAUTHENTICATED');
    expect(await snapshot(app)).toEqual(before);
  });
});

test.each(unauthenticated)('%s cannot open a socket', async (who, tokenOf) => {
  const client = socketClient(app, await tokenOf());
  const closed = new Promise<number>((resolve) => client.on('closed', (event) => resolve((event as CloseEvent).code)));
  const query = 'subscription { jobUpdates { status } }';
  const events: unknown[] = [];
  const ended = new Promise((resolve) => {
    client.subscribe({ query }, { next: (event) => events.push(event), error: resolve, complete: () => resolve(null) });
  });
  expect(await closed).toBe(who === 'an anonymous client' ? 4401 : 4403);
  await ended;
  expect(events).toEqual([]);
});

describe('a key with the scope READ', () => {
  let secret: string;
  beforeAll(async () => {
    secret = (await newKey(mallory, ['READ'])).secret;
    await app.ask('{ me { id } }', {}, secret);
    const prefix = secret.slice(0, 9);
    await until('its use is recorded', () =>
      app.deps.db.apiKey.count({ where: { prefix, lastUsedAt: { not: null } } }),
    );
  });
  test.each(protectedFields.filter((field) => field.startsWith('Mutation')))('cannot call %s', async (field) => {
    const before = await snapshot(app);
    const { data, errors } = await callAs(secret, field);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
    expect(await snapshot(app)).toEqual(before);
  });
  test('reads what its owner can read, and can subscribe', async () => {
    const query = '{ me { id } images { edges { node { id } } } apiKeys { name prefix lastUsedAt } }';
    const { data, errors } = await app.ask<{ me: object; apiKeys: { prefix: string }[] }, object>(query, {}, secret);
    expect(errors).toEqual([]);
    expect(data?.me).toEqual({ id: mallory.id });
    expect(data?.apiKeys.some(({ prefix }) => secret.startsWith(prefix) && prefix.length < 12)).toBe(true);
    const stream = openStream(app, secret, 'subscription($id: ID!) { jobProgress(jobId: $id) { status } }', {
      id: mallorysIds.job,
    });
    expect(await stream.next()).toMatchObject({ data: { jobProgress: { status: 'FAILED' } } });
    await stream.close();
  });
});

test.each(adminFields)('%s is FORBIDDEN unless the user is an administrator', async (field) => {
  const before = await snapshot(app);
  const { data, errors } = await callAs(mallory.accessToken, field);
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
  expect(await snapshot(app)).toEqual(before);
});

test('ownership is checked for the rows of every type that has an owner', () => {
  const withOwner = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
  );
  // A queue entry has no owner: see admin-queue.test.ts.
  expect([...ownedTypes, 'QueueEntry'].sort()).toEqual([...withOwner.map(({ name }) => name), 'Asset'].sort());
});

test('a field that forgets to check the owner still reveals nothing', async () => {
  const { db } = app.deps;
  const job = await db.job.findFirstOrThrow({ where: { ownerId: rowId(mallory.id) }, select: { id: true } });
  const theirs = await db.image.findFirstOrThrow({ where: { ownerId: rowId(adasIds.user) }, select: { id: true } });
  await db.job.update({ where: { id: job.id }, data: { imageId: theirs.id } }); // as if by a bug
  const query = 'query($id: ID!) { job(id: $id) { image { filename } } }';
  const { data, errors } = await app.ask<object, object>(query, { id: mallorysIds.job }, mallory.accessToken);
  expect(data).toEqual({ job: null });
  expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

test('an image in the trash cannot be a reference', async () => {
  const [trashed = ''] = await addImages(app, mallory, [{ trashedAt: new Date() }]);
  const { query } = callTo(schema, 'Mutation.createJob');
  const input = { imageId: mallorysIds.image, referenceImageId: trashed, type: 'CORRECT' };
  const { errors } = await app.ask<object, object>(query, { input }, mallory.accessToken);
  expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});
