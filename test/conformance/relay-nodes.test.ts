import { type GraphQLObjectType, getNamedType, isLeafType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/schema/index.ts';
import { SaveCategoryDocument, SavePresetDocument } from '../generated/graphql.ts';
import { addAdministrator } from '../support/api-key.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import {
  addBatches,
  addImages,
  addJobs,
  addOperation,
  addProfiles,
  addQueueEntry,
  addResults,
  globalId,
  rowId,
} from '../support/rows.ts';

// https://relay.dev/graphql/objectidentification.htm. See also test/api/ownership.test.ts for other
// users' nodes and test/api/images.test.ts for deleted images.

let app: TestApp;
let ada: TestUser;
let mallory: TestUser;
let adasIds: Record<string, string>;
beforeAll(async () => {
  app = await startTestApp();
  ada = await addAdministrator(app, 'ada'); // can read the queue
  mallory = await app.register('mallory');
  adasIds = await fill(ada);
});
afterAll(() => app.dispose());

const nodeTypes = schema.getPossibleTypes(schema.getType('Node') as never) as readonly GraphQLObjectType[];
const typeNames = nodeTypes.map(({ name }) => name);

/** Adds one row of each node type; returns the ids by type name. */
async function fill(user: TestUser): Promise<Record<string, string>> {
  const { accessToken } = user;
  const [Image = ''] = await addImages(app, user, [{ capturedAt: new Date(), tags: ['a'], exif: { Make: 'x' } }]);
  const [Job = ''] = await addJobs(app, user, Image, [{ status: 'FAILED', name: 'j', failureMessage: 'no' }]);
  const [Result = ''] = await addResults(app, user, Image, [{ notes: 'n', meanDeltaE: 1.5, warnings: ['GLARE'] }]);
  const [Batch = ''] = await addBatches(app, user, [{ name: 'b' }]);
  const [CorrectionProfile = ''] = await addProfiles(app, user, Image, ['p']);
  const [Operation = '', FileRecord = ''] = await addOperation(app, user, [{ imageId: rowId(Image) }]);
  const preset = { name: 'p', type: 'DETECT', options: {} } as const;
  const category = { name: 'c', rules: { extensions: ['jpg'], keywords: [], cameraModels: [] } };
  const Preset = (await app.run(SavePresetDocument, { input: preset }, accessToken)).savePreset.id;
  const Category = (await app.run(SaveCategoryDocument, { input: category }, accessToken)).saveCategory.id;
  const makeKey = 'mutation { createApiKey(input: { name: "k", scopes: [READ] }) { apiKey { id } } }';
  type Made = { createApiKey: { apiKey: { id: string } } };
  const ApiKey = (await app.run<Made, object>(makeKey, {}, accessToken)).createApiKey.apiKey.id;
  const ids = { Image, Job, Result, Batch, CorrectionProfile, Operation, FileRecord, Preset, Category, ApiKey };
  return { ...ids, User: user.id, QueueEntry: await addQueueEntry(app) };
}

/** The other query that returns the nodes of each type. */
const otherQueries: Record<string, (selection: string) => string> = {
  ...Object.fromEntries(
    ['image', 'job', 'result', 'batch', 'operation'].map((field) => [
      `${field[0]?.toUpperCase()}${field.slice(1)}`,
      (selection: string) => `query($id: ID!) { ${field}(id: $id) ${selection} }`,
    ]),
  ),
  CorrectionProfile: (selection) => `{ profiles ${selection} }`,
  Preset: (selection) => `{ presets ${selection} }`,
  Category: (selection) => `{ categories ${selection} }`,
  QueueEntry: (selection) => `{ queue { entries { edges { node ${selection} } } } }`,
  ApiKey: (selection) => `{ apiKeys ${selection} }`,
  FileRecord: (selection) => `{ operations { edges { node { records { edges { node ${selection} } } } } } }`,
  User: (selection) => `{ me ${selection} }`,
};

type Node = Record<string, unknown> & { readonly id: string };

/** Finds all nodes in an answer. */
function nodesIn(answer: unknown): Node[] {
  if (answer === null || typeof answer !== 'object') return [];
  const inner = Object.values(answer).flatMap(nodesIn);
  return '__typename' in answer ? [answer as unknown as Node, ...inner] : inner;
}

/** Selects all leaf fields without arguments, except `json`, which requires a fitted correction. */
function selectLeaves(name: string): string {
  const fields = nodeTypes.find((type) => type.name === name)?.getFields() ?? {};
  const leaves = Object.values(fields).filter(
    ({ name, type, args }) => isLeafType(getNamedType(type)) && !args.length && name !== 'json',
  );
  return `{ __typename ${leaves.map((field) => field.name).join(' ')} }`;
}

const NODE = 'query($id: ID!) { node(id: $id) { __typename id } }';

async function node(id: string, user = ada, query = NODE) {
  const { data, errors } = await app.ask<{ node: Node | null }, object>(query, { id }, user.accessToken);
  return { node: data?.node ?? null, codes: errors.map(({ extensions }) => extensions.code) };
}

const notFound = { node: null, codes: ['NOT_FOUND'] };

test('there is a row of every node type, and all ids differ', () => {
  expect(Object.keys(adasIds).toSorted()).toEqual(typeNames.toSorted());
  expect(Object.keys(otherQueries).toSorted()).toEqual(typeNames.toSorted());
  expect(new Set(Object.values(adasIds)).size).toBe(typeNames.length);
});

describe.each(typeNames)('%s', (name) => {
  test('has the same id and fields when fetched by its id', async () => {
    const id = adasIds[name] ?? '';
    const selection = selectLeaves(name);
    const found = await node(id, ada, `query($id: ID!) { node(id: $id) { ... on ${name} ${selection} } }`);
    expect(found.codes).toEqual([]);
    expect(found.node).toMatchObject({ __typename: name, id });
    const query = otherQueries[name]?.(selection) ?? '';
    const nodes = nodesIn(await app.run<object, object>(query, { id }, ada.accessToken));
    expect(nodes.filter((entry) => entry.id === id)).toEqual([found.node]);
  });

  test('can be fetched with its type by node and nodes', async () => {
    const id = adasIds[name] ?? '';
    expect(await node(id)).toEqual({ node: { __typename: name, id }, codes: [] });
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    const { nodes } = await app.run<{ nodes: unknown[] }, object>(query, { ids: [id, id] }, ada.accessToken);
    expect(nodes).toEqual([
      { __typename: name, id },
      { __typename: name, id },
    ]);
  });

  test('of another user is NOT_FOUND, like one that does not exist', async () => {
    expect(await node(adasIds[name] ?? '', mallory)).toEqual(notFound);
    expect(await node(globalId(name, '0193f3a0-0000-7000-8000-000000000000'))).toEqual(notFound);
  });

  test('is NOT_FOUND by the id of another type', async () => {
    const other = name === 'Image' ? 'Job' : 'Image';
    expect(await node(globalId(name, rowId(adasIds[other] ?? '')))).toEqual(notFound);
  });
});

test.each([
  ['empty', () => ''],
  ['a word', () => 'nonsense'],
  ['a bare UUID', () => rowId(adasIds.Image ?? '')],
  ['an unencoded id', () => `Image:${rowId(adasIds.Image ?? '')}`],
  ['a type without a UUID', () => globalId('Image', '')],
  ['of an unknown type', () => globalId('Nothing', rowId(adasIds.Image ?? ''))],
  ['of a type that is not a node', () => globalId('Asset', rowId(adasIds.Image ?? ''))],
  ['of a type named like an object property', () => globalId('constructor', rowId(adasIds.Image ?? ''))],
  ['a truncated id', () => adasIds.Image?.slice(0, 20) ?? ''],
])('an invalid id that is %s is NOT_FOUND', async (_description, id) => {
  expect(await node(id())).toEqual(notFound);
});

test.each([
  ['padded', (id: string) => `${id}=`],
  ['with a space', (id: string) => ` ${id}`],
  ['with a suffix', (id: string) => Buffer.from(`${Buffer.from(id, 'base64url')}:more`).toString('base64url')],
])('an id %s is NOT_FOUND: every node has only one id', async (_description, change) => {
  expect(await node(change(adasIds.Image ?? ''))).toEqual(notFound);
});

test.each([
  ['Job', 'deleteJob'],
  ['Result', 'deleteResult'],
  ['CorrectionProfile', 'deleteProfile'],
  ['Preset', 'deletePreset'],
  ['Category', 'deleteCategory'],
])('a deleted %s is NOT_FOUND', async (name, field) => {
  const user = await app.register(`of-${name.toLowerCase()}`);
  const { [name]: id = '' } = await fill(user);
  expect(await node(id, user)).toEqual({ node: { __typename: name, id }, codes: [] });
  const deleted = await app.run<object, object>(`mutation($id: ID!) { ${field}(id: $id) }`, { id }, user.accessToken);
  expect(deleted).toEqual({ [field]: id });
  expect(await node(id, user)).toEqual(notFound);
});
