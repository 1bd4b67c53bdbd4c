import { z } from 'zod';
import { isUniqueViolation } from '../../db/errors.ts';
import type { Deps } from '../../deps.ts';
import { BadUserInput, Conflict, Unauthenticated } from '../../errors.ts';
import { sha256Of } from '../hash.ts';
import { checkName, optional } from '../text.ts';
import { checkPassword, hashPassword, verifyPassword } from './password.ts';
import { openSession, type SessionTokens } from './session.ts';

export interface RegisterInput {
  readonly email: string;
  readonly username: string;
  readonly password: string;
  readonly fullName?: string | null | undefined;
}

const Email = z.email().max(254);
const Username = z.string().regex(/^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,38}[\p{L}\p{N}])?$/u);

/** As compared: one spelling of each character, no case. */
const comparable = (value: string) => value.normalize('NFKC').toLowerCase();

/** Makes an account and signs it in. */
export async function register(
  deps: Pick<Deps, 'db' | 'config' | 'rates'>,
  input: RegisterInput,
  address: string,
): Promise<SessionTokens> {
  await deps.rates.take('register', address);
  const email = input.email.trim();
  const username = input.username.trim();
  if (!Email.safeParse(email).success) throw new BadUserInput('input.email', 'That is not an email address.');
  if (!Username.safeParse(username).success) {
    const rule =
      'Choose a username of 1 to 40 letters, digits, dots, hyphens and underscores; it begins and ends with a letter or digit.';
    throw new BadUserInput('input.username', rule);
  }
  checkPassword('input.password', input.password);
  const fullName = optional(input.fullName, (value) => checkName('input.fullName', value)) ?? null;
  const passwordHash = await hashPassword(input.password);
  const keys = { emailKey: comparable(email), usernameKey: comparable(username) };
  try {
    const user = await deps.db.user.create({
      data: { email, username, fullName, passwordHash, ...keys, lastLoginAt: new Date() },
      select: { id: true, role: true },
    });
    return await openSession(deps, user);
  } catch (error) {
    if (isUniqueViolation(error, 'emailKey'))
      throw new Conflict('input.email', 'There is an account with this email already: sign in.');
    if (isUniqueViolation(error, 'usernameKey'))
      throw new Conflict('input.username', 'This username is taken: choose another.');
    throw error;
  }
}

/**
 * Signs in. Every try counts against its address and its account, and a right one is taken back: guessing is as slow from
 * many addresses as from one, and a right password is not told from a wrong one while too many were tried. Neither the
 * answer nor the time it takes tells an unknown email from a wrong password.
 */
export async function login(
  deps: Pick<Deps, 'db' | 'config' | 'rates'>,
  input: { email: string; password: string },
  address: string,
): Promise<SessionTokens> {
  const emailKey = comparable(input.email.trim());
  const counted = [`address:${address}`, `account:${sha256Of(emailKey)}`];
  for (const by of counted) await deps.rates.take('signIn', by); // whom their address stops, locks no account
  const user = await deps.db.user.findUnique({
    where: { emailKey },
    select: { id: true, role: true, passwordHash: true },
  });
  const matches = await verifyPassword(user?.passwordHash ?? null, input.password);
  if (!user || !matches) throw new Unauthenticated('Email or password is wrong.');
  await Promise.all(counted.map((by) => deps.rates.giveBack('signIn', by)));
  await deps.db.user.update({ where: { id: user.id }, data: { lastLoginAt: new Date() } });
  return openSession(deps, user);
}
