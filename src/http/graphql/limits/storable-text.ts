import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { BadUserInput } from '../../../errors.ts';

const WHY = 'which cannot be stored. Remove it.';

/**
 * Refuses operations with text that PostgreSQL cannot store: text with the character U+0000 or, in variables, with a lone
 * surrogate. In the text of an operation the parser refuses lone surrogates.
 */
export const refuseUnstorableText: Plugin = {
  onValidate({ context, addValidationRule }) {
    addValidationRule(nullCharacterRule);
    return ({ valid }) => {
      const { params } = context as { params?: { variables?: unknown } };
      const field = valid ? findUnstorable(params?.variables) : null;
      if (field === null) return;
      throw new BadUserInput(
        field,
        `${field || 'A variable'} contains the character U+0000 or a lone surrogate, ${WHY}`,
      );
    };
  },
};

function nullCharacterRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      if (!node.value.includes('\0')) return;
      context.reportError(new GraphQLError(`The text contains the character U+0000, ${WHY}`, { nodes: node }));
    },
  };
}

/** The dotted path of the first value that cannot be stored, or null. Iterative, so that deep input cannot overflow the stack. */
function findUnstorable(variables: unknown): string | null {
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

/** Returns true for arrays and plain objects, but not, for example, for a file. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
