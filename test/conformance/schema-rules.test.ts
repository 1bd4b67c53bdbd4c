import { existsSync, readFileSync } from 'node:fs';
import plugin from '@graphql-eslint/eslint-plugin';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';

const rules: Linter.RulesRecord = {
  ...plugin.configs['flat/schema-recommended'].rules,
  ...plugin.configs['flat/schema-relay'].rules,
  // Requires an id in every type, but the contract has value types (point, swatch, page, job step). Types that can be
  // fetched by id implement Node, which requires one.
  '@graphql-eslint/strict-id-in-types': 'off',
  // Checks edges but allows other lists: the contract has short lists that are not connections (apiKeys).
  '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
};

/** Findings that are caused by the contract. */
const contractFindings = [
  '@graphql-eslint/no-typename-prefix: Field "username" starts with the name of the parent type "User"',
];

function lint(text: string, given = rules): string[] {
  const config = {
    files: ['**/*.graphql'],
    languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig: { schema: text } } },
    plugins: { '@graphql-eslint': plugin },
    rules: given,
  } as unknown as Linter.Config; // the plugin has the types of an earlier ESLint
  const found = new Linter().verify(text, [config], 'schema.graphql');
  return found.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`);
}

const withoutLine = (found: string) => found.replace(/^\d+: /, '');

test('schema.graphql follows the recommended and the Relay rules', () => {
  const found = lint(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
  expect(found.filter((finding) => !contractFindings.includes(withoutLine(finding)))).toEqual([]);
});

const contractFile = new URL('../../../shared/contract.graphql', import.meta.url);
const hasContract = existsSync(contractFile);

test.skipIf(!hasContract)(
  `the exceptions come from the contract${hasContract ? '' : ' (skipped: no contract.graphql beside this repository)'}`,
  () => {
    const contract = readFileSync(contractFile, 'utf8');
    expect(lint(contract).map(withoutLine)).toEqual(expect.arrayContaining(contractFindings));
    for (const rule of ['@graphql-eslint/strict-id-in-types', '@graphql-eslint/relay-edge-types'])
      expect(lint(contract, { [rule]: 'error' }).length, rule).toBeGreaterThan(0);
  },
);

describe('the rules report', () => {
  const good = `
"""The root of all queries."""
type Query {
  """A page of things."""
  things(first: Int, after: String, last: Int, before: String): ThingConnection!
}

"""An object with an id."""
interface Node { id: ID! }

"""A thing."""
type Thing implements Node { id: ID! size: Int! }

"""One row."""
type ThingEdge { cursor: String! node: Thing! }

"""A page."""
type ThingConnection { edges: [ThingEdge!]! pageInfo: PageInfo! }

"""The position of a page."""
type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
`;

  test('nothing in a valid schema', () => expect(lint(good)).toEqual([]));

  test.each([
    ['a type without a description', '"""A thing."""\n', '', 'require-description'],
    ['a name in the wrong case', 'size: Int', 'Size: Int', 'naming-convention'],
    ['a field that repeats the name of its type', 'size: Int', 'thingSize: Int', 'no-typename-prefix'],
    [
      'an unreachable type',
      '"""A page."""',
      '"""Alone."""\ntype Alone { size: Int }\n"""A page."""',
      'no-unreachable-types',
    ],
    ['a deprecation without a reason', 'size: Int!', 'size: Int! @deprecated', 'require-deprecation-reason'],
    [
      'a connection without its arguments',
      '(first: Int, after: String, last: Int, before: String)',
      '',
      'relay-arguments',
    ],
    ['a connection without edges', 'edges: [ThingEdge!]! ', '', 'relay-connection-types'],
    ['an edge without a cursor', 'cursor: String! ', '', 'relay-edge-types'],
    ['an edge of a type that is not a node', 'Thing implements Node', 'Thing', 'relay-edge-types'],
    ['a page without hasNextPage', 'hasNextPage: Boolean! ', '', 'relay-page-info'],
  ])('%s', (_description, from, to, rule) => {
    expect(good).toContain(from);
    expect(lint(good.replace(from, to)).join('\n')).toContain(`@graphql-eslint/${rule}`);
  });
});
