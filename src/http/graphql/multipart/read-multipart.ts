import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { finished, PassThrough, type Readable } from 'node:stream';
import busboy from 'busboy';
import type { Limits } from '../../../config.ts';
import { type ExpectedFile, Interrupted } from '../../../services/upload/arriving-file.ts';
import type { StagedFile, Storage } from '../../../storage/storage.ts';
import { abortWhenIdle } from '../../request/idle-timeout.ts';
import { parseOperations, placeFiles, tooManyFiles, UnreadableMultipart } from './place-files.ts';

/** Maximum length of the field `operations` in bytes, and of `map` in characters. */
const MAX_OPERATIONS_BYTES = 1_000_000;
const MAX_MAP_LENGTH = 100_000;

export const isMultipart = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && (headers['content-type'] ?? '').toLowerCase().startsWith('multipart/form-data');

/** A multipart request whose operation can run, while its files may still be arriving. */
export interface MultipartRequest {
  /** Resolves when the request is complete; rejects if it is interrupted or cannot be read to its end. */
  readonly requestComplete: Promise<void>;
  /** Stops reading, and discards the files that were not kept. */
  end(): Promise<void>;
}

/**
 * Reads a GraphQL multipart request while it arrives; Yoga's parser would keep every file in memory. Nothing is written before
 * the operation and the map have been checked. Then each file that the map announces goes straight into the storage, with its
 * limit. The operation becomes `req.body`, where Yoga expects a parsed body. Throws `UnreadableMultipart`.
 *
 * https://github.com/jaydenseric/graphql-multipart-request-spec
 */
export async function readMultipart(
  req: IncomingMessage,
  limits: Limits,
  storage: Pick<Storage, 'stage'>,
): Promise<MultipartRequest> {
  abortWhenIdle(req, limits.uploadSilenceMs);
  const parser = createParser(req, limits);
  const staged: Promise<StagedFile>[] = [];
  let operations: Record<string, unknown> | undefined;
  let files: ReadonlyMap<string, ExpectedFile> | undefined;
  /** Runs a listener. What it throws ends the parser, which reports it below. */
  const reading = <A extends unknown[]>(listener: (...args: A) => void) => {
    return (...args: A) => {
      if (parser.destroyed) return; // it still parses the rest of its buffer
      try {
        listener(...args);
      } catch (error) {
        parser.destroy(error as Error);
      }
    };
  };

  const ended = new Promise<void>((resolve, reject) => {
    parser.once('close', resolve).on('error', reject); // rejects first
    finished(req, { writable: false }, (cause) => {
      if (cause) parser.destroy(new Interrupted('the request was interrupted', { cause }));
    });
  });
  const requestComplete = ended.then(
    () => settle(files, new Error('the request does not contain this file')),
    (error: Error) => {
      settle(files, error);
      req.unpipe(parser).resume(); // many clients read the response only after they have sent the whole body
      throw error;
    },
  );
  requestComplete.catch(() => {}); // not every operation awaits it

  const operationsRead = new Promise<void>((resolve, reject) => {
    const onField = (name: string, value: string, { valueTruncated }: busboy.FieldInfo) => {
      if (valueTruncated || (name === 'map' && value.length > MAX_MAP_LENGTH))
        throw new UnreadableMultipart(`The field ${name === 'map' ? 'map' : 'operations'} is too long.`);
      if (name === 'operations') operations = parseOperations(value);
      if (name !== 'map') return;
      if (!operations) throw new UnreadableMultipart('The field operations must come before the field map.');
      files = placeFiles(operations, value, limits.filesPerRequest);
      resolve();
    };
    const onFile = (name: string, stream: Readable, { filename }: busboy.FileInfo) => {
      stream.on('error', () => {}); // the parser reports it, too
      if (!files) throw new UnreadableMultipart('The fields operations and map must come before the files.');
      const file = files.get(name);
      if (!file || file.isSettled) return void stream.resume(); // not announced, or a second part of the same name
      const whole = stageStream(storage, stream, limits.fileBytes);
      staged.push(whole);
      const copy = async () =>
        storage.stage(createReadStream((await whole).path), { maxBytes: Number.POSITIVE_INFINITY });
      // A file in several places becomes several files; the first of them is removed at the end.
      file.arrived({ filename: nameInForm(filename ?? ''), receive: file.places > 1 ? copy : () => whole });
    };
    const tooMany = () => {
      throw tooManyFiles(limits.filesPerRequest);
    };
    parser.on('field', reading(onField)).on('file', reading(onFile));
    parser.on('filesLimit', reading(tooMany)).on('partsLimit', reading(tooMany)); // more fields are ignored
    requestComplete.then(
      () => reject(new UnreadableMultipart('The form must contain the fields operations and map.')),
      (cause: Error) => reject(asUnreadable(cause)),
    );
  });
  req.pipe(parser);
  await operationsRead;
  Object.assign(req, { body: operations });
  return {
    requestComplete,
    async end() {
      req.unpipe(parser).resume();
      parser.destroy(new Interrupted('the request has been answered'));
      for (const result of await Promise.allSettled(staged))
        if (result.status === 'fulfilled') await result.value.discard();
    },
  };
}

function createParser(req: IncomingMessage, limits: Limits): busboy.Busboy {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: {
        fieldNameSize: 100,
        fieldSize: MAX_OPERATIONS_BYTES,
        fields: 2,
        files: limits.filesPerRequest,
        parts: limits.filesPerRequest + 100,
        headerPairs: 50,
      },
    });
  } catch (cause) {
    throw asUnreadable(cause as Error);
  }
}

function asUnreadable(cause: Error): UnreadableMultipart {
  if (cause instanceof UnreadableMultipart) return cause;
  return new UnreadableMultipart(`The multipart request cannot be read: ${cause.message.replace(/\.?$/, '.')}`, {
    cause,
  });
}

/** Writes a file into the storage. The parser would stall if its stream was destroyed, so what is not taken is dropped. */
function stageStream(storage: Pick<Storage, 'stage'>, stream: Readable, maxBytes: number): Promise<StagedFile> {
  const arriving = new PassThrough();
  stream.on('error', (cause) => arriving.destroy(new Interrupted('the file was interrupted', { cause })));
  arriving.on('error', () => {}); // the storage reports it
  arriving.once('close', () => stream.unpipe(arriving).resume());
  stream.pipe(arriving);
  const whole = storage.stage(arriving, { maxBytes });
  whole.catch(() => {}); // not every operation awaits it
  return whole;
}

function settle(files: ReadonlyMap<string, ExpectedFile> | undefined, error: Error): void {
  for (const file of files?.values() ?? []) if (!file.isSettled) file.missed(error);
}

/**
 * Decodes a file name from a form, in which quotes and line breaks are escaped.
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
function nameInForm(name: string): string {
  return name.replace(/%(22|0D|0A)/g, (escaped) => decodeURIComponent(escaped));
}
