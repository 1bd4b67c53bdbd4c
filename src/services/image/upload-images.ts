import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { type AppError, BadUserInput, PayloadTooLarge, UnsupportedMedia } from '../../errors.ts';
import { PhotoFailure, StageTimedOut } from '../../pipeline/contract/photo-failure.ts';
import { TooManyBytes } from '../../storage/storage.ts';
import { checkQuota } from '../account/usage.ts';
import type { Viewer } from '../account/viewer.ts';
import { type ArrivingFile, Interrupted } from '../upload/arriving-file.ts';
import { checkFolder, filenameOf } from './naming.ts';
import { insertImages, type NewImage } from './store-image.ts';

export type UploadDeps = Pick<Deps, 'db' | 'storage' | 'inspector' | 'config' | 'log'>;

/**
 * Stores the images of a request: all of them, or none if one is refused or the request is interrupted. A file whose bytes
 * the viewer has already is not stored again: its image is returned, and restored from the trash. Returns the images' ids in
 * order.
 */
export async function uploadImages(
  deps: UploadDeps,
  viewer: Viewer,
  input: {
    readonly files: readonly Promise<ArrivingFile>[];
    readonly folder: string;
    readonly requestComplete?: Promise<void>;
    /** The path of a file in the request's arguments, for error messages. */
    readonly fieldOf?: (i: number) => string;
  },
): Promise<string[]> {
  const { filesPerRequest } = deps.config.limits;
  const { fieldOf = (i) => `files.${i}` } = input;
  const folder = checkFolder('folder', input.folder);
  if (input.files.length === 0) throw new BadUserInput('files', 'Send at least one file.');
  if (input.files.length > filesPerRequest) {
    throw new BadUserInput('files', `Send at most ${filesPerRequest} files in one request, not ${input.files.length}.`);
  }
  const received: NewImage[] = [];
  try {
    for (const [i, incoming] of input.files.entries()) received.push(await receive(deps, fieldOf(i), incoming));
    await input.requestComplete?.catch((cause: unknown) => {
      throw new BadUserInput('files', 'The request was incomplete. Send it again.', { cause });
    });
    return await storeAll(deps, viewer, folder, received);
  } finally {
    await Promise.all(received.map(({ file }) => file.discard()));
  }
}

async function receive(
  { inspector, config, log }: UploadDeps,
  field: string,
  promised: Promise<ArrivingFile>,
): Promise<NewImage> {
  const { fileBytes, pixels } = config.limits;
  const incoming = await promised.catch((cause: unknown) => {
    throw new BadUserInput(field, 'The request does not contain this file. Send it again.', { cause });
  });
  const filename = filenameOf(incoming.filename);
  const file = await incoming.receive().catch((error: unknown) => {
    if (error instanceof Interrupted)
      throw new BadUserInput(field, `${filename} was incomplete. Send it again.`, { cause: error });
    if (!(error instanceof TooManyBytes)) throw error;
    throw new PayloadTooLarge(field, `${filename} is larger than the limit of ${fileBytes / 1_000_000} MB per file.`);
  });
  try {
    if (incoming.sha256 && incoming.sha256 !== file.sha256) {
      throw new BadUserInput(field, `${filename} does not match its SHA-256. Send it again.`);
    }
    if (file.byteSize === 0) throw new BadUserInput(field, `${filename} is empty.`);
    return { filename, file, inspection: await inspector.inspect(file.path, { maxPixels: pixels }) };
  } catch (error) {
    await file.discard();
    if (error instanceof StageTimedOut) {
      log.warn({ err: error, filename }, 'reading an uploaded file took too long');
      const message = `${filename}: Reading the image took too long. Reduce its size, or raise STAGE_TIMEOUT_SECONDS.`;
      throw new PayloadTooLarge(field, message);
    }
    if (!(error instanceof PhotoFailure)) throw error;
    log.info({ code: error.code, reason: error.cause ?? null }, 'an uploaded file was refused');
    throw refusalOf(field, filename, error);
  }
}

function refusalOf(field: string, filename: string, { code, message }: PhotoFailure): AppError {
  const sentence = `${filename}: ${message}`;
  if (code === 'IMAGE_TOO_LARGE') return new PayloadTooLarge(field, sentence);
  if (code === 'UNSUPPORTED_IMAGE') return new UnsupportedMedia(field, sentence);
  return new BadUserInput(field, sentence);
}

/** Stores the files as images. One that the viewer has already is not stored again: its image is restored from the trash. */
function storeAll(
  deps: UploadDeps,
  { id: ownerId }: Viewer,
  folder: string,
  received: readonly NewImage[],
): Promise<string[]> {
  return insertImages(deps, ownerId, received, async (tx, insert) => {
    const coming = received.reduce((sum, { file }) => sum + file.byteSize, 0);
    await checkQuota(tx, ownerId, coming);
    const ids: string[] = [];
    for (const image of received) {
      const { filename, file } = image;
      ids.push((await restoreExisting(tx, ownerId, file.sha256)) ?? (await insert(image, { folder, filename })));
    }
    return ids;
  });
}

async function restoreExisting(tx: DbTransaction, ownerId: string, sha256: string): Promise<string | null> {
  const existing = await tx.image.findFirst({
    where: { ownerId, sha256 },
    orderBy: { trashedAt: 'desc' },
    select: { id: true },
  });
  if (existing) await tx.image.update({ where: { id: existing.id }, data: { trashedAt: null } });
  return existing?.id ?? null;
}
