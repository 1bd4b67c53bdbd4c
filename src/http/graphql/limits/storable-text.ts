import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { BadUserInput } from '../../../errors.ts';

const WHY = 'which no database keeps: leave it out.';

/**
 * Refuses text that cannot be stored, wherever an operation is run and whatever it does with it: with the character
 * U+0000, or with half a character (a lone surrogate, which JSON can spell; in the text of an operation the parser
 * refuses it).
 */
export const refuseUnstorableText: Plugin = {
  onValidate({ context, addValidationRule }) {
    addValidationRule(noNullCharacter);
    return ({ valid }) => {
      const { params } = context as { params?: { variables?: unknown } };
      const field = valid ? unstorableIn(params?.variables) : null;
      if (field === null) return;
      throw new BadUserInput(
        field,
        `${field || 'A variable'} holds the character U+0000 or half a character (a lone surrogate), ${WHY}`,
      );
    };
  },
};

function noNullCharacter(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      if (!node.value.includes('\0')) return;
      context.reportError(new GraphQLError(`The text holds the character U+0000, ${WHY}`, { nodes: node }));
    },
  };
}

/** Where it is, dotted from the variables' root; null where there is none. However deep they go, the stack does not. */
function unstorableIn(variables: unknown): string | null {
  const left: { readonly value: unknown; readonly path: string }[] = [{ value: variables, path: '' }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && !isStorable(value)) return path;
    if (!isPlain(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (!isStorable(key)) return path;
      left.push({ value: inner, path: path ? `${path}.${key}` : key });
    }
  }
  return null;
}

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** What JSON can be made of; a file, say, is more. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
