import { randomBytes } from 'node:crypto';
import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { BadUserInput, Forbidden, InvalidState, NotFound, Unauthenticated } from '../../errors.ts';
import type { ApiKeyScope } from '../../generated/prisma/enums.ts';
import { sha256Of } from '../hash.ts';
import { checkName } from '../text.ts';
import { type Grant, grantOfKey } from './credentials.ts';
import { includes } from './scope.ts';
import { type Viewer, visibleTo } from './viewer.ts';

/** The number of valid keys that an account can have. */
const MAX_KEYS = 50;

/** The number of revoked and expired keys that stay listed. */
const ENDED_KEYS = 100;

/** The precision of `lastUsedAt`, so that a busy key does not cause a write on every request. */
const USE_INTERVAL_MS = 60_000;

/** The prefix of every key, so that leaked keys can be recognised. */
const PREFIX = 'gc_';

export const isApiKey = (token: string): boolean => token.startsWith(PREFIX);

export interface CreateApiKeyInput {
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly expiresAt?: Date | null | undefined;
}

/** Creates a key with at most the scopes of its creator. The secret is returned only here; the database has its hash. */
export async function createApiKey(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  own: readonly ApiKeyScope[],
  input: CreateApiKeyInput,
): Promise<{ id: string; secret: string }> {
  const name = checkName('input.name', input.name);
  if (input.scopes.length === 0) throw new BadUserInput('input.scopes', 'A key needs at least one scope.');
  for (const scope of input.scopes) {
    if (!includes(own, scope)) throw new Forbidden(`You cannot grant the scope ${scope}, which you do not have.`);
  }
  if (input.expiresAt && input.expiresAt.getTime() <= Date.now())
    throw new BadUserInput('input.expiresAt', 'expiresAt must be in the future.');
  const secret = PREFIX + randomBytes(32).toString('base64url');
  const data = {
    ownerId: viewer.id,
    name,
    scopes: [...new Set(input.scopes)],
    expiresAt: input.expiresAt ?? null,
    prefix: secret.slice(0, PREFIX.length + 6),
    hash: sha256Of(secret),
  };
  const id = await db.$transaction(async (tx) => {
    await makeRoom(tx, viewer.id);
    return (await tx.apiKey.create({ data, select: { id: true } })).id;
  });
  return { id, secret };
}

/** Deletes the oldest keys that have ended. Throws `InvalidState` if the account has too many valid ones. */
async function makeRoom(tx: DbTransaction, ownerId: string): Promise<void> {
  await tx.$queryRaw`select id from "User" where id = ${ownerId}::uuid for update`; // serialises concurrent requests
  const valid = { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] };
  if ((await tx.apiKey.count({ where: { ownerId, ...valid } })) >= MAX_KEYS)
    throw new InvalidState(`An account can have at most ${MAX_KEYS} keys. Revoke one first.`);
  const ended = await tx.apiKey.findMany({
    where: { ownerId, NOT: valid },
    orderBy: { id: 'desc' },
    skip: ENDED_KEYS,
    select: { id: true },
  });
  await tx.apiKey.deleteMany({ where: { id: { in: ended.map(({ id }) => id) } } });
}

/** Revokes a key. Streams and sockets that use it are closed within a second. Revoking a key again does nothing. */
export async function revokeApiKey({ db }: Pick<Deps, 'db'>, viewer: Viewer, id: string): Promise<void> {
  const key = await db.apiKey.findFirst({ where: { id, ...visibleTo(viewer) }, select: { revokedAt: true } });
  if (!key) throw new NotFound('key');
  if (!key.revokedAt) await db.apiKey.update({ where: { id }, data: { revokedAt: new Date() } });
}

/** Returns what a key allows, its id and its expiry (ms since 1970). Throws `Unauthenticated`. */
export async function readApiKey(
  { db, log }: Pick<Deps, 'db' | 'log'>,
  secret: string,
): Promise<Grant & { keyId: string; expiresAt: number }> {
  const key = await db.apiKey.findUnique({
    where: { hash: sha256Of(secret) },
    select: {
      id: true,
      scopes: true,
      expiresAt: true,
      revokedAt: true,
      lastUsedAt: true,
      owner: { select: { id: true, role: true } },
    },
  });
  const now = Date.now();
  if (!key || key.revokedAt) throw new Unauthenticated('The API key is invalid or has been revoked.');
  if (key.expiresAt && key.expiresAt.getTime() <= now)
    throw new Unauthenticated('The API key has expired. Create a new one.');
  if (now - (key.lastUsedAt?.getTime() ?? 0) > USE_INTERVAL_MS) recordUse({ db, log }, key.id, now);
  const expiresAt = key.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return { ...grantOfKey(key.scopes, key.owner), keyId: key.id, expiresAt };
}

/** Records the use of a key without waiting. Of many concurrent requests only one writes. */
function recordUse({ db, log }: Pick<Deps, 'db' | 'log'>, id: string, now: number): void {
  const stale = [{ lastUsedAt: null }, { lastUsedAt: { lte: new Date(now - USE_INTERVAL_MS) } }];
  db.apiKey
    .updateMany({ where: { id, OR: stale }, data: { lastUsedAt: new Date(now) } })
    .catch((err: unknown) => log.warn({ err, keyId: id }, 'could not record the use of an API key'));
}
