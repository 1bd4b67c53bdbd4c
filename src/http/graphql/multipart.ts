import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import processRequest from 'graphql-upload/processRequest.mjs';
import type { Limits } from '../../config.ts';
import { abortWhenIdle } from '../request/idle-timeout.ts';

/** Maximum size of the `operations` or `map` field. */
const MAX_FIELD_BYTES = 1_000_000;

export const isMultipart = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && (headers['content-type'] ?? '').toLowerCase().startsWith('multipart/form-data');

/** A multipart request that does not follow the GraphQL multipart request specification, or exceeds a limit. */
export class UnreadableMultipart extends Error {}

/**
 * Reads a GraphQL multipart request while it arrives; Yoga's parser would keep every file in memory. graphql-upload writes
 * each file to a temporary file and enforces the limits. The operation becomes `req.body`, where Yoga expects a parsed body,
 * and can run before all files have arrived. `requestComplete` resolves when the request is complete and rejects if it is
 * aborted. Throws `UnreadableMultipart`.
 */
export async function readMultipart(
  req: IncomingMessage,
  res: ServerResponse,
  limits: Limits,
): Promise<{ readonly requestComplete: Promise<void> }> {
  const requestComplete = endOfForm(req);
  requestComplete.catch(() => {}); // not every operation awaits it
  abortWhenIdle(req, limits.uploadSilenceMs);
  const operations = await processRequest(req, res, {
    maxFieldSize: MAX_FIELD_BYTES,
    maxFileSize: limits.fileBytes,
    maxFiles: limits.filesPerRequest,
  }).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (reason.includes('max file uploads exceeded')) {
      throw new UnreadableMultipart(
        `A request can contain at most ${limits.filesPerRequest} files. Send the rest in further requests.`,
        { cause },
      );
    }
    throw new UnreadableMultipart(`The multipart request cannot be read: ${reason.replace(/\.?$/, '.')}`, { cause });
  });
  if (Array.isArray(operations)) throw new UnreadableMultipart('Send one operation, not a list.');
  Object.assign(req, { body: operations });
  return { requestComplete };
}

/** graphql-upload reports the end of each file but not of the form, so the end of its parser is observed instead. */
function endOfForm(req: IncomingMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    const pipe = req.pipe.bind(req);
    req.pipe = (parser, options) => {
      finished(parser, { readable: false }, (error) => (error ? reject(error) : resolve()));
      return pipe(parser, options);
    };
  });
}
