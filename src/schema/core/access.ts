import {
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import { Forbidden, NotFound } from '../../errors.ts';
import { includes } from '../../services/account/scope.ts';
import { canSee } from '../../services/account/viewer.ts';
import type { ApiKeyScope, Context } from './builder.ts';
import type { Page } from './connection.ts';
import { wordOf } from './ids.ts';

/**
 * The scope that a root field needs unless it sets `extensions: { access: ... }`. With `session: true` it also refuses API
 * keys without the scope ADMIN.
 */
const defaultScopes: Readonly<Record<string, ApiKeyScope>> = { Query: 'READ', Mutation: 'WRITE', Subscription: 'READ' };

/** Types whose rows have an owner. Every row that reaches a client has passed the same visibility rule. */
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
  'Category',
  'Operation',
  'FileRecord',
] as const;

type OwnedType = (typeof ownedTypes)[number];

type Resolve = GraphQLFieldResolver<unknown, Context>;

/**
 * Adds access checks to a whole schema. Root fields check the scope before they run. Fields that return rows with an owner (a
 * row, a list, a page or a Node) check every row, so a resolver that forgets its filter reveals nothing.
 */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const access = (field.extensions.access ?? defaultScopes[type.name]) as ApiKeyScope | 'PUBLIC' | undefined;
      const check = access === 'PUBLIC' ? null : checkOf(getNamedType(field.type));
      if (check && !field.resolve) throw new Error(`${type.name}.${field.name} has no resolver to guard`);
      if (check) field.resolve = onlyVisible(check, field.resolve as Resolve) as never;
      if (!access || access === 'PUBLIC' || !roots.includes(type)) continue;
      const needsSession = field.extensions.session === true;
      if (field.resolve) field.resolve = withScope(access, needsSession, field.resolve as Resolve) as never;
      if (field.subscribe) field.subscribe = withScope(access, needsSession, field.subscribe as Resolve) as never;
    }
  }
  return schema;
}

/** With `needsSession` only keys with the scope ADMIN are allowed, because what a key creates could outlive it. */
function withScope(scope: ApiKeyScope, needsSession: boolean, resolve: Resolve): Resolve {
  return (root, args, context, info) => {
    void context.viewer.id; // throws for an anonymous viewer
    if (!includes(context.scopes, scope)) {
      throw new Forbidden(
        scope === 'ADMIN' ? 'Only administrators can do this.' : `This requires a key with the scope ${scope}.`,
      );
    }
    if (needsSession && context.credential?.kind === 'key' && !includes(context.scopes, 'ADMIN')) {
      throw new Forbidden('This requires a session or a key with the scope ADMIN.');
    }
    return resolve(root, args, context, info);
  };
}

/** Prisma's promises are not instances of Promise. */
const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

type Check = (value: object, context: Context) => void;

/** Returns the check for a type's values, or null if they have no owner. */
function checkOf({ name, extensions }: GraphQLNamedType): Check | null {
  if (isOwned(name)) return (row, context) => checkRow(name, row, context);
  if (name === 'Node') return checkNode;
  const { pageOf } = extensions;
  return isOwned(pageOf) ? (page, context) => checkPage(pageOf, page, context) : null;
}

const isOwned = (name: unknown): name is OwnedType => ownedTypes.includes(name as OwnedType);

function checkRow(type: OwnedType, row: object, { viewer }: Context): void {
  const column = type === 'User' ? 'id' : 'ownerId'; // an account owns itself
  const owner = (row as Record<string, unknown>)[column];
  if (typeof owner !== 'string') throw new Error(`a row of ${type} has no owner: select its ${column}`);
  if (!canSee(viewer, owner)) throw new NotFound(wordOf(type));
}

/** Nodes without an owner, which only administrators can see. */
const unownedNodes: readonly unknown[] = ['QueueEntry'];

function checkNode(row: object, context: Context): void {
  const { nodeType } = row as { nodeType?: unknown };
  if (unownedNodes.includes(nodeType)) {
    if (!includes(context.scopes, 'ADMIN')) throw new NotFound('node');
    return;
  }
  if (!isOwned(nodeType)) throw new Error(`a node of the type ${nodeType} has no visibility rule`);
  checkRow(nodeType, row, context);
}

/** Checks a whole page, because its cursors reveal its rows, too. */
function checkPage(type: OwnedType, page: object, context: Context): void {
  for (const { node } of (page as Page<object>).edges) checkRow(type, node, context);
}

function onlyVisible(check: Check, resolve: Resolve): Resolve {
  const checkValue = (value: unknown, context: Context): unknown => {
    if (Array.isArray(value)) return value.map((item) => checkItem(item, context));
    if (typeof value === 'object' && value !== null && !(value instanceof Error)) check(value, context);
    return value;
  };
  /** In a list, an invisible row is replaced with an error. */
  const checkItem = (item: unknown, context: Context): unknown => {
    if (isPromise(item)) return item.then((value) => checkValue(value, context));
    try {
      return checkValue(item, context);
    } catch (error) {
      return error;
    }
  };
  return (root, args, context, info) => {
    const result = resolve(root, args, context, info);
    return isPromise(result) ? result.then((value) => checkValue(value, context)) : checkValue(result, context);
  };
}
