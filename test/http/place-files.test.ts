import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOperations, placeFiles, UnreadableMultipart } from '../../src/http/graphql/multipart/place-files.ts';
import { ExpectedFile } from '../../src/services/upload/arriving-file.ts';

/** What all objects, lists and texts share: the names of the properties, and their values or accessors. */
const prototypes = () =>
  [Object, Array, String, Function, Promise, Map].flatMap(({ prototype }) =>
    Reflect.ownKeys(prototype).map((key) => {
      const { value, get, set } = Object.getOwnPropertyDescriptor(prototype, key)!;
      return [key, value, get, set] as const;
    }),
  );

const name = fc.oneof(
  fc.constantFrom('variables', 'query', '__proto__', 'constructor', 'prototype', 'length', 'files', '0', '1', ''),
  fc.string({ maxLength: 5 }),
);
const path = fc.oneof(
  fc.array(name, { maxLength: 12 }).map((names) => names.join('.')),
  fc.anything(),
);

test('any operations and any map give files in variables that were null, or a refusal; prototypes stay as they are', () => {
  const before = prototypes();
  fc.assert(
    fc.property(
      fc.oneof(
        fc.record({
          query: fc.string(),
          variables: fc.record({ files: fc.array(fc.constant(null)), a: fc.jsonValue() }),
        }),
        fc.jsonValue(),
      ),
      fc.oneof(fc.dictionary(fc.string(), fc.array(path)), fc.jsonValue()),
      (operations, map) => {
        try {
          const parsed = parseOperations(JSON.stringify(operations));
          const files = placeFiles(parsed, JSON.stringify(map) ?? 'null', 20);
          for (const file of files.values()) expect(file).toBeInstanceOf(ExpectedFile);
          const { variables: _given, ...rest } = parsed;
          const { variables: _before, ...restBefore } = operations as Record<string, unknown>;
          expect(JSON.stringify(rest)).toBe(JSON.stringify(JSON.parse(JSON.stringify(restBefore))));
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableMultipart);
        }
      },
    ),
    { numRuns: 2000 },
  );
  expect(prototypes().every((one, i) => one.every((part, j) => Object.is(part, before[i]![j])))).toBe(true);
  expect(prototypes()).toHaveLength(before.length);
});

test('a file can be in ten places, up to ten names deep', () => {
  const operations = { query: '', variables: { a: { b: [null, { c: null }] }, d: null } };
  const files = placeFiles(operations, '{"x":["variables.a.b.0","variables.d"],"y":["variables.a.b.1.c"]}', 2);
  const { a, d } = operations.variables as unknown as { a: { b: [unknown, { c: unknown }] }; d: unknown };
  expect([a.b[0], d, a.b[1].c]).toEqual([files.get('x'), files.get('x'), files.get('y')]);
  expect(files.get('x')?.places).toBe(2);
});

test.each([
  ['more files than allowed', '{"x":[],"y":[],"z":[]}'],
  ['eleven paths', JSON.stringify({ x: Array.from({ length: 11 }, () => 'variables.d') })],
  ['one place twice', '{"x":["variables.d"],"y":["variables.d"]}'],
  ['a path of eleven names', `{"x":["variables${'.a'.repeat(11)}"]}`],
])('%s is refused', (_what, map) => {
  expect(() => placeFiles({ query: '', variables: { d: null } }, map, 2)).toThrow(UnreadableMultipart);
});
