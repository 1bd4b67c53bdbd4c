import { type GraphQLObjectType, getNamedType, isCompositeType, isNonNullType, isObjectType } from 'graphql';

/** Arguments of the fields that require some, keyed by `Type.field`, such as `(version: V2)`. */
export type Given = Readonly<Record<string, string>>;

/**
 * The complete selection of a type: every scalar field, and every object field down to the types in `stopAt`, of which only
 * the scalar fields are selected.
 */
export function selectionOf(type: GraphQLObjectType, stopAt: readonly string[], given: Given): string {
  return `{ __typename ${Object.keys(type.getFields())
    .map((name) => fieldSelection(type, name, stopAt, given))
    .join(' ')} }`;
}

/** Selects one field and everything below it. Throws if the field requires an argument that `given` does not contain. */
export function fieldSelection(
  type: GraphQLObjectType,
  name: string,
  stopAt: readonly string[],
  given: Given,
  path: readonly string[] = [],
): string {
  const field = type.getFields()[name];
  if (!field) throw new Error(`no field ${type.name}.${name}`);
  const coordinate = `${type.name}.${name}`;
  const required = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  if (required.length && !given[coordinate])
    throw new Error(`${coordinate} requires arguments. Add them to the selection.`);
  const call = `${name}${given[coordinate] ?? ''}`;
  const named = getNamedType(field.type);
  if (!isCompositeType(named)) return call;
  if (!isObjectType(named)) return `${call} { __typename }`;
  const isEnd = stopAt.includes(named.name);
  const within = Object.values(named.getFields())
    .filter((inner) => !isCompositeType(getNamedType(inner.type)) || (!isEnd && !path.includes(named.name)))
    .map((inner) => fieldSelection(named, inner.name, stopAt, given, [...path, named.name]));
  return `${call} { __typename ${within.join(' ')} }`;
}

/** The names of all object types reachable from `types`, including `types`. */
export function reachableFrom(types: readonly GraphQLObjectType[]): Set<string> {
  const reached = new Set<string>();
  const visit = (type: GraphQLObjectType) => {
    if (reached.has(type.name)) return;
    reached.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      if (isObjectType(named)) visit(named);
    }
  };
  types.forEach(visit);
  return reached;
}
