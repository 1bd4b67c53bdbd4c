import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Deps } from '../deps.ts';

type Secrets = Pick<Deps['config'], 'jwtSecrets'>;

/** What is signed. Each has a key of its own, so that none can stand in for another, nor for the tokens. */
export type Purpose = 'download links' | 'upload tickets';

/** The HMAC-SHA-256 of a text, base64url, by the newest secret. */
export function sign({ jwtSecrets }: Secrets, purpose: Purpose, text: string): string {
  return signatureOf(jwtSecrets[0] ?? '', purpose, text).toString('base64url');
}

/** Whether this is the signature of a text, by any of the secrets. */
export function isSigned({ jwtSecrets }: Secrets, purpose: Purpose, text: string, signature: string): boolean {
  const given = Buffer.from(signature, 'base64url');
  return jwtSecrets.some((secret) => {
    const expected = signatureOf(secret, purpose, text);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

function signatureOf(secret: string, purpose: Purpose, text: string): Buffer {
  const key = createHmac('sha256', secret).update(`graycard ${purpose}`).digest();
  return createHmac('sha256', key).update(text).digest();
}
