import type { DbTransaction } from '../../db/client.ts';
import type { ApiKeyScope, Role } from '../../generated/prisma/enums.ts';
import { includes, scopesOf } from './scope.ts';
import type { Viewer } from './viewer.ts';

/** What a client identifies itself with: a session, whose access token it sends, or an API key. */
export interface Credential {
  readonly kind: 'session' | 'key';
  /** The id of the session or key. */
  readonly id: string;
}

/** What a credential allows. */
export interface Grant {
  readonly viewer: Viewer;
  readonly scopes: readonly ApiKeyScope[];
}

/** Credentials per statement. PostgreSQL accepts at most 65,535 parameters. */
const BATCH = 10_000;

/**
 * Reads what each credential allows now, by its id. Credentials that have been revoked or have expired are missing, and so
 * are those of deleted accounts. Takes one statement for the sessions and one for the keys, up to 10,000 of each.
 */
export async function currentGrants(
  db: DbTransaction,
  credentials: readonly Credential[],
): Promise<ReadonlyMap<string, Grant>> {
  const grants = new Map<string, Grant>();
  for (const ids of batches(credentials, 'session')) {
    const sessions = await db.session.findMany({
      where: { id: { in: ids }, revokedAt: null },
      select: { id: true, user: { select: { id: true, role: true } } },
    });
    for (const { id, user } of sessions) grants.set(id, grantOfSession(user));
  }
  for (const ids of batches(credentials, 'key')) {
    const keys = await db.apiKey.findMany({
      where: { id: { in: ids }, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
      select: { id: true, scopes: true, owner: { select: { id: true, role: true } } },
    });
    for (const { id, scopes, owner } of keys) grants.set(id, grantOfKey(scopes, owner));
  }
  return grants;
}

function batches(credentials: readonly Credential[], kind: Credential['kind']): string[][] {
  const ids = [...new Set(credentials.filter((one) => one.kind === kind).map(({ id }) => id))];
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, i) => ids.slice(i * BATCH, (i + 1) * BATCH));
}

interface Account {
  readonly id: string;
  readonly role: Role;
}

export function grantOfSession({ id, role }: Account): Grant {
  return { viewer: { id, role }, scopes: scopesOf(role) };
}

/** A key never allows more than its owner's current role. */
export function grantOfKey(granted: readonly ApiKeyScope[], owner: Account): Grant {
  const scopes = granted.filter((scope) => includes(scopesOf(owner.role), scope));
  return { viewer: { id: owner.id, role: includes(scopes, 'ADMIN') ? 'ADMIN' : 'USER' }, scopes };
}

/** Returns true if two grants allow the same. */
export function isSameGrant(one: Grant, other: Grant): boolean {
  return (
    one.viewer.id === other.viewer.id &&
    one.viewer.role === other.viewer.role &&
    one.scopes.length === other.scopes.length &&
    one.scopes.every((scope) => other.scopes.includes(scope))
  );
}
