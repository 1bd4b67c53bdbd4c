import { z } from 'zod';
import { isUniqueViolation } from '../../db/errors.ts';
import type { Deps } from '../../deps.ts';
import { BadUserInput, Conflict, Unauthenticated } from '../../errors.ts';
import { sha256Of } from '../hash.ts';
import { checkName, isTooLong, optional, toKey } from '../text.ts';
import { checkPassword, hashPassword, verifyPassword } from './password.ts';
import { openSession, type SessionTokens } from './session.ts';

export interface RegisterInput {
  readonly email: string;
  readonly username: string;
  readonly password: string;
  readonly fullName?: string | null | undefined;
}

const EMAIL_LENGTH = 254;
const USERNAME_LENGTH = 40;
const Email = z.email().max(EMAIL_LENGTH);
const Username = z.string().regex(/^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,38}[\p{L}\p{N}])?$/u);

/** Creates an account and signs in. */
export async function register(
  deps: Pick<Deps, 'db' | 'config' | 'rateLimits'>,
  input: RegisterInput,
  address: string,
): Promise<SessionTokens> {
  await deps.rateLimits.consume('register', address);
  const email = isTooLong(input.email, EMAIL_LENGTH) ? '' : input.email.trim();
  const username = isTooLong(input.username, USERNAME_LENGTH) ? '' : input.username.trim();
  if (!Email.safeParse(email).success) throw new BadUserInput('input.email', 'This is not a valid email address.');
  if (!Username.safeParse(username).success) {
    const rule =
      'A username must have 1 to 40 letters, digits, dots, hyphens or underscores, and begin and end with a letter or digit.';
    throw new BadUserInput('input.username', rule);
  }
  checkPassword('input.password', input.password);
  const fullName = optional(input.fullName, (value) => checkName('input.fullName', value)) ?? null;
  const passwordHash = await hashPassword(input.password);
  const keys = { emailKey: toKey(email), usernameKey: toKey(username) };
  try {
    const user = await deps.db.user.create({
      data: { email, username, fullName, passwordHash, ...keys, lastLoginAt: new Date() },
      select: { id: true },
    });
    return await openSession(deps, user.id);
  } catch (error) {
    if (isUniqueViolation(error, 'emailKey'))
      throw new Conflict('input.email', 'An account with this email already exists. Sign in instead.');
    if (isUniqueViolation(error, 'usernameKey'))
      throw new Conflict('input.username', 'This username is taken. Choose another.');
    throw error;
  }
}

/**
 * Signs in. Every attempt counts against the client's address and the account; a successful one is refunded. Guessing is
 * therefore as slow from many addresses as from one, and while the limit is exceeded even the right password is refused.
 * Neither the response nor its timing distinguishes an unknown email from a wrong password.
 */
export async function login(
  deps: Pick<Deps, 'db' | 'config' | 'rateLimits'>,
  input: { email: string; password: string },
  address: string,
): Promise<SessionTokens> {
  // In this order, so that a client whose address is blocked cannot lock an account.
  await deps.rateLimits.consume('signIn', `address:${address}`);
  const emailKey = toKey(isTooLong(input.email, EMAIL_LENGTH) ? '' : input.email.trim()); // no account has such an email
  const counters = [`address:${address}`, `account:${sha256Of(emailKey)}`];
  await deps.rateLimits.consume('signIn', counters[1]!);
  const user = await deps.db.user.findUnique({
    where: { emailKey },
    select: { id: true, passwordHash: true },
  });
  const matches = await verifyPassword(user?.passwordHash ?? null, input.password);
  if (!user || !matches) throw new Unauthenticated('The email or password is wrong.');
  await Promise.all(counters.map((by) => deps.rateLimits.refund('signIn', by)));
  await deps.db.user.update({ where: { id: user.id }, data: { lastLoginAt: new Date() } });
  return openSession(deps, user.id);
}
