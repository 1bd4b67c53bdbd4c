import { DetailedError, type HttpResponse, Upload, type UploadOptions } from 'tus-js-client';
import type { CallOptions, Client } from './client.ts';
import { ConnectionFailed, GraycardError } from './errors.ts';
import { CompleteUploadDocument, CreateUploadDocument, type CreateUploadMutation } from './generated/graphql.ts';

/** What is needed to resume an upload within 24 hours, also in another process or after a page reload. Serializable as JSON. */
export type Ticket = Pick<CreateUploadMutation['createUpload'], 'id' | 'url' | 'headers'>;

export interface ResumableOptions extends CallOptions {
  readonly folder?: string;
  /** In hex. If the user already has this file, it is not sent again. */
  readonly sha256?: string;
  /** Resumes this upload instead of starting a new one. */
  readonly ticket?: Ticket;
  /** Called with the ticket before the first byte is sent. Store it to resume the upload later. */
  readonly onTicket?: (ticket: Ticket) => void;
  readonly onProgress?: (sentBytes: number, totalBytes: number) => void;
}

/** Size of a chunk, and so the amount of the file that is held in memory. */
const CHUNK_BYTES = 4_000_000;
/** Delays before each attempt to resume, in ms. They start over when a chunk has arrived. */
const RETRY_DELAYS_MS = [0, 500, 1000, 3000, 5000, 10_000, 20_000];

/** Uploads a file of any size (tus 1.0) and resumes if the connection is lost. Returns the image's id. */
export async function uploadResumable(client: Client, file: File, options: ResumableOptions = {}): Promise<string> {
  const { folder = '', sha256 = null, signal, onTicket, onProgress = () => {} } = options;
  let { ticket } = options;
  if (!ticket) {
    const contentType = file.type || 'application/octet-stream';
    const input = { filename: file.name, byteSize: file.size, contentType, folder, sha256 };
    const { createUpload } = await client.run(CreateUploadDocument, { input }, { signal });
    if (createUpload.existing) return createUpload.existing.id;
    const { id, url, headers } = createUpload;
    ticket = { id, url, headers };
    onTicket?.(ticket);
  }
  await send(client, file, ticket, onProgress, signal);
  return complete(client, ticket.id, signal);
}

function send(
  client: Client,
  file: File,
  ticket: Ticket,
  onProgress: (sentBytes: number, totalBytes: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const { pathname } = new URL(ticket.url);
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      uploadUrl: new URL(pathname, client.url).href, // the server may know itself by another host name
      headers: ticket.headers as Record<string, string>,
      fileReader: { openFile: (blob: Blob) => Promise.resolve(sourceOf(blob)) },
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRY_DELAYS_MS,
      onShouldRetry: (error) => isConnectionError(error.originalResponse),
      storeFingerprintForResuming: false, // the ticket identifies the upload instead
      onProgress,
      onSuccess: () => resolve(),
      onError: (cause) =>
        reject(refusalOf(cause) ?? new ConnectionFailed(`The upload to ${client.url} was interrupted`, { cause })),
    });
    const cancel = () => void upload.abort().finally(() => reject(signal?.reason));
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    upload.start();
  });
}

/** Reads one chunk at a time, in Node as in browsers. */
function sourceOf(blob: Blob): Awaited<ReturnType<NonNullable<UploadOptions['fileReader']>['openFile']>> {
  return {
    size: blob.size,
    async slice(start, end) {
      const bytes = new Uint8Array(await blob.slice(start, end).arrayBuffer());
      return { value: Object.assign(bytes, { size: bytes.length }), done: end >= blob.size }; // tus reads `size`
    },
    close() {},
  };
}

/** Returns true if the connection failed rather than the file. 409 and 423: the server is still storing the previous chunk. */
function isConnectionError(response: HttpResponse | null): boolean {
  const status = response?.getStatus() ?? 0;
  return status === 0 || status >= 500 || status === 409 || status === 423;
}

/** Returns the server's reason for refusing the file, or null if the connection failed. */
function refusalOf(error: Error | DetailedError): GraycardError | null {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  if (!response || isConnectionError(response)) return null;
  const status = response.getStatus();
  const code = { 404: 'NOT_FOUND', 410: 'NOT_FOUND', 413: 'PAYLOAD_TOO_LARGE' }[status] ?? 'BAD_USER_INPUT';
  return new GraycardError({ message: response.getBody().trim(), extensions: { code } });
}

/** Completes the upload. Safe to repeat: it returns the same image. */
async function complete(client: Client, id: string, signal?: AbortSignal): Promise<string> {
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      return (await client.run(CompleteUploadDocument, { id }, { signal })).completeUpload.id;
    } catch (error) {
      if (!(error instanceof ConnectionFailed) || delayMs === RETRY_DELAYS_MS.at(-1)) throw error;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
  throw new ConnectionFailed(`${client.url} cannot be reached`);
}
