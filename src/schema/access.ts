import { type GraphQLFieldResolver, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { Forbidden, NotFound } from '../errors.ts';
import { includes } from '../services/account/scope.ts';
import { maySee } from '../services/viewer.ts';
import type { ApiKeyScope, Context } from './builder.ts';

/** Who may ask for a root field where it does not say otherwise: `extensions: { access: ... }`. */
const usual: Readonly<Record<string, ApiKeyScope>> = { Query: 'READ', Mutation: 'WRITE', Subscription: 'READ' };

/** Types whose rows have an owner. What reaches a client of these has passed the one rule of who may see it. */
export const ownedTypes = [
  'User',
  'Image',
  'Job',
  'Batch',
  'Result',
  'Preset',
  'CorrectionProfile',
  'Asset',
  'ApiKey',
] as const;

type Resolve = GraphQLFieldResolver<unknown, Context>;

/**
 * Guards a whole schema. Every root field asks for its scope before anything of it runs; every field of a type with an
 * owner looks at each row that it gives, so a resolver that forgot its filter shows nothing.
 */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const access = (field.extensions.access ?? usual[type.name]) as ApiKeyScope | 'PUBLIC' | undefined;
      const named = getNamedType(field.type).name;
      const owned = (ownedTypes as readonly string[]).includes(named);
      if (owned && access !== 'PUBLIC' && field.resolve)
        field.resolve = onlyVisible(named, field.resolve as Resolve) as never;
      if (!access || access === 'PUBLIC' || !roots.includes(type)) continue;
      if (field.resolve) field.resolve = withScope(access, field.resolve as Resolve) as never;
      if (field.subscribe) field.subscribe = withScope(access, field.subscribe as Resolve) as never;
    }
  }
  return schema;
}

function withScope(scope: ApiKeyScope, resolve: Resolve): Resolve {
  return (root, args, context, info) => {
    void context.viewer.id; // throws where nobody has signed in
    if (!includes(context.scopes, scope)) {
      throw new Forbidden(
        `This needs the scope ${scope}: ${scope === 'ADMIN' ? 'it is for administrators' : 'use a key that has it'}.`,
      );
    }
    return resolve(root, args, context, info);
  };
}

/** The database's promises are none of the language's own. */
const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

function onlyVisible(type: string, resolve: Resolve): Resolve {
  const column = type === 'User' ? 'id' : 'ownerId'; // an account is its own owner
  const check = (value: unknown, context: Context): unknown => {
    if (Array.isArray(value)) return value.map((row) => check(row, context));
    if (value === null || value === undefined || value instanceof Error) return value;
    const owner = (value as Record<string, unknown>)[column];
    if (typeof owner !== 'string') throw new Error(`a row of ${type} does not say whose it is: select its ${column}`);
    if (!maySee(context.viewer, owner)) throw new NotFound('row');
    return value;
  };
  return (root, args, context, info) => {
    const result = resolve(root, args, context, info);
    return isPromise(result) ? result.then((value) => check(value, context)) : check(result, context);
  };
}
