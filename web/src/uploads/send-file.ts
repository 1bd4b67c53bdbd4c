import { Upload } from 'tus-js-client';
import { client } from '../api/client';
import { CompleteUploadDocument, CreateUploadDocument } from '../api/generated/graphql';
import { messageOf } from '../api/message';
import { readSession } from '../api/session';
import { sameOrigin } from '../format';
import { s } from '../strings';
import { ConnectionLost } from './connection-lost';
import { sha256Of } from './hash';
import { deleteTicket, findTicket, saveTicket, type Ticket } from './tickets';

export interface SendHooks {
  readonly onState: (state: 'hashing' | 'sending' | 'finishing') => void;
  /** Called with the number of bytes that the server has received. */
  readonly onSent: (bytes: number) => void;
}

/** Uploads in progress, by SHA-256. */
const sending = new Map<string, Promise<void>>();

/** Delays before each attempt to reconnect, in ms. */
const RETRY_DELAYS_MS = [0, 1000, 3000, 5000, 10_000, 20_000];

/**
 * Uploads one file unless the user already has it, and resumes an earlier upload if there is a ticket for it. Throws an error
 * with a message for the user. After `signal` aborts, the result must be ignored.
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
  // A file that was selected twice is uploaded once: the second run then finds that it exists.
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
      url: sameOrigin(created.url),
      headers: created.headers as Ticket['headers'],
      expiresAt: created.expiresAt,
    };
    saveTicket(ownerId, sha256, folder, ticket);
  }
  signal.throwIfAborted();
  onState('sending');
  try {
    await send(file, ticket, signal, onSent);
    onState('finishing');
    const { data } = await client.mutate({ mutation: CompleteUploadDocument, variables: { id: ticket.id } });
    if (!data) throw new Error(s.errors.unreachable);
    deleteTicket(ownerId, sha256, folder);
    return { imageId: data.completeUpload.id, wasKnown: false };
  } catch (error) {
    // A refused upload would be refused again with the same ticket; an interrupted one can resume.
    if (!signal.aborted && !isConnectionError(error)) deleteTicket(ownerId, sha256, folder);
    throw isConnectionError(error) ? new ConnectionLost(s.errors.unreachable) : new Error(messageOf(error));
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
    throw isConnectionError(error) ? new ConnectionLost(s.errors.unreachable) : new Error(messageOf(error));
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
      onShouldRetry: isConnectionError, // even while the browser reports that it is offline
      storeFingerprintForResuming: false, // tickets are stored by content instead
      onProgress: (sent) => onSent(sent),
      onSuccess: () => resolve(),
      onError: reject,
    });
    signal.addEventListener('abort', () => void upload.abort().then(() => reject(signal.reason), reject));
    upload.start();
  });
}

/** Returns true if the connection failed rather than the file. */
function isConnectionError(error: unknown): boolean {
  if (error instanceof TypeError) return true; // fetch
  const { originalResponse } = (error ?? {}) as { originalResponse?: { getStatus(): number } | null };
  if (originalResponse === undefined) return false;
  const status = originalResponse?.getStatus() ?? 0;
  return status === 0 || status >= 500 || status === 409 || status === 423; // 409 and 423: another request still holds the upload
}
