import { DetailedError, type HttpResponse, Upload, type UploadOptions } from 'tus-js-client';
import type { CallOptions, Client } from './client.ts';
import { ConnectionFailed, GraycardError } from './errors.ts';
import { CompleteUploadDocument, CreateUploadDocument, type CreateUploadMutation } from './generated/graphql.ts';

/** Where an upload goes on from, for 24 hours: also in another process, or after a page was loaded anew. It is JSON. */
export type Ticket = Pick<CreateUploadMutation['createUpload'], 'id' | 'url' | 'headers'>;

export interface ResumableOptions extends CallOptions {
  readonly folder?: string;
  /** Hex. With it, a file that the user has already is not sent again. */
  readonly sha256?: string;
  /** Goes on with this one, instead of opening another. */
  readonly ticket?: Ticket;
  /** Called with the ticket before the first byte is sent, to keep it. */
  readonly onTicket?: (ticket: Ticket) => void;
  readonly onProgress?: (sentBytes: number, totalBytes: number) => void;
}

/** Sent in pieces of so many bytes; what is held in memory of it. */
const PIECE_BYTES = 4_000_000;
/** What was cut is tried again after so long each time, from where it was. A piece that comes through begins them anew. */
const DELAYS_MS = [0, 500, 1000, 3000, 5000, 10_000, 20_000];

/** Uploads a file of any size (tus 1.0); over a cut it goes on by itself. Returns the id of its image. */
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
      uploadUrl: new URL(pathname, client.url).href, // the way that this client goes, whatever the server's own address is
      headers: ticket.headers as Record<string, string>,
      fileReader: { openFile: (blob: Blob) => Promise.resolve(sourceOf(blob)) },
      chunkSize: PIECE_BYTES,
      retryDelays: DELAYS_MS,
      onShouldRetry: (error) => isCut(error.originalResponse),
      storeFingerprintForResuming: false, // the ticket is what an upload is known by
      onProgress,
      onSuccess: () => resolve(),
      onError: (cause) =>
        reject(refusalOf(cause) ?? new ConnectionFailed(`The upload to ${client.url} was cut`, { cause })),
    });
    const leave = () => void upload.abort().finally(() => reject(signal?.reason));
    if (signal?.aborted) return leave();
    signal?.addEventListener('abort', leave, { once: true });
    upload.start();
  });
}

/** Reads a piece at a time, by Node as by a browser. */
function sourceOf(blob: Blob): Awaited<ReturnType<NonNullable<UploadOptions['fileReader']>['openFile']>> {
  return {
    size: blob.size,
    async slice(start, end) {
      const bytes = new Uint8Array(await blob.slice(start, end).arrayBuffer());
      return { value: Object.assign(bytes, { size: bytes.length }), done: end >= blob.size }; // size is what tus reads
    },
    close() {},
  };
}

/** Whether the connection failed and not the file; 409 and 423: what was cut is still being put away. */
function isCut(response: HttpResponse | null): boolean {
  const status = response?.getStatus() ?? 0;
  return status === 0 || status >= 500 || status === 409 || status === 423;
}

/** What the server says to a file that it does not take. */
function refusalOf(error: Error | DetailedError): GraycardError | null {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  if (!response || isCut(response)) return null;
  const status = response.getStatus();
  const code = { 404: 'NOT_FOUND', 410: 'NOT_FOUND', 413: 'PAYLOAD_TOO_LARGE' }[status] ?? 'BAD_USER_INPUT';
  return new GraycardError({ message: response.getBody().trim(), extensions: { code } });
}

/** May be asked for again: it is the same image. */
async function complete(client: Client, id: string, signal?: AbortSignal): Promise<string> {
  for (const delayMs of DELAYS_MS) {
    try {
      return (await client.run(CompleteUploadDocument, { id }, { signal })).completeUpload.id;
    } catch (error) {
      if (!(error instanceof ConnectionFailed) || delayMs === DELAYS_MS.at(-1)) throw error;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
  throw new ConnectionFailed(`${client.url} cannot be reached`);
}
