import { type ExecutionResult, type GraphQLSchema, graphql, isObjectType, parse, subscribe } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getDatamodel } from '../../src/generated/pothos-types.ts';
import { guard, ownedTypes } from '../../src/schema/core/access.ts';
import { anonymous, builder, type Context } from '../../src/schema/core/builder.ts';
import { Image } from '../../src/schema/image.ts';
import { schema as real } from '../../src/schema/index.ts';
import { JobConnection } from '../../src/schema/job.ts';
import { Node } from '../../src/schema/node.ts';
import { scopesOf } from '../../src/services/account/scope.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { addImages, addJobs, rowId } from '../support/rows.ts';

const owned = { select: { id: true, ownerId: true } } as const;
const calls: string[] = [];

/** Adds fields whose resolvers forget to check the owner. */
function createCarelessSchema(): GraphQLSchema {
  builder.queryFields((t) => ({
    anyImage: t.prismaField({
      type: Image,
      args: { id: t.arg.string({ required: true }) },
      resolve: (query, _root, { id }, { deps }) => deps.db.image.findUniqueOrThrow({ ...query, where: { id } }),
    }),
    allImages: t.prismaField({
      type: [Image],
      resolve: (query, _root, _args, { deps }) => deps.db.image.findMany({ ...query, orderBy: { filename: 'asc' } }),
    }),
    anyNode: t.field({
      type: Node,
      args: { id: t.arg.string({ required: true }) },
      resolve: async (_root, { id }, { deps }) => {
        const row = await deps.db.image.findUniqueOrThrow({ where: { id }, ...owned });
        return { ...row, nodeType: 'Image' };
      },
    }),
    anyJobs: t.field({
      type: JobConnection,
      resolve: async (_root, _args, { deps }) => {
        const edges = (await deps.db.job.findMany(owned)).map((node) => ({ cursor: node.id, node }));
        const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
        return { edges, pageInfo, totalCount: async () => edges.length };
      },
    }),
    withoutOwner: t.field({ type: Image, resolve: () => ({ id: '1' }) as never }),
    forAdministrators: t.boolean({
      extensions: { access: 'ADMIN' },
      resolve: () => calls.push('forAdministrators') > 0,
    }),
  }));
  builder.mutationFields((t) => ({ change: t.boolean({ resolve: () => calls.push('change') > 0 }) }));
  builder.subscriptionFields((t) => ({
    images: t.field({
      type: Image,
      subscribe: async function* (_root, _args, { deps }) {
        calls.push('images');
        yield* await deps.db.image.findMany({ ...owned, orderBy: { filename: 'asc' } });
      },
      resolve: (image) => image as never,
    }),
  }));
  return guard(builder.toSchema({ sortSchema: true }));
}

const schema = createCarelessSchema();
let app: TestApp;
let of: { ada: Context; mallory: Context; root: Context; nobody: Context };
let [adas, mallorys] = ['', ''];
beforeAll(async () => {
  app = await startTestApp();
  const shared = {
    deps: app.deps,
    publicUrl: app.url,
    address: '127.0.0.1',
    credential: null,
    sessionCookie: null,
    requestComplete: Promise.resolve(),
  };
  const contextOf = (id: string, role: 'USER' | 'ADMIN'): Context => ({
    ...shared,
    viewer: { id, role },
    scopes: scopesOf(role),
  });
  const [ada, mallory] = [await app.register('ada'), await app.register('mallory')];
  const [first = ''] = await addImages(app, ada, [{ filename: 'a.jpg' }]);
  const [second = ''] = await addImages(app, mallory, [{ filename: 'm.jpg' }]);
  await addJobs(app, ada, first, [{}]);
  [adas, mallorys] = [rowId(first), rowId(second)];
  of = {
    ada: contextOf(rowId(ada.id), 'USER'),
    mallory: contextOf(rowId(mallory.id), 'USER'),
    root: contextOf(rowId(mallory.id), 'ADMIN'),
    nobody: { ...shared, viewer: anonymous(), scopes: [] },
  };
});
afterAll(() => app.dispose());

const run = (source: string, contextValue: Context) => graphql({ schema, source, contextValue });
const codesOf = ({ errors }: ExecutionResult) =>
  errors?.map(({ path, originalError }) => [path?.join('.'), (originalError as { code?: string } | undefined)?.code]) ??
  [];

test.each([
  ['one row', () => `{ anyImage(id: "${adas}") { filename } }`, 'anyImage'],
  ['a Node', () => `{ anyNode(id: "${adas}") { id } }`, 'anyNode'],
  ['a page', () => '{ anyJobs { edges { node { id } } } }', 'anyJobs'],
  ['the cursors of a page', () => '{ anyJobs { edges { cursor } } }', 'anyJobs'],
])('a field without a filter reveals nothing of %s of another user', async (_what, query, path) => {
  expect(codesOf(await run(query(), of.mallory))).toEqual([[path, 'NOT_FOUND']]);
  expect(codesOf(await run(query(), of.nobody))).toEqual([[path, 'UNAUTHENTICATED']]);
  expect(codesOf(await run(query(), of.ada))).toEqual([]);
  expect(codesOf(await run(query(), of.root))).toEqual([]);
});

test('in a list without a filter, each row of another user is NOT_FOUND', async () => {
  const query = '{ allImages { filename } }';
  const answer = await run(query, of.mallory);
  expect(codesOf(answer)).toEqual([['allImages.0', 'NOT_FOUND']]);
  expect(JSON.stringify(answer)).not.toContain('a.jpg');
  expect((await run(query, of.root)).data).toEqual({ allImages: [{ filename: 'a.jpg' }, { filename: 'm.jpg' }] });
});

test('relations of own rows are checked, too', async () => {
  const { originalId } = await app.deps.db.image.findUniqueOrThrow({ where: { id: adas } });
  const before = await app.deps.db.image.findUniqueOrThrow({ where: { id: mallorys } });
  await app.deps.db.image.update({ where: { id: mallorys }, data: { originalId } });
  const answer = await run(`{ anyImage(id: "${mallorys}") { filename original { url } } }`, of.mallory);
  await app.deps.db.image.update({ where: { id: mallorys }, data: { originalId: before.originalId } });
  expect(codesOf(answer)).toEqual([['anyImage.original', 'NOT_FOUND']]);
});

test('events of subscriptions are checked, too', async () => {
  const stream = await subscribe({
    schema,
    document: parse('subscription { images { filename } }'),
    contextValue: of.mallory,
  });
  const events: ExecutionResult[] = [];
  for await (const event of stream as AsyncIterable<ExecutionResult>) events.push(event);
  expect(events.map(codesOf)).toEqual([[['images', 'NOT_FOUND']], []]);
});

test('a row that was loaded without its owner is never returned', async () => {
  for (const viewer of [of.ada, of.root]) {
    const answer = await run('{ withoutOwner { id } }', viewer);
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors?.[0]?.message).toMatch('has no owner');
  }
});

test('a root field does not run without the required scope', async () => {
  calls.length = 0;
  const reader = { ...of.ada, scopes: ['READ' as const] };
  const document = parse('subscription { images { filename } }');
  expect(codesOf(await run('{ forAdministrators }', of.ada))).toEqual([['forAdministrators', 'FORBIDDEN']]);
  expect(codesOf(await run('mutation { change }', reader))).toEqual([['change', 'FORBIDDEN']]);
  expect(codesOf(await run('mutation { change }', of.nobody))).toEqual([['change', 'UNAUTHENTICATED']]);
  expect(codesOf((await subscribe({ schema, document, contextValue: of.nobody })) as ExecutionResult)).toEqual([
    ['images', 'UNAUTHENTICATED'],
  ]);
  expect(calls).toEqual([]);
  await run('{ forAdministrators }', of.root);
  expect(calls).toEqual(['forAdministrators']);
});

test('only these fields are public', () => {
  const fields = Object.values(real.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, field }))
      : [],
  );
  const open = fields.filter(({ field }) => field.extensions.access === 'PUBLIC').map(({ place }) => place);
  const roots = ['login', 'logout', 'refreshSession', 'register'].map((name) => `Mutation.${name}`);
  expect(open.sort()).toEqual(['AuthPayload.user', ...roots, 'Query.health']); // the user who has just signed in
});

/** Tables that the schema does not expose. */
const unexposed = ['Dismissal', 'ImportedFile', 'LookAlike', 'PictureHash', 'StorageUse', 'Upload'];

test('every table with an owner has a visibility rule', () => {
  const { models } = getDatamodel().datamodel;
  const withOwner = Object.entries(models)
    .filter(([, { fields }]) => fields.some(({ name }) => name === 'ownerId'))
    .map(([name]) => name);
  expect(withOwner.length).toBeGreaterThan(5);
  expect([...ownedTypes, ...unexposed].sort()).toEqual([...withOwner, 'User'].sort());
});
