import { GraphQLScalarType } from 'graphql';
import { DateTimeResolver, JSONResolver } from 'graphql-scalars';
import GraphQLUpload from 'graphql-upload/GraphQLUpload.mjs';
import type { FileUpload } from 'graphql-upload/processRequest.mjs';
import type { IncomingFile } from '../../services/image/upload-images.ts';
import { builder } from './builder.ts';

builder.addScalarType(
  'DateTime',
  new GraphQLScalarType({
    ...DateTimeResolver.toConfig(),
    // The text that it is sent as: what has to be turned into one holds up the writing of the whole answer.
    serialize: (value) => (value instanceof Date ? value : (DateTimeResolver.serialize(value) as Date)).toISOString(),
    name: 'DateTime',
    description: 'An instant, ISO 8601 in UTC: 2026-11-22T13:03:00.000Z.',
    extensions: {},
  }),
);

builder.addScalarType(
  'JSON',
  new GraphQLScalarType({ ...JSONResolver.toConfig(), name: 'JSON', description: 'Any JSON value.', extensions: {} }),
);

builder.scalarType('ByteCount', {
  description: 'A whole number of bytes, safe to 2^53.',
  serialize: (value) => Number(value),
  parseValue: (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
      throw new TypeError('ByteCount is a whole number from 0.');
    return value;
  },
});

builder.scalarType('File', {
  description: 'A file of a multipart request (GraphQL multipart request spec).',
  serialize: () => {
    throw new TypeError('File is an input only.');
  },
  parseValue: (value) => {
    const uploaded: Promise<FileUpload> = GraphQLUpload.parseValue(value);
    const file = uploaded.then(
      ({ filename, createReadStream }): IncomingFile => ({
        filename: nameInForm(filename),
        open: () => createReadStream(),
      }),
    );
    file.catch(() => {}); // it may fail before, or without, anybody asking for it
    return file;
  },
});

/**
 * A file's name as a form had it: it escapes what would end the name's line.
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
function nameInForm(name: string): string {
  return name.replace(/%(22|0D|0A)/g, (escaped) => decodeURIComponent(escaped));
}
