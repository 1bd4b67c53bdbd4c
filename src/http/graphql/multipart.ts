import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import processRequest from 'graphql-upload/processRequest.mjs';
import type { Limits } from '../../config.ts';
import { cutWhenSilent } from '../files/cut-when-silent.ts';

/** Longest `operations` or `map` field. */
const MAX_FIELD_BYTES = 1_000_000;

export const isMultipart = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && (headers['content-type'] ?? '').toLowerCase().startsWith('multipart/form-data');

/** A multipart request that is not one by the GraphQL multipart request spec. */
export class UnreadableMultipart extends Error {}

/**
 * Reads a GraphQL multipart request as it streams in: Yoga's own parser holds every file in memory. Files go through
 * graphql-upload to a temporary file each, bounded as they come. The operation is left as the request's body, where Yoga
 * looks for what was parsed before it. Throws `UnreadableMultipart`. `whole` resolves when the request has been read to its
 * last boundary, and rejects when it is cut before: the operation is known, and runs, long before that.
 */
export async function readMultipart(
  req: IncomingMessage,
  res: ServerResponse,
  limits: Limits,
): Promise<{ readonly whole: Promise<void> }> {
  const whole = endOfForm(req);
  whole.catch(() => {}); // nobody may ask
  cutWhenSilent(req, limits.uploadSilenceMs);
  const operations = await processRequest(req, res, {
    maxFieldSize: MAX_FIELD_BYTES,
    maxFileSize: limits.fileBytes,
    maxFiles: limits.filesPerRequest,
  }).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (reason.includes('max file uploads exceeded')) {
      throw new UnreadableMultipart(
        `A request takes at most ${limits.filesPerRequest} files: send the rest in others.`,
        { cause },
      );
    }
    throw new UnreadableMultipart(`The multipart request cannot be read: ${reason.replace(/\.?$/, '.')}`, { cause });
  });
  if (Array.isArray(operations)) throw new UnreadableMultipart('Send one operation, not a list of them.');
  Object.assign(req, { body: operations });
  return { whole };
}

/** graphql-upload tells of each file's end, and nobody of the form's: its parser is caught on the way to it. */
function endOfForm(req: IncomingMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    const pipe = req.pipe.bind(req);
    req.pipe = (parser, options) => {
      finished(parser, { readable: false }, (error) => (error ? reject(error) : resolve()));
      return pipe(parser, options);
    };
  });
}
