import type { ServerResponse } from 'node:http';
import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Answers that hold nothing to be guessed from their length. */
const plain = new WeakSet<ServerResponse>();
const known = new WeakMap<DocumentNode, boolean>();

/**
 * Whether an answer may be compressed: not where it holds tokens, keys or signed links, because the length of what is
 * compressed tells of its content to whoever can make some of it (BREACH). What was never looked at may not be either.
 */
export const mayBeCompressed = (res: ServerResponse): boolean => plain.has(res);

/** Says so of an answer that is no operation's: a page. */
export const holdsNoSecret = (res: ServerResponse): void => void plain.add(res);

/** Looks at what each operation selects. A field says of itself that it is a secret: `extensions: { secret: true }`. */
export const noteSecrets: Plugin<{ res?: ServerResponse }> = {
  onValidate:
    ({ context, params: { schema, documentAST } }) =>
    ({ valid }) => {
      const { res } = context;
      if (res && (!valid || !selectsSecret(schema, documentAST))) plain.add(res);
    },
};

function selectsSecret(schema: GraphQLSchema, document: DocumentNode): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  let found = false;
  const types = new TypeInfo(schema);
  const Field = () => {
    found ||= types.getFieldDef()?.extensions.secret === true;
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  known.set(document, found);
  return found;
}
