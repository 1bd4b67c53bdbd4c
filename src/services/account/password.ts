import { hash, verify } from 'argon2';
import { BadUserInput } from '../../errors.ts';

/** OWASP's minimum for Argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const ARGON2ID = { type: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const MIN_LENGTH = 8;
const MAX_LENGTH = 128;

/** Different spellings of the same characters are the same password. */
const normalize = (password: string) => password.normalize('NFKC');

/** Of 8 to 128 characters; anything in it is fine. */
export function checkPassword(field: string, password: string): void {
  const length = [...normalize(password)].length;
  if (length < MIN_LENGTH || length > MAX_LENGTH) {
    throw new BadUserInput(field, `Choose a password of ${MIN_LENGTH} to ${MAX_LENGTH} characters.`);
  }
}

export function hashPassword(password: string): Promise<string> {
  return hash(normalize(password), ARGON2ID);
}

let decoy: Promise<string> | undefined;

/** Whether it matches. Costs the same where there is no account (`null`), so that the time it takes tells nothing. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if ([...password].length > MAX_LENGTH * 4) return false; // nobody's; do not hash a megabyte
  decoy ??= hashPassword('the password of nobody');
  const standIn = await decoy; // made by the first attempt, whoever it is for
  const matches = await verify(passwordHash ?? standIn, normalize(password));
  return matches && passwordHash !== null;
}
