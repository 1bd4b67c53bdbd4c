import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import type { Config } from '../../../config.ts';
import { canonicalText } from './canonical-text.ts';

/** The only documents that the server runs, if a list is configured. */
export interface TrustedDocuments {
  /** The text with this hexadecimal SHA-256, which can have the prefix `sha256:`. */
  textOf(id: string): string | undefined;
  /** Returns true if a document is on the list, regardless of formatting. */
  has(text: string): boolean;
}

/** How many differently formatted documents are remembered, so that they need not be parsed again. */
const MAX_VARIANTS = 1000;

const sha256 = (text: string) => hash('sha256', text, 'hex');

/**
 * Reads the documents of all manifests, in the format of GraphQL Code Generator's client preset. Returns null if no manifest
 * is configured, which allows every document. Throws an error that names the file if a manifest is invalid.
 */
export function readTrustedDocuments(
  { trustedDocuments, limits }: Pick<Config, 'trustedDocuments' | 'limits'>,
  schema: GraphQLSchema,
): TrustedDocuments | null {
  if (trustedDocuments.length === 0) return null;
  const texts = new Map(trustedDocuments.flatMap((file) => readManifest(file, schema)));
  const mutationType = schema.getMutationType()?.name ?? 'Mutation';
  const canonical = (document: DocumentNode) => sha256(canonicalText(document, mutationType));
  const listed = new Set([...texts.values()].map((text) => canonical(parse(text))));
  const variants = new Set<string>();

  function isVariant(text: string): boolean {
    try {
      return listed.has(canonical(parse(text, { noLocation: true, maxTokens: limits.query.tokens })));
    } catch {
      return false;
    }
  }
  return {
    textOf: (id) => texts.get(id.replace(/^sha256:/, '').toLowerCase()),
    has(text) {
      const id = sha256(text);
      if (texts.has(id) || variants.has(id)) return true;
      if (!isVariant(text)) return false;
      if (variants.size < MAX_VARIANTS) variants.add(id);
      return true;
    },
  };
}

function readManifest(file: string, schema: GraphQLSchema): [id: string, text: string][] {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest))
      throw new Error('it must be an object with SHA-256 keys and document values');
    return Object.entries(manifest).map(([key, text]) => readDocument(key, text, schema));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The trusted documents in ${file} (see TRUSTED_DOCUMENTS) are invalid: ${reason}`, { cause });
  }
}

function readDocument(key: string, text: unknown, schema: GraphQLSchema): [id: string, text: string] {
  const [, id] = /^(?:sha256:)?([0-9a-f]{64})$/.exec(key) ?? [];
  if (!id) throw new Error(`'${key}' is not a hexadecimal SHA-256`);
  if (typeof text !== 'string') throw new Error(`the document of ${key} is not a string`);
  if (sha256(text) !== id) throw new Error(`${key} is not the SHA-256 of its document, which is ${sha256(text)}`);
  const [problem] = validationErrors(text, schema);
  if (problem) throw new Error(`the document of ${key} is not valid for this schema: ${problem}`);
  return [id, text];
}

function validationErrors(text: string, schema: GraphQLSchema): string[] {
  try {
    return validate(schema, parse(text)).map(({ message }) => message);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
