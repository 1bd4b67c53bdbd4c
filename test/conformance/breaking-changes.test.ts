import { readdirSync, readFileSync } from 'node:fs';
import { ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';

// A release adds its schema: schema.graphql, copied to released/<version>.graphql (`npx biome format --write` makes it
// pass the checks). Clients of the last release go on working with the next one.

const folder = new URL('released/', import.meta.url);
const versions = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
const last = versions.at(-1) ?? '';
const released = readFileSync(new URL(last, folder), 'utf8');
const current = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');

/** Clients leave arguments out: another default is another answer. */
const defaults: readonly string[] = [ChangeType.FieldArgumentDefaultChanged, ChangeType.InputFieldDefaultValueChanged];

async function breakingChanges(before: string, after: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality, type }) => criticality.level === CriticalityLevel.Breaking || defaults.includes(type))
    .map(({ message }) => message);
}

test(`the schema has no breaking change since ${last}`, async () => {
  expect(await breakingChanges(released, current)).toEqual([]);
});

test.each([
  [
    'a field that is gone',
    /^ {2}attempts: Int!$/m,
    '  tries: Int!',
    "Field 'attempts' was removed from object type 'Job'",
  ],
  ['a field that may now be null', /^ {2}attempts: Int!$/m, '  attempts: Int', "Field 'Job.attempts' changed type"],
  ['a value that is gone', /^ {2}WEBP$/m, '  WEBP2', "Enum value 'WEBP' was removed from enum 'OutputFormat'"],
  [
    'another default',
    /quality: Int = 92/,
    'quality: Int = 80',
    "Input field 'CorrectionOptions.quality' default value",
  ],
  [
    'an argument that is now required',
    /job\(\n?(.|\n)*?id: ID!/,
    '$& more: Int!',
    "Argument 'more: Int!' added to field 'Query.job'",
  ],
])('%s is reported', async (_what, from, to, message) => {
  const changed = released.replace(from, to);
  expect(changed).not.toBe(released);
  expect((await breakingChanges(released, changed)).join('\n')).toContain(message);
});
