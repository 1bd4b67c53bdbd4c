import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Deps } from '../deps.ts';

type Secrets = Pick<Deps['config'], 'jwtSecrets'>;

/** The kinds of signed text. Each has its own key, so that one cannot be passed off as another or as an access token. */
export type Purpose = 'download links' | 'upload tickets';

/** Returns the HMAC-SHA-256 of a text under the newest secret, in base64url. */
export function sign({ jwtSecrets }: Secrets, purpose: Purpose, text: string): string {
  return signatureOf(jwtSecrets[0] ?? '', purpose, text).toString('base64url');
}

/** Returns true if the signature matches the text under any of the secrets. */
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
