import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Random } from './random.ts';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Values that a client could send, by scalar name: valid ones, edge cases and invalid ones. `path` is the field name and the
 * names that lead to the value, such as `createJob input imageId`.
 */
export type Values = Readonly<Record<string, (path: string) => readonly unknown[]>>;

const MAX_DEPTH = 4;

/** Generates an operation that is valid against the schema, with random argument values. */
export function randomOperation(
  schema: GraphQLSchema,
  kind: 'query' | 'mutation' | 'subscription',
  values: Values,
  random: Random,
): Operation {
  const root = schema.getRootType(kind as never) as GraphQLObjectType;
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];

  function argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.flatMap(({ name, type, defaultValue }) => {
      const isOptional = !isNonNullType(type) || defaultValue !== undefined;
      if (isOptional && random.chance(0.5)) return [];
      const variable = `v${declared.length}`;
      declared.push(`$${variable}: ${type}`);
      variables[variable] = valueFor(type, `${field.name} ${name}`);
      return [`${name}: $${variable}`];
    });
    return given.length ? `(${given.join(', ')})` : '';
  }

  function valueFor(type: GraphQLInputType, path: string): unknown {
    if (isNonNullType(type)) return valueFor(type.ofType as GraphQLInputType, path);
    // Required values are mostly present; otherwise every operation would be rejected.
    if (isListType(type)) {
      return Array.from({ length: random.chance(0.02) ? 120 : random.pick([0, 1, 1, 2, 3]) }, () =>
        valueFor(type.ofType, path),
      );
    }
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (!isInputObjectType(type)) return random.pick(values[type.name]?.(path) ?? [null]);
    return Object.fromEntries(
      Object.values(type.getFields()).flatMap((field) => {
        if (!isNonNullType(field.type) && random.chance(0.6)) return [];
        return [
          [
            field.name,
            !isNonNullType(field.type) && random.chance(0.1) ? null : valueFor(field.type, `${path} ${field.name}`),
          ],
        ];
      }),
    );
  }

  function selectionOf(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter((field) => depth < MAX_DEPTH || isLeaf(field));
    // Chosen before any of them is written: a dropped field would leave variables that nothing uses.
    const chosen = random.chance(0.9) ? fields.filter(() => random.chance(0.4)) : [];
    return `{ ${chosen.map((field, i) => fieldOf(field, depth, i)).join(' ') || '__typename'} }`;
  }

  function fieldOf(field: GraphQLField<unknown, unknown>, depth: number, i: number): string {
    const alias = random.chance(0.1) ? `a${depth}_${i}: ` : '';
    const directive = random.chance(0.05) ? random.pick([' @include(if: true)', ' @skip(if: true)']) : '';
    const call = `${alias}${field.name}${argumentsOf(field)}${directive}`;
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return call;
    if (isObjectType(named)) return `${call} ${selectionOf(named, depth + 1)}`;
    const of = isInterfaceType(named) ? random.pick(schema.getPossibleTypes(named)) : null;
    return `${call} { __typename ${of ? `... on ${of.name} ${selectionOf(of, depth + 1)}` : ''} }`;
  }

  const count = kind === 'subscription' ? 1 : random.int(1, 3);
  const roots = Object.values(root.getFields());
  const calls = Array.from({ length: count }, (_, i) => {
    const call = fieldOf(random.pick(roots), 0, i);
    const isNamed = kind === 'subscription' || /^\w+: /.test(call);
    return isNamed ? call.replace(/ @(include|skip)\(if: true\)/, '') : `r${i}: ${call}`;
  });
  const head = declared.length ? `(${declared.join(', ')})` : '';
  return { query: `${kind} Random${head} { ${calls.join(' ')} }`, variables };
}

const isLeaf = (field: GraphQLField<unknown, unknown>) => !isCompositeType(getNamedType(field.type));
