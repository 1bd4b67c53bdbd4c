import type { Plugin } from 'graphql-yoga';
import { BadUserInput } from '../../errors.ts';

/**
 * Refuses variables with half a character (a lone surrogate, which JSON can spell and no database keeps), wherever an
 * operation is run. In the text of an operation the parser refuses it.
 */
export const refuseHalfCharacters: Plugin = {
  onValidate({ context }) {
    return ({ valid }) => {
      const { params } = context as { params?: { variables?: unknown } };
      const field = valid ? halfCharacterIn(params?.variables, []) : null;
      if (field === null) return;
      throw new BadUserInput(
        field,
        `${field || 'A variable'} holds half a character (a lone surrogate), which cannot be stored: send it whole.`,
      );
    };
  },
};

/** Where it is, dotted from the variables' root; null where there is none. */
function halfCharacterIn(value: unknown, path: readonly string[]): string | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : path.join('.');
  if (!isPlain(value)) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = key.isWellFormed() ? halfCharacterIn(inner, [...path, key]) : path.join('.');
    if (found !== null) return found;
  }
  return null;
}

/** What JSON can be made of; a file, say, is more. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
