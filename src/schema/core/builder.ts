import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import PrismaPlugin from '@pothos/plugin-prisma';
import type { Deps } from '../../deps.ts';
import { Unauthenticated } from '../../errors.ts';
import type PrismaTypes from '../../generated/pothos-types.ts';
import { getDatamodel } from '../../generated/pothos-types.ts';
import type { ApiKeyScope } from '../../generated/prisma/enums.ts';
import type { Viewer } from '../../services/account/viewer.ts';
import type { IncomingFile } from '../../services/image/upload-images.ts';
import { pointsOf } from './complexity.ts';
import LoadedColumnsPlugin from './loaded-columns.ts';
import SharedPathsPlugin from './shared-paths.ts';

export type { ApiKeyScope };

/** A browser's cookie for its refresh token, which its pages cannot read. */
export interface SessionCookie {
  /** What it holds. */
  readonly refreshToken: string | null;
  keep(refreshToken: string): void;
  forget(): void;
}

/** What every resolver gets. */
export interface Context {
  readonly deps: Deps;
  /** Base of the links that are handed out. */
  readonly publicUrl: string;
  /** Who asks. Where nobody has signed in, the first look at it throws `Unauthenticated`. */
  readonly viewer: Viewer;
  /** What they may do here: with a key, less than they could. */
  readonly scopes: readonly ApiKeyScope[];
  /** Whether they showed an API key, not an access token. */
  readonly isKey: boolean;
  /** Where the request comes from. */
  readonly address: string;
  /** Set where a browser shall keep the refresh token instead of whoever asks. */
  readonly sessionCookie: SessionCookie | null;
  /** Resolves when all of the request has come, and rejects when it is cut: files are read while it still comes. */
  readonly whole: Promise<void>;
}

/** The viewer that is none: whatever needs one throws. */
export function anonymous(error = new Unauthenticated()): Viewer {
  const refuse = (): never => {
    throw error;
  };
  return Object.defineProperties({} as Viewer, { id: { get: refuse }, role: { get: refuse } });
}

/**
 * All that an answer can depend on beside the operation, as a text: who asks, with every right of theirs. Null for nobody.
 * Whoever adds a right to the context adds it here.
 */
export function identityOf({ viewer, scopes, isKey }: Context): string | null {
  return Object.keys(viewer).length ? JSON.stringify([viewer.id, viewer.role, scopes.toSorted(), isKey]) : null;
}

export const builder = new SchemaBuilder<{
  PrismaTypes: PrismaTypes;
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
    ByteCount: { Input: number; Output: number | bigint };
    File: { Input: Promise<IncomingFile>; Output: never };
  };
}>({
  plugins: [LoadedColumnsPlugin, SharedPathsPlugin, PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  complexity: { fieldComplexity: pointsOf },
  prisma: {
    client: ({ deps }: Context) => deps.db,
    dmmf: getDatamodel(),
    exposeDescriptions: false,
    filterConnectionTotalCount: false,
    onUnusedQuery: null,
  },
});

builder.queryType({
  description: 'Reads. All but health need a signed-in viewer, who sees only what they own (administrators: all).',
});
builder.mutationType({
  description: 'Changes. All but register, login, refreshSession and logout need a signed-in viewer.',
});
builder.subscriptionType({ description: 'Live progress, over WebSocket (graphql-ws) and server-sent events.' });
