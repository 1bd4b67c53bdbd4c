import { GraphQLScalarType } from 'graphql';
import { DateTimeResolver, JSONResolver } from 'graphql-scalars';
import { ExpectedFile } from '../../services/upload/arriving-file.ts';
import { builder } from './builder.ts';

/** PostgreSQL has no year 0. `parse` has already refused anything but a date. */
function withYear(date: Date): Date {
  if (date.getUTCFullYear() < 1) throw new TypeError('A DateTime must not be before the year 1.');
  return date;
}

const dateTime = DateTimeResolver.toConfig();

builder.addScalarType(
  'DateTime',
  new GraphQLScalarType({
    ...dateTime,
    parseValue: (value) => withYear(dateTime.parseValue(value) as Date),
    parseLiteral: (node, variables) => withYear(dateTime.parseLiteral(node, variables) as Date),
    // Serialised to text here: JSON.stringify is slower with Date objects.
    serialize: (value) => (value instanceof Date ? value : (DateTimeResolver.serialize(value) as Date)).toISOString(),
    name: 'DateTime',
    description: 'A point in time, ISO 8601 in UTC, for example 2026-11-22T13:03:00.000Z.',
    extensions: {},
  }),
);

builder.addScalarType(
  'JSON',
  new GraphQLScalarType({ ...JSONResolver.toConfig(), name: 'JSON', description: 'Any JSON value.', extensions: {} }),
);

builder.scalarType('ByteCount', {
  description: 'A number of bytes: an integer from 0 to 2^53 - 1.',
  serialize: (value) => Number(value),
  parseValue: (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
      throw new TypeError('A ByteCount must be an integer from 0 to 2^53 - 1.');
    return value;
  },
});

builder.scalarType('File', {
  description: 'A file of a GraphQL multipart request.',
  serialize: () => {
    throw new TypeError('File can be used only as an input.');
  },
  parseValue: (value) => {
    if (!(value instanceof ExpectedFile)) throw new TypeError('A File must be a file of a GraphQL multipart request.');
    return value.arrival;
  },
});
