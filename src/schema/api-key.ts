import { createApiKey, revokeApiKey } from '../services/account/api-key.ts';
import { visibleTo } from '../services/account/viewer.ts';
import { builder } from './core/builder.ts';
import { decodeId, encodeId } from './core/ids.ts';
import { Node, registerNode } from './node.ts';

const ApiKeyScope = builder.enumType('ApiKeyScope', {
  description: 'What a key may do; each includes those before it.',
  values: {
    READ: { description: 'Queries and subscriptions.' },
    WRITE: { description: 'Mutations too.' },
    ADMIN: { description: 'What only administrators may; for their keys alone.' },
  } as const,
});

const ApiKey = builder.prismaObject('ApiKey', {
  description: 'A key for programs, sent instead of an access token.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('ApiKey', id) }),
    name: t.exposeString('name', { description: 'Given by its maker.' }),
    prefix: t.exposeString('prefix', { description: 'First characters of the secret, to recognise it by.' }),
    scopes: t.expose('scopes', { type: [ApiKeyScope], description: 'What it may do.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute; null where it never was.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ends; null where it does not by itself.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null while it was not.',
    }),
  }),
});

registerNode('ApiKey', ({ deps, viewer }, id) =>
  deps.db.apiKey.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true, ownerId: true } }),
);

const CreateApiKeyPayload = builder
  .objectRef<{ readonly id: string; readonly secret: string }>('CreateApiKeyPayload')
  .implement({
    description: 'A new key.',
    fields: (t) => ({
      apiKey: t.prismaField({
        type: ApiKey,
        description: 'The key, as it is listed from now on.',
        resolve: (query, { id }, _args, { deps }) => deps.db.apiKey.findUniqueOrThrow({ ...query, where: { id } }),
      }),
      secret: t.exposeString('secret', {
        extensions: { secret: true },
        description: 'Shown once; sent as Authorization: Bearer <secret>.',
      }),
    }),
  });

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  description: 'A new key.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'At most 200 characters.' }),
    scopes: t.field({
      type: [ApiKeyScope],
      required: true,
      description: 'What it may do: no more than its maker may.',
    }),
    expiresAt: t.field({ type: 'DateTime', description: 'When it ends; never by itself where left out.' }),
  }),
});

builder.queryFields((t) => ({
  apiKeys: t.prismaField({
    type: [ApiKey],
    description: "The viewer's keys, the oldest first, with the last 100 of those that are revoked or expired.",
    resolve: (query, _root, _args, { deps, viewer }) =>
      deps.db.apiKey.findMany({ ...query, where: { ownerId: viewer.id }, orderBy: { id: 'asc' } }),
  }),
}));

builder.mutationFields((t) => ({
  createApiKey: t.field({
    type: CreateApiKeyPayload,
    extensions: { session: true },
    description:
      'Makes a key, at most 50 an account that are good at once. FORBIDDEN where it would be allowed more than its maker; and to keys, but for those with the scope ADMIN: a key that leaks has no heirs.',
    args: { input: t.arg({ type: CreateApiKeyInput, required: true, description: 'The new key.' }) },
    resolve: (_root, { input }, { deps, viewer, scopes }) => createApiKey(deps, viewer, scopes, input),
  }),
  revokeApiKey: t.prismaField({
    type: ApiKey,
    extensions: { session: true },
    description:
      'Ends a key for good; streams that were opened with it end within 30 seconds. FORBIDDEN to keys, but for those with the scope ADMIN.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the key.' }) },
    resolve: async (query, _root, args, { deps, viewer }) => {
      const id = decodeId('ApiKey', args.id);
      await revokeApiKey(deps, viewer, id);
      return deps.db.apiKey.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
