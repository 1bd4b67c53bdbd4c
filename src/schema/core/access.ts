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
 * Who may ask for a root field where it does not say otherwise: `extensions: { access: ... }`. With `session: true` keys
 * may not, but for those with the scope ADMIN.
 */
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
  'Category',
  'Operation',
  'FileRecord',
] as const;

type OwnedType = (typeof ownedTypes)[number];

type Resolve = GraphQLFieldResolver<unknown, Context>;

/**
 * Guards a whole schema. Every root field asks for its scope before anything of it runs; every field that gives rows with
 * an owner (one, a list, a page of them, a Node) looks at each of them, so a resolver that forgot its filter shows nothing.
 */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const access = (field.extensions.access ?? usual[type.name]) as ApiKeyScope | 'PUBLIC' | undefined;
      const check = access === 'PUBLIC' ? null : checkOf(getNamedType(field.type));
      if (check && !field.resolve) throw new Error(`${type.name}.${field.name} cannot be guarded: it has no resolver`);
      if (check) field.resolve = onlyVisible(check, field.resolve as Resolve) as never;
      if (!access || access === 'PUBLIC' || !roots.includes(type)) continue;
      const byHand = field.extensions.session === true;
      if (field.resolve) field.resolve = withScope(access, byHand, field.resolve as Resolve) as never;
      if (field.subscribe) field.subscribe = withScope(access, byHand, field.subscribe as Resolve) as never;
    }
  }
  return schema;
}

/** With `byHand` a key does not suffice unless it may all that its owner may: what it makes would outlive it. */
function withScope(scope: ApiKeyScope, byHand: boolean, resolve: Resolve): Resolve {
  return (root, args, context, info) => {
    void context.viewer.id; // throws where nobody has signed in
    if (!includes(context.scopes, scope)) {
      throw new Forbidden(
        `This needs the scope ${scope}: ${scope === 'ADMIN' ? 'it is for administrators' : 'use a key that has it'}.`,
      );
    }
    if (byHand && context.isKey && !includes(context.scopes, 'ADMIN')) {
      throw new Forbidden('This takes a session: no key may do it, unless it has the scope ADMIN.');
    }
    return resolve(root, args, context, info);
  };
}

/** The database's promises are none of the language's own. */
const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

type Check = (value: object, context: Context) => void;

/** How a value of a type is looked at; null where nobody owns it. */
function checkOf({ name, extensions }: GraphQLNamedType): Check | null {
  if (isOwned(name)) return (row, context) => checkRow(name, row, context);
  if (name === 'Node') return checkNode;
  const { pageOf } = extensions;
  return isOwned(pageOf) ? (page, context) => checkPage(pageOf, page, context) : null;
}

const isOwned = (name: unknown): name is OwnedType => ownedTypes.includes(name as OwnedType);

function checkRow(type: OwnedType, row: object, { viewer }: Context): void {
  const column = type === 'User' ? 'id' : 'ownerId'; // an account is its own owner
  const owner = (row as Record<string, unknown>)[column];
  if (typeof owner !== 'string') throw new Error(`a row of ${type} does not say whose it is: select its ${column}`);
  if (!canSee(viewer, owner)) throw new NotFound(wordOf(type));
}

/** Nodes that nobody owns: they are for administrators. */
const unownedNodes: readonly unknown[] = ['QueueEntry'];

function checkNode(row: object, context: Context): void {
  const { nodeType } = row as { nodeType?: unknown };
  if (unownedNodes.includes(nodeType)) {
    if (!includes(context.scopes, 'ADMIN')) throw new NotFound('node');
    return;
  }
  if (!isOwned(nodeType)) throw new Error(`whose is a node of the type ${nodeType}?`);
  checkRow(nodeType, row, context);
}

/** A page is looked at whole: its cursors tell of its rows too. */
function checkPage(type: OwnedType, page: object, context: Context): void {
  for (const { node } of (page as Page<object>).edges) checkRow(type, node, context);
}

function onlyVisible(check: Check, resolve: Resolve): Resolve {
  const look = (value: unknown, context: Context): unknown => {
    if (Array.isArray(value)) return value.map((item) => lookAtItem(item, context));
    if (typeof value === 'object' && value !== null && !(value instanceof Error)) check(value, context);
    return value;
  };
  /** In a list, what must not be seen is an error in its place. */
  const lookAtItem = (item: unknown, context: Context): unknown => {
    if (isPromise(item)) return item.then((value) => look(value, context));
    try {
      return look(item, context);
    } catch (error) {
      return error;
    }
  };
  return (root, args, context, info) => {
    const result = resolve(root, args, context, info);
    return isPromise(result) ? result.then((value) => look(value, context)) : look(result, context);
  };
}
