import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import type { Config } from '../../../config.ts';
import { canonicalText } from './canonical-text.ts';

/** The documents that are run where no others are. */
export interface TrustedDocuments {
  /** The text with this SHA-256, in hexadecimal digits, with or without `sha256:` before them. */
  textOf(id: string): string | undefined;
  /** Whether a text is on the list, however it is spelled. */
  has(text: string): boolean;
}

/** Other spellings than the lists' own that are known again without being read. */
const MAX_SPELLINGS = 1000;

const sha256 = (text: string) => hash('sha256', text, 'hex');

/**
 * The documents of all manifests, as GraphQL Code Generator's client preset writes them; null where none is named, and
 * whatever is asked is run. Throws where one cannot be used, naming the file.
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
  const spellings = new Set<string>();

  function isSpelledOtherwise(text: string): boolean {
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
      if (texts.has(id) || spellings.has(id)) return true;
      if (!isSpelledOtherwise(text)) return false;
      if (spellings.size < MAX_SPELLINGS) spellings.add(id);
      return true;
    },
  };
}

function readManifest(file: string, schema: GraphQLSchema): [id: string, text: string][] {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest))
      throw new Error('it is not an object of documents by their SHA-256');
    return Object.entries(manifest).map(([key, text]) => readDocument(key, text, schema));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The trusted documents of ${file} (see TRUSTED_DOCUMENTS) cannot be used: ${reason}`, { cause });
  }
}

function readDocument(key: string, text: unknown, schema: GraphQLSchema): [id: string, text: string] {
  const [, id] = /^(?:sha256:)?([0-9a-f]{64})$/.exec(key) ?? [];
  if (!id) throw new Error(`'${key}' is not a SHA-256 in hexadecimal digits`);
  if (typeof text !== 'string') throw new Error(`the document of ${key} is not a text`);
  if (sha256(text) !== id) throw new Error(`${key} is not the SHA-256 of its document, which is ${sha256(text)}`);
  const [problem] = problemsOf(text, schema);
  if (problem) throw new Error(`the document of ${key} does not fit the schema: ${problem}`);
  return [id, text];
}

function problemsOf(text: string, schema: GraphQLSchema): string[] {
  try {
    return validate(schema, parse(text)).map(({ message }) => message);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
