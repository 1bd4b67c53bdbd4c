import { hash, verify } from 'argon2';
import { BadUserInput } from '../../errors.ts';
import { isTooLong, normalize } from '../text.ts';

/** OWASP's minimum for Argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const ARGON2ID = { type: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const MIN_LENGTH = 8;
const MAX_LENGTH = 128;

/** Different Unicode encodings of the same characters are the same password. */
const canonical = (password: string) => normalize(password, 'NFKC');

/** Requires 8 to 128 characters of any kind. */
export function checkPassword(field: string, password: string): void {
  const length = isTooLong(password, MAX_LENGTH) ? Number.POSITIVE_INFINITY : Array.from(canonical(password)).length;
  if (length < MIN_LENGTH || length > MAX_LENGTH) {
    throw new BadUserInput(field, `Choose a password of ${MIN_LENGTH} to ${MAX_LENGTH} characters.`);
  }
}

export function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), ARGON2ID);
}

let decoy: Promise<string> | undefined;

/** Returns true if the password matches. Takes as long without an account (`null`), so that timing reveals nothing. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if (isTooLong(password, MAX_LENGTH)) return false; // too long for any account; avoids hashing a megabyte
  decoy ??= hashPassword('a password of no account');
  const decoyHash = await decoy; // awaited even if unused, so that the first attempt's timing reveals nothing
  const matches = await verify(passwordHash ?? decoyHash, canonical(password));
  return matches && passwordHash !== null;
}
