import type { DbTransaction } from '../../db/client.ts';
import { BadUserInput } from '../../errors.ts';
import type { PerceptualHash } from '../../pipeline/contract/inspection.ts';

/** The largest distance of stored look-alikes, in bits of the 64-bit perceptual hash. */
export const MAX_DISTANCE = 11;

/** A file is linked to at most this many look-alikes, the nearest ones, which are linked among themselves. */
const MAX_LINKS = 50;

export function checkSimilarity(field: string, similarity: number): number {
  if (similarity >= 0 && similarity <= MAX_DISTANCE) return similarity;
  throw new BadUserInput(field, `similarity must be 0 (identical files) to ${MAX_DISTANCE} (of 64 bits).`);
}

const PARTS = 4;
const PART_BITS = 16n;

/**
 * Stores the perceptual hash of a file, and links to the owner's files that look like it. They are found by multi-index
 * hashing (M. Norouzi, A. Punjani, D. J. Fleet, Fast Search in Hamming Space with Multi-Index Hashing, CVPR 2012): if two
 * hashes are at most 11 bits apart, at least one of their four 16-bit parts is at most 2 bits apart. All values within 2
 * bits are looked up in an index, and only the hashes found are compared. Does nothing if the file's hash is stored already.
 */
export async function storePerceptualHash(
  tx: DbTransaction,
  ownerId: string,
  sha256: string,
  hash: PerceptualHash | null,
): Promise<void> {
  const [part0 = null, part1 = null, part2 = null, part3 = null] = hash ? partsOf(hash.bits) : [];
  const bits = hash ? BigInt.asIntN(64, hash.bits) : null;
  const { count } = await tx.pictureHash.createMany({
    data: [{ ownerId, sha256, bits, part0, part1, part2, part3 }],
    skipDuplicates: true,
  });
  if (count === 0 || !hash) return;
  const candidates = hash.candidates.map((candidate) => BigInt.asIntN(64, candidate));
  const near = Array.from({ length: PARTS }, (_, part) => [
    ...new Set(hash.candidates.flatMap((candidate) => valuesNear(partsOf(candidate)[part] ?? 0))),
  ]);
  await tx.$executeRaw`
    insert into "LookAlike" ("ownerId", a, b, distance)
    select ${ownerId}::uuid, least(sha256, ${sha256}), greatest(sha256, ${sha256}), distance
    from (
      select sha256, (select min(bit_count((bits # candidate)::bit(64))) from unnest(${candidates}::bigint[]) candidate) as distance
      from "PictureHash"
      where "ownerId" = ${ownerId}::uuid and sha256 <> ${sha256} and (
        part0 = any(${near[0]}::int[]) or part1 = any(${near[1]}::int[])
        or part2 = any(${near[2]}::int[]) or part3 = any(${near[3]}::int[]))
    ) found
    where distance <= ${MAX_DISTANCE} order by distance limit ${MAX_LINKS}
    on conflict do nothing`;
}

/** Removes the perceptual hash of a file that no image uses any more. */
export async function removePerceptualHash(tx: DbTransaction, ownerId: string, sha256: string): Promise<void> {
  const left = await tx.image.findFirst({ where: { ownerId, sha256 }, select: { id: true } });
  if (left) return;
  await tx.pictureHash.deleteMany({ where: { ownerId, sha256 } });
  await tx.lookAlike.deleteMany({ where: { ownerId, OR: [{ a: sha256 }, { b: sha256 }] } });
}

function partsOf(bits: bigint): number[] {
  return Array.from({ length: PARTS }, (_, i) => Number((bits >> (PART_BITS * BigInt(i))) & 0xffffn));
}

const oneBit = Array.from({ length: Number(PART_BITS) }, (_, i) => 1 << i);
const differences = [0, ...oneBit, ...oneBit.flatMap((bit, i) => oneBit.slice(i + 1).map((other) => bit | other))];

/** All 16-bit values within 2 bits of a value. */
const valuesNear = (value: number): number[] => differences.map((difference) => value ^ difference);
