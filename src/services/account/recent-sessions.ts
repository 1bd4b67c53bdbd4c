import type { Db } from '../../db/client.ts';
import { currentGrants, type Grant } from './credentials.ts';

/** How long what was read about a session is used again, in ms: a session that ends is refused within a second. */
const FRESH_MS = 500;

/** All entries are forgotten when there are this many. */
const MAX_ENTRIES = 10_000;

interface Entry {
  readonly readAt: number;
  readonly grant: Promise<Grant | null>;
}

const entries = new WeakMap<Db, Map<string, Entry>>();

/** Makes the next request of every session read it again, after one has ended or an account has changed. */
export function forgetRecentGrants(db: Db): void {
  entries.delete(db);
}

/** What a session allows, as read at most half a second ago, or null if it has ended. Simultaneous reads share a statement. */
export function recentGrant(db: Db, sessionId: string): Promise<Grant | null> {
  const known = entries.get(db) ?? new Map<string, Entry>();
  entries.set(db, known);
  const now = performance.now();
  const entry = known.get(sessionId);
  if (entry && now - entry.readAt < FRESH_MS) return entry.grant;
  if (known.size >= MAX_ENTRIES) known.clear();
  const grant = currentGrants(db, [{ kind: 'session', id: sessionId }]).then((grants) => grants.get(sessionId) ?? null);
  known.set(sessionId, { readAt: now, grant });
  grant.catch(() => known.delete(sessionId)); // read again by the next request
  return grant;
}
