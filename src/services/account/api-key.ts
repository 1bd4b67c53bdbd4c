import { randomBytes } from 'node:crypto';
import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { BadUserInput, Forbidden, InvalidState, NotFound, Unauthenticated } from '../../errors.ts';
import type { ApiKeyScope } from '../../generated/prisma/enums.ts';
import { sha256Of } from '../hash.ts';
import { checkName } from '../text.ts';
import { includes, scopesOf } from './scope.ts';
import { type Viewer, visibleTo } from './viewer.ts';

/** Keys of one account that are good at the same time. */
const MAX_KEYS = 50;

/** Those that were revoked or have expired are kept for their owner to see, so many. */
const ENDED_KEYS = 100;

/** How fresh `lastUsedAt` is kept, so that a busy key does not mean a write for every request. */
const USE_NOTED_EVERY_MS = 60_000;

/** Begins every key, so that whoever finds one knows what it is. */
const PREFIX = 'gc_';

export const isApiKey = (token: string): boolean => token.startsWith(PREFIX);

export interface CreateApiKeyInput {
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly expiresAt?: Date | null | undefined;
}

/** Makes a key that may do no more than whoever makes it. The secret is told now and never again: its hash is kept. */
export async function createApiKey(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  own: readonly ApiKeyScope[],
  input: CreateApiKeyInput,
): Promise<{ id: string; secret: string }> {
  const name = checkName('input.name', input.name);
  if (input.scopes.length === 0) throw new BadUserInput('input.scopes', 'Give it at least one scope.');
  for (const scope of input.scopes) {
    if (!includes(own, scope)) throw new Forbidden(`You may not give what you do not have: the scope ${scope}.`);
  }
  if (input.expiresAt && input.expiresAt.getTime() <= Date.now())
    throw new BadUserInput('input.expiresAt', 'A key expires in the future, or never.');
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

/** Forgets the oldest of those that have ended. Throws `InvalidState` where too many are good. */
async function makeRoom(tx: DbTransaction, ownerId: string): Promise<void> {
  await tx.$queryRaw`select id from "User" where id = ${ownerId}::uuid for update`; // one after the other
  const good = { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] };
  if ((await tx.apiKey.count({ where: { ownerId, ...good } })) >= MAX_KEYS)
    throw new InvalidState(`An account has at most ${MAX_KEYS} keys: revoke one.`);
  const ended = await tx.apiKey.findMany({
    where: { ownerId, NOT: good },
    orderBy: { id: 'desc' },
    skip: ENDED_KEYS,
    select: { id: true },
  });
  await tx.apiKey.deleteMany({ where: { id: { in: ended.map(({ id }) => id) } } });
}

/** From now on the key opens nothing; what is open with it ends within half a minute. Revoking again changes nothing. */
export async function revokeApiKey({ db }: Pick<Deps, 'db'>, viewer: Viewer, id: string): Promise<void> {
  const key = await db.apiKey.findFirst({ where: { id, ...visibleTo(viewer) }, select: { revokedAt: true } });
  if (!key) throw new NotFound('key');
  if (!key.revokedAt) await db.apiKey.update({ where: { id }, data: { revokedAt: new Date() } });
}

/** Who a key stands for, what it may do, and until when (ms since 1970). Throws `Unauthenticated`. */
export async function readApiKey(
  { db, log }: Pick<Deps, 'db' | 'log'>,
  secret: string,
): Promise<{ viewer: Viewer; scopes: readonly ApiKeyScope[]; keyId: string; expiresAt: number }> {
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
  if (!key || key.revokedAt) throw new Unauthenticated('The API key is not valid: it is wrong or was revoked.');
  if (key.expiresAt && key.expiresAt.getTime() <= now)
    throw new Unauthenticated('The API key has expired: make a new one.');
  if (now - (key.lastUsedAt?.getTime() ?? 0) > USE_NOTED_EVERY_MS) noteUse({ db, log }, key.id, now);
  // Never more than its owner has today.
  const scopes = key.scopes.filter((scope) => includes(scopesOf(key.owner.role), scope));
  const role = includes(scopes, 'ADMIN') ? 'ADMIN' : 'USER';
  const expiresAt = key.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return { viewer: { id: key.owner.id, role }, scopes, keyId: key.id, expiresAt };
}

/** Nobody waits for it; of many requests at once one writes. */
function noteUse({ db, log }: Pick<Deps, 'db' | 'log'>, id: string, now: number): void {
  const stale = [{ lastUsedAt: null }, { lastUsedAt: { lte: new Date(now - USE_NOTED_EVERY_MS) } }];
  db.apiKey
    .updateMany({ where: { id, OR: stale }, data: { lastUsedAt: new Date(now) } })
    .catch((err: unknown) => log.warn({ err, keyId: id }, 'the use of a key was not noted'));
}
