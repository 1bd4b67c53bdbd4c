import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { BadUserInput } from '../errors.ts';
import { isSigned, sign } from './signature.ts';

/** The longest validity of a link: a week, as in S3. */
export const MAX_LINK_SECONDS = 7 * 86_400;

/** The payload of a link to one object. */
const Link = z.object({
  key: z.string(),
  contentType: z.string(),
  byteSize: z.number(),
  sha256: z.string(),
  filename: z.string(),
  /** Seconds since 1970. */
  expires: z.number(),
});
export type Link = z.output<typeof Link>;

type LinkConfig = Pick<Deps['config'], 'jwtSecrets'>;

/** Returns the path of a download link, which needs no other credentials: `/files/<payload>.<signature>/<filename>`. */
export function signLink(
  config: LinkConfig,
  link: Omit<Link, 'expires'>,
  expiresInSeconds: number,
  now?: number,
): string {
  return `/files/${tokenOf(config, link, expiresInSeconds, now)}/${encodeURIComponent(link.filename)}`;
}

/** Returns the base path of an image's tiles, signed likewise: `/tiles/<payload>.<signature>`. */
export function signTiles(config: LinkConfig, link: Omit<Link, 'expires'>, expiresInSeconds: number): string {
  return `/tiles/${tokenOf(config, link, expiresInSeconds)}`;
}

function tokenOf(config: LinkConfig, link: Omit<Link, 'expires'>, expiresInSeconds: number, now = Date.now()): string {
  if (expiresInSeconds < 1 || expiresInSeconds > MAX_LINK_SECONDS) {
    throw new BadUserInput('expiresInSeconds', `expiresInSeconds must be from 1 to ${MAX_LINK_SECONDS}.`);
  }
  // Links created within the same minute are equal, so that browsers can cache what they lead to.
  const expires = Math.ceil(now / 60_000) * 60 + expiresInSeconds;
  const payload = Buffer.from(JSON.stringify({ ...link, expires })).toString('base64url');
  return `${payload}.${sign(config, 'download links', payload)}`;
}

/** Returns the payload of a link; null if it is forged, malformed or expired. */
export function readLink(config: LinkConfig, token: string, now = Date.now()): Link | null {
  const [payload = '', signature = ''] = token.split('.');
  if (!isSigned(config, 'download links', payload, signature)) return null;
  const link = Link.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  return link.expires * 1000 > now ? link : null;
}
