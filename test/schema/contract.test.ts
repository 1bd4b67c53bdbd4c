import { existsSync, readFileSync } from 'node:fs';
import { type Change, ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, extendSchema, type GraphQLSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { printSdl } from '../../scripts/sdl.ts';
import { notBuilt } from './not-built.ts';

const shared = new URL('../../../shared/', import.meta.url);
const [first, second] = ['contract.graphql', 'contract-2.graphql'].map((name) => new URL(name, shared));

/** Only missing parts can be listed as not built. A part that exists but differs is reported with the difference. */
const absences: readonly string[] = [
  ChangeType.TypeRemoved,
  ChangeType.FieldRemoved,
  ChangeType.FieldArgumentRemoved,
  ChangeType.InputFieldRemoved,
  ChangeType.EnumValueRemoved,
];

/** Clients omit arguments, so another default gives another answer. */
const defaults: readonly string[] = [ChangeType.FieldArgumentDefaultChanged, ChangeType.InputFieldDefaultValueChanged];

const describeChange = ({ type, path, message }: Change) => (path && absences.includes(type) ? path : message);

/** Everything that a contract has and a schema lacks or defines differently. */
async function breaks(contract: GraphQLSchema, sdl: string): Promise<string[]> {
  const changes = await diff(contract, buildSchema(sdl));
  return changes
    .filter(({ criticality, type }) => criticality.level === CriticalityLevel.Breaking || defaults.includes(type))
    .map(describeChange);
}

/** The second part relies on the first for the shape of connections and does not spell them out. */
function readBoth(one: URL, two: URL): GraphQLSchema {
  const [base, extension] = [readFileSync(one, 'utf8'), readFileSync(two, 'utf8')];
  const used = new Set(Array.from(extension.matchAll(/\b(\w+)Connection\b/g), ([, name]) => name));
  const implied = [...used]
    .filter((name) => !`${base}${extension}`.includes(`type ${name}Connection`))
    .map(
      (name) => `
        type ${name}Connection { edges: [${name}Edge!]! pageInfo: PageInfo! totalCount: Int! }
        type ${name}Edge { cursor: String! node: ${name}! }`,
    );
  return extendSchema(buildSchema(base), parse([extension, ...implied].join('\n')));
}

test.skipIf(!first || !existsSync(first))('the schema contains the whole first contract', async () => {
  expect(await breaks(buildSchema(readFileSync(first as URL, 'utf8')), printSdl())).toEqual([]);
});

test.skipIf(!second || !existsSync(second))(
  'the schema contains both contracts, except for what is listed as not built',
  async () => {
    const missing = await breaks(readBoth(first as URL, second as URL), printSdl());
    const unlisted = missing.filter((part) => !notBuilt.includes(part));
    const built = notBuilt.filter((part) => !missing.includes(part));
    expect({ unlisted, built }, 'a part is missing, or is listed in not-built.ts although it exists').toEqual({
      unlisted: [],
      built: [],
    });
  },
);

describe('the comparison reports', () => {
  const contract = buildSchema('type Query { size(unit: String = "px"): Int! color: Color } enum Color { RED BLUE }');
  test.each([
    ['a missing field', 'type Query { color: Color } enum Color { RED BLUE }', ['Query.size']],
    ['a missing type', 'type Query { size(unit: String = "px"): Int! }', ['Color', 'Query.color']],
    [
      'a missing value',
      'type Query { size(unit: String = "px"): Int! color: Color } enum Color { RED }',
      ['Color.BLUE'],
    ],
    [
      'another nullability',
      'type Query { size(unit: String = "px"): Int color: Color } enum Color { RED BLUE }',
      ["Field 'Query.size' changed type from 'Int!' to 'Int'"],
    ],
    [
      'another default',
      'type Query { size(unit: String = "mm"): Int! color: Color } enum Color { RED BLUE }',
      [`Default value for argument 'unit' on field 'Query.size' changed from '"px"' to '"mm"'`],
    ],
  ])('%s', async (_what, sdl, expected) => {
    expect(await breaks(contract, sdl)).toEqual(expected);
  });
});

test('schema.graphql is up to date', () => {
  const committed = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
  expect(committed, 'run: npm run generate').toBe(printSdl());
});
