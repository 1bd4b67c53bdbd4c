import { Upload } from 'tus-js-client';
import { client } from '../api/client';
import { CompleteUploadDocument, CreateUploadDocument } from '../api/generated/graphql';
import { messageOf } from '../api/message';
import { readSession } from '../api/session';
import { own } from '../format';
import { s } from '../strings';
import { ConnectionCut } from './connection-cut';
import { sha256Of } from './hash';
import { dropTicket, findTicket, keepTicket, type Ticket } from './tickets';

export interface SendHooks {
  readonly onState: (state: 'hashing' | 'sending' | 'finishing') => void;
  /** Bytes that the server has. */
  readonly onSent: (bytes: number) => void;
}

/** What is on its way right now, by content. */
const sending = new Map<string, Promise<void>>();

/** A connection that was cut is tried again after so long each time, ms. */
const RETRY_DELAYS_MS = [0, 1000, 3000, 5000, 10_000, 20_000];

/**
 * Sends one file, unless its owner has it already: from where it was cut, by the ticket that was kept. Throws with words for
 * a person; when `signal` aborts, never resolves to anything of interest.
 */
export async function sendFile(
  file: File,
  folder: string,
  signal: AbortSignal,
  hooks: SendHooks,
): Promise<{ imageId: string; wasKnown: boolean }> {
  const session = readSession();
  const ownerId = session.state === 'signed-in' ? session.viewer.id : '';
  const sha256 = await sha256Of(file);
  if (!sha256) throw new Error(s.upload.unreadable);
  // The same file chosen twice goes once: the second then finds that it is there.
  while (sending.has(sha256)) await sending.get(sha256);
  signal.throwIfAborted();
  const done = sendOnce(file, folder, sha256, ownerId, signal, hooks);
  const settled = done.then(
    () => {},
    () => {},
  );
  sending.set(sha256, settled);
  try {
    return await done;
  } finally {
    sending.delete(sha256);
  }
}

async function sendOnce(
  file: File,
  folder: string,
  sha256: string,
  ownerId: string,
  signal: AbortSignal,
  { onState, onSent }: SendHooks,
): Promise<{ imageId: string; wasKnown: boolean }> {
  let ticket = findTicket(ownerId, sha256, folder);
  if (!ticket) {
    const created = await create(file, folder, sha256);
    if (created.existing) return { imageId: created.existing.id, wasKnown: true };
    ticket = {
      id: created.id,
      url: own(created.url),
      headers: created.headers as Ticket['headers'],
      expiresAt: created.expiresAt,
    };
    keepTicket(ownerId, sha256, folder, ticket);
  }
  signal.throwIfAborted();
  onState('sending');
  try {
    await send(file, ticket, signal, onSent);
    onState('finishing');
    const { data } = await client.mutate({ mutation: CompleteUploadDocument, variables: { id: ticket.id } });
    if (!data) throw new Error(s.errors.unreachable);
    dropTicket(ownerId, sha256, folder);
    return { imageId: data.completeUpload.id, wasKnown: false };
  } catch (error) {
    // What was refused would be refused again by the same ticket; what was cut goes on.
    if (!signal.aborted && !isCut(error)) dropTicket(ownerId, sha256, folder);
    throw isCut(error) ? new ConnectionCut(s.errors.unreachable) : new Error(messageOf(error));
  }
}

async function create(file: File, folder: string, sha256: string) {
  const input = {
    filename: file.name,
    byteSize: file.size,
    contentType: file.type || 'application/octet-stream',
    sha256,
    folder,
  };
  try {
    const { data } = await client.mutate({ mutation: CreateUploadDocument, variables: { input } });
    if (!data) throw new Error(s.errors.unreachable);
    return data.createUpload;
  } catch (error) {
    throw isCut(error) ? new ConnectionCut(s.errors.unreachable) : new Error(messageOf(error));
  }
}

function send(
  file: File,
  { url, headers }: Ticket,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      uploadUrl: url,
      headers,
      retryDelays: RETRY_DELAYS_MS,
      onShouldRetry: isCut, // also while the browser believes to be offline
      storeFingerprintForResuming: false, // tickets are kept by content
      onProgress: (sent) => onSent(sent),
      onSuccess: () => resolve(),
      onError: reject,
    });
    signal.addEventListener('abort', () => void upload.abort().then(() => reject(signal.reason), reject));
    upload.start();
  });
}

/** Whether the connection failed, not the file. */
function isCut(error: unknown): boolean {
  if (error instanceof TypeError) return true; // fetch
  const { originalResponse } = (error ?? {}) as { originalResponse?: { getStatus(): number } | null };
  if (originalResponse === undefined) return false;
  const status = originalResponse?.getStatus() ?? 0;
  return status === 0 || status >= 500 || status === 409 || status === 423; // the last two: somebody else is at it still
}
