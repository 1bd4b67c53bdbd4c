import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import PrismaPlugin from '@pothos/plugin-prisma';
import type { Deps } from '../../deps.ts';
import { Unauthenticated } from '../../errors.ts';
import type PrismaTypes from '../../generated/pothos-types.ts';
import { getDatamodel } from '../../generated/pothos-types.ts';
import type { ApiKeyScope } from '../../generated/prisma/enums.ts';
import type { Credential } from '../../services/account/credentials.ts';
import type { Viewer } from '../../services/account/viewer.ts';
import type { ArrivingFile } from '../../services/upload/arriving-file.ts';
import { complexityOf } from './complexity.ts';
import LoadedColumnsPlugin from './loaded-columns.ts';
import SharedPathsPlugin from './shared-paths.ts';

export type { ApiKeyScope };

/** A browser's cookie for the refresh token, which scripts cannot read. */
export interface SessionCookie {
  /** The token in the cookie. */
  readonly refreshToken: string | null;
  keep(refreshToken: string): void;
  forget(): void;
}

/** The context of every resolver. */
export interface Context {
  readonly deps: Deps;
  /** The base URL of links. */
  readonly publicUrl: string;
  /** The client. For an anonymous client, reading its properties throws `Unauthenticated`. */
  readonly viewer: Viewer;
  /** What the client can do. A key can have fewer scopes than its owner. */
  readonly scopes: readonly ApiKeyScope[];
  /** The session or key that the client sent; null for an anonymous client. */
  readonly credential: Credential | null;
  /** The client's address, by which anonymous requests are counted. */
  readonly address: string;
  /** Set if a browser keeps the refresh token in a cookie. */
  readonly sessionCookie: SessionCookie | null;
  /**
   * Resolves when the entire request has arrived, and rejects if it is aborted. Files are read while the request still
   * arrives.
   */
  readonly requestComplete: Promise<void>;
}

/** An anonymous viewer, whose properties throw. */
export function anonymous(error: Error = new Unauthenticated()): Viewer {
  const refuse = (): never => {
    throw error;
  };
  return Object.defineProperties({} as Viewer, { id: { get: refuse }, role: { get: refuse } });
}

/**
 * Everything besides the operation that a response depends on, as text: the viewer and all their rights. Null for an anonymous
 * viewer. A new right in the context must be added here.
 */
export function identityOf({ viewer, scopes, credential }: Context): string | null {
  return Object.keys(viewer).length
    ? JSON.stringify([viewer.id, viewer.role, scopes.toSorted(), credential?.kind])
    : null;
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
    File: { Input: Promise<ArrivingFile>; Output: never };
  };
}>({
  plugins: [LoadedColumnsPlugin, SharedPathsPlugin, PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  complexity: { fieldComplexity: complexityOf },
  prisma: {
    client: ({ deps }: Context) => deps.db,
    dmmf: getDatamodel(),
    exposeDescriptions: false,
    filterConnectionTotalCount: false,
    onUnusedQuery: null,
  },
});

builder.queryType({
  description:
    'Read operations. All except health require a signed-in viewer, who sees only their own data. Administrators see all data.',
});
builder.mutationType({
  description: 'Write operations. All except register, login, refreshSession and logout require a signed-in viewer.',
});
builder.subscriptionType({ description: 'Live progress over WebSocket (graphql-ws) or server-sent events.' });
