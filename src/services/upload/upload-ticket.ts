import { Readable } from 'node:stream';
import type { Deps } from '../../deps.ts';
import {
  BadUserInput,
  InvalidState,
  NotFound,
  PayloadTooLarge,
  QuotaExceeded,
  UnsupportedMedia,
} from '../../errors.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { ObjectMissing } from '../../storage/storage.ts';
import type { Credential } from '../account/credentials.ts';
import { checkQuota } from '../account/usage.ts';
import type { Viewer } from '../account/viewer.ts';
import { lockAssetsOf } from '../asset.ts';
import { checkFolder, filenameOf } from '../image/naming.ts';
import { type UploadDeps, uploadImages } from '../image/upload-images.ts';
import { isSigned, sign } from '../signature.ts';
import { Interrupted } from './arriving-file.ts';
import { dropUpload, type PendingDeps, readPending, removePending, UPLOAD_HOURS } from './pending-store.ts';

/** The number of unfinished uploads that a user can have. */
export const MAX_PENDING = 1000;

const EXPIRY_BATCH = 100;

/** The header with the ticket that authorises requests to an upload until it expires. */
export const TICKET_HEADER = 'Upload-Token';

export interface CreateUploadInput {
  readonly filename: string;
  readonly byteSize: number;
  readonly contentType: string;
  /** Hex; null if the client does not declare it. */
  readonly sha256?: string | null | undefined;
  readonly folder?: string | null | undefined;
}

/** The permission to send one file in parts. */
export interface Ticket {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: Date;
  /** The viewer's image of the same file, if any. Nothing needs to be sent then. */
  readonly imageId: string | null;
}

/**
 * Opens an upload and reserves its storage. If the viewer already has a file with the declared SHA-256, its image is
 * returned instead, and restored from the trash. The ticket is valid as long as `opener`, which the viewer sent.
 */
export async function createUpload(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  viewer: Viewer,
  opener: Credential,
  input: CreateUploadInput,
): Promise<Ticket> {
  const data = check(input, config.limits.fileBytes);
  const upload = await db.$transaction(async (tx) => {
    await lockAssetsOf(tx, viewer.id);
    const existing = data.sha256 ? await findImage(tx, viewer.id, data.sha256) : null;
    if (existing) await tx.image.update({ where: { id: existing.id }, data: { trashedAt: null } });
    else await checkUploadQuota(tx, viewer.id, input.byteSize);
    const expiresAt = new Date(Date.now() + UPLOAD_HOURS * 3_600_000);
    return tx.upload.create({ data: { ...data, ownerId: viewer.id, expiresAt, imageId: existing?.id ?? null } });
  });
  const { id, expiresAt, imageId } = upload;
  return { id, headers: { [TICKET_HEADER]: ticketOf(config, id, opener) }, expiresAt, imageId };
}

/** In characters. Ours have 88. */
const LONGEST_TICKET = 200;

/** The credential that opened the upload, and a signature of both. */
function ticketOf(config: Deps['config'], id: string, { kind, id: opener }: Credential): string {
  return `${kind}.${opener}.${sign(config, 'upload tickets', `${id}.${kind}.${opener}`)}`;
}

/** The credential that opened an upload, as its ticket says. Null if the ticket does not authorise requests to the upload. */
export function openerOf(config: Deps['config'], id: string, ticket: string): Credential | null {
  if (ticket.length > LONGEST_TICKET) return null;
  const [kind, opener = '', signature = ''] = ticket.split('.');
  if (kind !== 'session' && kind !== 'key') return null;
  return isSigned(config, 'upload tickets', `${id}.${kind}.${opener}`, signature) ? { kind, id: opener } : null;
}

function check({ filename, byteSize, contentType, sha256, folder }: CreateUploadInput, maxBytes: number) {
  if (byteSize < 1) throw new BadUserInput('input.byteSize', 'The file is empty.');
  if (byteSize > maxBytes) {
    const message = `${filenameOf(filename)} is larger than the limit of ${maxBytes / 1_000_000} MB per file.`;
    throw new PayloadTooLarge('input.byteSize', message);
  }
  if (contentType.length > 200)
    throw new BadUserInput('input.contentType', 'contentType must be a media type such as image/jpeg.');
  const hash = sha256?.toLowerCase() ?? null;
  if (hash !== null && !/^[0-9a-f]{64}$/.test(hash)) {
    throw new BadUserInput('input.sha256', "sha256 must be the file's SHA-256 as 64 hexadecimal digits.");
  }
  return {
    filename: filenameOf(filename),
    byteSize: BigInt(byteSize),
    contentType,
    sha256: hash,
    folder: checkFolder('input.folder', folder ?? ''),
  };
}

const findImage = (tx: Prisma.TransactionClient, ownerId: string, sha256: string) =>
  tx.image.findFirst({ where: { ownerId, sha256 }, orderBy: { trashedAt: 'desc' }, select: { id: true } });

/** Throws `QuotaExceeded` if there is no room. Unfinished uploads count in full. */
async function checkUploadQuota(tx: Prisma.TransactionClient, ownerId: string, byteSize: number): Promise<void> {
  const { _sum, _count } = await tx.upload.aggregate({
    where: { ownerId, imageId: null, expiresAt: { gt: new Date() } },
    _sum: { byteSize: true },
    _count: true,
  });
  if (_count >= MAX_PENDING) {
    throw new QuotaExceeded(
      `You have ${MAX_PENDING} unfinished uploads. Complete some, or cancel some with a DELETE request.`,
    );
  }
  await checkQuota(tx, ownerId, Number(_sum.byteSize ?? 0n) + byteSize);
}

/**
 * Stores a finished upload as an image. Returns the image's id, the same for repeated calls. A file that is refused is
 * removed; one that exceeds the quota is kept until the upload expires.
 */
export async function completeUpload(deps: UploadDeps, viewer: Viewer, id: string): Promise<string> {
  const { db } = deps;
  const upload = await db.upload.findFirst({ where: { id, ownerId: viewer.id, expiresAt: { gt: new Date() } } });
  if (upload?.imageId) return upload.imageId;
  if (!upload) throw new NotFound('upload');
  const { filename, folder, byteSize, sha256, received, partKeys } = upload;
  if (received < byteSize) {
    throw new InvalidState(`Only ${received} of ${byteSize} bytes of ${filename} have been received. Send the rest.`);
  }
  const receive = () => {
    const parts = Readable.from(readPending(deps, partKeys));
    return deps.storage.stage(parts, { maxBytes: deps.config.limits.fileBytes }).catch((cause: unknown) => {
      throw cause instanceof ObjectMissing ? new Interrupted('a part is missing', { cause }) : cause;
    });
  };
  const [imageId = ''] = await uploadImages(deps, viewer, {
    files: [Promise.resolve({ filename, sha256, receive })],
    fieldOf: () => 'id',
    folder,
  }).catch(async (error: unknown) => {
    const taken = await db.upload.findUnique({ where: { id }, select: { imageId: true } });
    if (taken?.imageId) return [taken.imageId]; // by another call, which has removed the file
    const isUseless = [BadUserInput, PayloadTooLarge, UnsupportedMedia].some((Kind) => error instanceof Kind);
    if (isUseless) await dropUpload(deps, id);
    throw error;
  });
  await db.upload.update({ where: { id }, data: { imageId } });
  await removePending(deps, id);
  return imageId;
}

/** Removes expired uploads and what has been received of them. Returns their number. */
export async function expireUploads({ db, storage }: PendingDeps, now: Date): Promise<number> {
  let removed = 0;
  for (;;) {
    const expired = await db.upload.findMany({
      where: { expiresAt: { lte: now } },
      take: EXPIRY_BATCH,
      select: { id: true },
    });
    for (const { id } of expired) {
      await removePending({ db, storage }, id);
      await db.upload.deleteMany({ where: { id } });
    }
    removed += expired.length;
    if (expired.length < EXPIRY_BATCH) return removed;
  }
}
