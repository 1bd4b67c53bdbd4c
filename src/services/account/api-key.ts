import { randomBytes } from 'node:crypto';
import type { Deps } from '../../deps.ts';
import { BadUserInput, Forbidden, InvalidState, NotFound, Unauthenticated } from '../../errors.ts';
import type { ApiKeyScope } from '../../generated/prisma/enums.ts';
import { sha256Of } from '../hash.ts';
import { checkName } from '../text.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { includes, scopesOf } from './scope.ts';

/** Keys of one account that are good at the same time. */
const MAX_KEYS = 50;

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
  const good = { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] };
  if ((await db.apiKey.count({ where: { ownerId: viewer.id, ...good } })) >= MAX_KEYS)
    throw new InvalidState(`An account has at most ${MAX_KEYS} keys: revoke one.`);
  const secret = PREFIX + randomBytes(32).toString('base64url');
  const { id } = await db.apiKey.create({
    data: {
      ownerId: viewer.id,
      name,
      scopes: [...new Set(input.scopes)],
      expiresAt: input.expiresAt ?? null,
      prefix: secret.slice(0, PREFIX.length + 6),
      hash: sha256Of(secret),
    },
    select: { id: true },
  });
  return { id, secret };
}

/** From now on the key opens nothing; what is open with it ends within half a minute. Revoking again changes nothing. */
export async function revokeApiKey({ db }: Pick<Deps, 'db'>, viewer: Viewer, id: string): Promise<void> {
  const key = await db.apiKey.findFirst({ where: { id, ...visibleTo(viewer) }, select: { revokedAt: true } });
  if (!key) throw new NotFound('key');
  if (!key.revokedAt) await db.apiKey.update({ where: { id }, data: { revokedAt: new Date() } });
}

/** Who a key stands for, what it may do, and until when (ms since 1970). Throws `Unauthenticated`. */
export async function readApiKey(
  { db }: Pick<Deps, 'db'>,
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
  if (now - (key.lastUsedAt?.getTime() ?? 0) > USE_NOTED_EVERY_MS)
    await db.apiKey.update({ where: { id: key.id }, data: { lastUsedAt: new Date(now) }, select: { id: true } });
  // Never more than its owner has today.
  const scopes = key.scopes.filter((scope) => includes(scopesOf(key.owner.role), scope));
  const role = includes(scopes, 'ADMIN') ? 'ADMIN' : 'USER';
  const expiresAt = key.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return { viewer: { id: key.owner.id, role }, scopes, keyId: key.id, expiresAt };
}
