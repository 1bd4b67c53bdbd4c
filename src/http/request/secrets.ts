import type { ServerResponse } from 'node:http';
import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Responses without secrets. */
const harmless = new WeakSet<ServerResponse>();
const selections = new WeakMap<DocumentNode, boolean>();

/**
 * Returns true if a response can be compressed. Responses with tokens, keys or signed links cannot, because their
 * compressed length reveals content to an attacker who controls part of it (BREACH). Nor can responses that were never
 * marked.
 */
export const mayBeCompressed = (res: ServerResponse): boolean => harmless.has(res);

/** Marks a response that is not the result of an operation, such as a page. */
export const markHarmless = (res: ServerResponse): void => void harmless.add(res);

/** Marks the responses of operations that select no field with `extensions: { secret: true }`. */
export const findSecrets: Plugin<{ res?: ServerResponse }> = {
  onValidate:
    ({ context, params: { schema, documentAST } }) =>
    ({ valid }) => {
      const { res } = context;
      if (res && (!valid || !selectsSecret(schema, documentAST))) harmless.add(res);
    },
};

function selectsSecret(schema: GraphQLSchema, document: DocumentNode): boolean {
  const before = selections.get(document);
  if (before !== undefined) return before;
  let found = false;
  const types = new TypeInfo(schema);
  const Field = () => {
    found ||= types.getFieldDef()?.extensions.secret === true;
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  selections.set(document, found);
  return found;
}
