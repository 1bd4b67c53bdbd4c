import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { DbTransaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { BadUserInput } from '../errors.ts';

/** Longest life of a link: a week, as S3 allows. */
export const MAX_LINK_SECONDS = 7 * 86_400;

/** What a link opens: one object, under a name, until it expires. */
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

/** Apart from the tokens' key, so that neither can stand in for the other. */
function signatureOf(secret: string, payload: string): Buffer {
  const key = createHmac('sha256', secret).update('graycard download links').digest();
  return createHmac('sha256', key).update(payload).digest();
}

/** The path of a download link that needs no further credentials: `/files/<payload>.<signature>/<filename>`. */
export function signLink(
  { jwtSecrets }: LinkConfig,
  link: Omit<Link, 'expires'>,
  expiresInSeconds: number,
  now = Date.now(),
): string {
  if (expiresInSeconds < 1 || expiresInSeconds > MAX_LINK_SECONDS) {
    throw new BadUserInput('expiresInSeconds', `A link lives from 1 to ${MAX_LINK_SECONDS} seconds.`);
  }
  // Links asked for within one minute are the same, so that browsers can cache what they lead to.
  const expires = Math.ceil(now / 60_000) * 60 + expiresInSeconds;
  const payload = Buffer.from(JSON.stringify({ ...link, expires })).toString('base64url');
  const secret = jwtSecrets[0] ?? '';
  return `/files/${payload}.${signatureOf(secret, payload).toString('base64url')}/${encodeURIComponent(link.filename)}`;
}

/** What a link opens, or null where it is forged, broken or expired. */
export function readLink({ jwtSecrets }: LinkConfig, token: string, now = Date.now()): Link | null {
  const [payload = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const genuine = jwtSecrets.some((secret) => {
    const expected = signatureOf(secret, payload);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!genuine) return null;
  const link = Link.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  return link.expires * 1000 > now ? link : null;
}

/** Removes those of the assets that nothing refers to any more. Returns their keys, for `removeObjects` after the commit. */
export async function dropUnusedAssets(tx: DbTransaction, ids: readonly string[]): Promise<string[]> {
  const unused = {
    originalOf: { none: {} },
    thumbnailOf: { none: {} },
    previewOf: { none: {} },
    correctedOf: { none: {} },
    resultThumbnails: { none: {} },
    iccOf: { none: {} },
    iccV4Of: { none: {} },
    cubeOf: { none: {} },
  };
  const assets = await tx.asset.findMany({
    where: { id: { in: [...ids] }, ...unused },
    select: { id: true, key: true },
  });
  await tx.asset.deleteMany({ where: { id: { in: assets.map((asset) => asset.id) } } });
  return assets.map((asset) => asset.key);
}

/** Removes objects that no row names any more. A failure leaves an unused object, never a row without one. */
export async function removeObjects(
  { storage, log }: Pick<Deps, 'storage' | 'log'>,
  keys: readonly string[],
): Promise<void> {
  for (const key of keys) {
    await storage.remove(key).catch((err: unknown) => log.error({ err, key }, 'an unused object could not be removed'));
  }
}

/** Serialises what adds and what removes objects of one owner: without it a shared object could vanish under a new row. */
export async function lockAssetsOf(tx: DbTransaction, ownerId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`assets:${ownerId}`}, 0))`;
}
