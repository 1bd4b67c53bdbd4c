import { readdirSync, readFileSync } from 'node:fs';
import { ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';

// Clients of the last release must work with the next one. For each release, copy schema.graphql to
// released/<version>.graphql and format it with `npx biome format --write`.

const folder = new URL('released/', import.meta.url);
const versions = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
const last = versions.at(-1) ?? '';
const released = readFileSync(new URL(last, folder), 'utf8');
const current = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');

/** A changed default is breaking: clients that omit the argument get another answer. */
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
  ['a removed field', /^ {2}attempts: Int!$/m, '  tries: Int!', "Field 'attempts' was removed from object type 'Job'"],
  ['a field that becomes nullable', /^ {2}attempts: Int!$/m, '  attempts: Int', "Field 'Job.attempts' changed type"],
  ['a removed enum value', /^ {2}WEBP$/m, '  WEBP2', "Enum value 'WEBP' was removed from enum 'OutputFormat'"],
  [
    'a changed default',
    /quality: Int = 92/,
    'quality: Int = 80',
    "Input field 'CorrectionOptions.quality' default value",
  ],
  [
    'a new required argument',
    /job\(\n?(.|\n)*?id: ID!/,
    '$& more: Int!',
    "Argument 'more: Int!' added to field 'Query.job'",
  ],
])('%s is reported', async (_description, from, to, message) => {
  const changed = released.replace(from, to);
  expect(changed).not.toBe(released);
  expect((await breakingChanges(released, changed)).join('\n')).toContain(message);
});
