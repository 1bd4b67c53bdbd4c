import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import type { DbTransaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { BadUserInput } from '../errors.ts';
import { isSigned, sign } from './signature.ts';

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

/** The path of a download link that needs no further credentials: `/files/<payload>.<signature>/<filename>`. */
export function signLink(
  config: LinkConfig,
  link: Omit<Link, 'expires'>,
  expiresInSeconds: number,
  now?: number,
): string {
  return `/files/${tokenOf(config, link, expiresInSeconds, now)}/${encodeURIComponent(link.filename)}`;
}

/** The path below which a picture's tiles are, likewise: `/tiles/<payload>.<signature>`. */
export function signTiles(config: LinkConfig, link: Omit<Link, 'expires'>, expiresInSeconds: number): string {
  return `/tiles/${tokenOf(config, link, expiresInSeconds)}`;
}

function tokenOf(config: LinkConfig, link: Omit<Link, 'expires'>, expiresInSeconds: number, now = Date.now()): string {
  if (expiresInSeconds < 1 || expiresInSeconds > MAX_LINK_SECONDS) {
    throw new BadUserInput('expiresInSeconds', `A link lives from 1 to ${MAX_LINK_SECONDS} seconds.`);
  }
  // Links asked for within one minute are the same, so that browsers can cache what they lead to.
  const expires = Math.ceil(now / 60_000) * 60 + expiresInSeconds;
  const payload = Buffer.from(JSON.stringify({ ...link, expires })).toString('base64url');
  return `${payload}.${sign(config, 'download links', payload)}`;
}

/** What a link opens, or null where it is forged, broken or expired. */
export function readLink(config: LinkConfig, token: string, now = Date.now()): Link | null {
  const [payload = '', signature = ''] = token.split('.');
  if (!isSigned(config, 'download links', payload, signature)) return null;
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
    sidecarOf: { none: {} },
  };
  const assets = await tx.asset.findMany({
    where: { id: { in: [...ids] }, ...unused },
    select: { id: true, key: true },
  });
  await tx.asset.deleteMany({ where: { id: { in: assets.map((asset) => asset.id) } } });
  return assets.map((asset) => asset.key);
}

/**
 * Removes those of one owner's objects (whose id their keys begin with) that no row names: one may have been named
 * meanwhile, or its commit was not heard of. A failure leaves an unused object for `removeOrphans`, never a row without
 * one. Returns how many are gone.
 */
export async function removeObjects(
  { db, storage, log }: Pick<Deps, 'db' | 'storage' | 'log'>,
  keys: readonly string[],
): Promise<number> {
  const [ownerId] = keys[0]?.split('/') ?? [];
  if (!ownerId) return 0;
  const remove = async (tx: DbTransaction) => {
    await lockAssetsOf(tx, ownerId);
    const named = await tx.asset.findMany({ where: { key: { in: [...keys] } }, select: { key: true } });
    const unnamed = keys.filter((key) => !named.some((asset) => asset.key === key));
    for (const key of unnamed) await storage.remove(key);
    return unnamed.length;
  };
  return db.$transaction(remove, { timeout: 60_000, maxWait: 20_000 }).catch((err: unknown) => {
    log.error({ err, keys }, 'unused objects could not be removed; the daily sweep does it');
    return 0;
  });
}

/** How old an object without a row must be to count as left over: what is on its way to have one is younger. */
export const ORPHAN_HOURS = 24;

const SWEEP_BATCH = 500;

/** Removes what writers that were killed have left in the storage. Returns how many objects. */
export async function removeOrphans(deps: Pick<Deps, 'db' | 'storage' | 'log'>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - ORPHAN_HOURS * 3_600_000);
  let removed = await deps.storage.removeUnfinished(before);
  let owner = '';
  const keys: string[] = [];
  const sweep = async () => {
    removed += await removeObjects(deps, keys.splice(0));
  };
  for await (const key of deps.storage.list(before)) {
    const [ownerId = ''] = key.split('/'); // those of one owner come together
    if (!isUuid(ownerId)) continue; // not ours
    if (ownerId !== owner || keys.length >= SWEEP_BATCH) await sweep();
    owner = ownerId;
    keys.push(key);
  }
  await sweep();
  return removed;
}

/** Serialises what adds and what removes objects of one owner: without it a shared object could vanish under a new row. */
export async function lockAssetsOf(tx: DbTransaction, ownerId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`assets:${ownerId}`}, 0))`;
}
