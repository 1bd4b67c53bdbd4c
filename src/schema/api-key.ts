import { createApiKey, revokeApiKey } from '../services/account/api-key.ts';
import { visibleTo } from '../services/account/viewer.ts';
import { builder } from './core/builder.ts';
import { decodeId, encodeId } from './core/ids.ts';
import { Node, registerNode } from './node.ts';

const ApiKeyScope = builder.enumType('ApiKeyScope', {
  description: 'What an API key can do. Each scope includes the previous ones.',
  values: {
    READ: { description: 'Run queries and subscriptions.' },
    WRITE: { description: 'Run mutations as well.' },
    ADMIN: { description: 'Do everything that administrators can do. Only administrators can create such keys.' },
  } as const,
});

const ApiKey = builder.prismaObject('ApiKey', {
  description: 'An API key, which programs send instead of an access token.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('ApiKey', id) }),
    name: t.exposeString('name', { description: 'The name of the key.' }),
    prefix: t.exposeString('prefix', { description: 'The first characters of the secret, to recognise it.' }),
    scopes: t.expose('scopes', { type: [ApiKeyScope], description: 'What the key can do.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the key was created.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the key was last used, to the minute; null if it has never been used.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the key expires; null if it does not expire.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the key was revoked; null if it was not.',
    }),
  }),
});

registerNode('ApiKey', ({ deps, viewer }, id) =>
  deps.db.apiKey.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true, ownerId: true } }),
);

const CreateApiKeyPayload = builder
  .objectRef<{ readonly id: string; readonly secret: string }>('CreateApiKeyPayload')
  .implement({
    description: 'The result of createApiKey.',
    fields: (t) => ({
      apiKey: t.prismaField({
        type: ApiKey,
        description: 'The new key.',
        resolve: (query, { id }, _args, { deps }) => deps.db.apiKey.findUniqueOrThrow({ ...query, where: { id } }),
      }),
      secret: t.exposeString('secret', {
        extensions: { secret: true },
        description: 'The secret, which is shown only once. Send it as Authorization: Bearer <secret>.',
      }),
    }),
  });

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  description: 'The properties of a new API key.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'A name of at most 200 characters.' }),
    scopes: t.field({
      type: [ApiKeyScope],
      required: true,
      description: 'What the key can do. It cannot have more rights than its owner.',
    }),
    expiresAt: t.field({ type: 'DateTime', description: 'When the key expires. If omitted, it does not expire.' }),
  }),
});

builder.queryFields((t) => ({
  apiKeys: t.prismaField({
    type: [ApiKey],
    description: "The viewer's keys, oldest first, including the last 100 that were revoked or have expired.",
    resolve: (query, _root, _args, { deps, viewer }) =>
      deps.db.apiKey.findMany({ ...query, where: { ownerId: viewer.id }, orderBy: { id: 'asc' } }),
  }),
}));

builder.mutationFields((t) => ({
  createApiKey: t.field({
    type: CreateApiKeyPayload,
    extensions: { session: true },
    description:
      'Creates an API key. An account can have at most 50 valid keys. FORBIDDEN if the key would have more rights than the viewer, or if the request itself uses a key without the scope ADMIN, so that a leaked key cannot create others.',
    args: { input: t.arg({ type: CreateApiKeyInput, required: true, description: 'The properties of the new key.' }) },
    resolve: (_root, { input }, { deps, viewer, scopes }) => createApiKey(deps, viewer, scopes, input),
  }),
  revokeApiKey: t.prismaField({
    type: ApiKey,
    extensions: { session: true },
    description:
      'Revokes an API key permanently. Its streams and uploads end within a second. FORBIDDEN if the request itself uses a key without the scope ADMIN.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the key.' }) },
    resolve: async (query, _root, args, { deps, viewer }) => {
      const id = decodeId('ApiKey', args.id);
      await revokeApiKey(deps, viewer, id);
      return deps.db.apiKey.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
