import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** Every argument and input field that takes an id: `Query.image(id)`, `Mutation.createJob(input.imageId)`. */
export function idArguments(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots
    .flatMap((root) => Object.values(root?.getFields() ?? {}).map((field) => ({ root, field })))
    .flatMap(({ root, field }) =>
      field.args.flatMap(({ name, type }) => pathsIn(name, type)).map((path) => `${root?.name}.${field.name}(${path})`),
    )
    .sort();
}

function pathsIn(path: string, type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((field) => pathsIn(`${path}.${field.name}`, field.type));
  }
  return named.name === 'ID' ? [path + (isList(type) ? '[]' : '')] : [];
}

function isList(type: GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** Every field of the root types, such as `Query.image`. */
export function rootFields(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((root) => Object.keys(root?.getFields() ?? {}).map((field) => `${root?.name}.${field}`));
}

/** An operation that calls one root field, with variables for its required arguments and a minimal selection. */
export function callTo(
  schema: GraphQLSchema,
  coordinate: string,
): { query: string; argumentTypes: Record<string, string> } {
  const [rootName = '', fieldName = ''] = coordinate.split('.');
  const field = schema.getType(rootName) && schema.getRootType(rootName.toLowerCase() as never)?.getFields()[fieldName];
  if (!field) throw new Error(`no field ${coordinate}`);
  const argumentTypes = Object.fromEntries(field.args.map(({ name, type }) => [name, String(type)]));
  const variables = Object.entries(argumentTypes).map(([name, type]) => `$${name}: ${type}`);
  const args = field.args.map(({ name }) => `${name}: $${name}`);
  const named = getNamedType(field.type);
  const selection = 'getFields' in named ? '{ __typename }' : '';
  const list = (items: string[]) => (items.length ? `(${items.join(', ')})` : '');
  return {
    query: `${rootName.toLowerCase()} X${list(variables)} { ${fieldName}${list(args)} ${selection} }`,
    argumentTypes,
  };
}
