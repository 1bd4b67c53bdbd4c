import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configVariables } from './config-variables.ts';

const lines = readFileSync('docs/configuration.md', 'utf8').split('\n');

/** The cells of a variable's row: default, range, meaning. */
function rowOf(name: string): string[] {
  const row = lines.find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';
  return row.split(' | ').slice(1);
}

test('the test recognises every variable that src/config.ts reads', () => {
  const used = readFileSync('src/config.ts', 'utf8').matchAll(/\be\.([A-Z][A-Z0-9_]*)/g);
  const names = configVariables().map(({ name }) => name);
  expect([...new Set([...used].map(([, name = '']) => name))].sort()).toEqual(names.sort());
});

test.each(configVariables())('$name has a row with its default and range', ({ name, type }) => {
  const [fallback = '', range = '', meaning = ''] = rowOf(name);
  expect(meaning.length).toBeGreaterThan(20);
  const [, byDefault] = /\.default\('?([^')]*)'?\)/.exec(type) ?? [];
  if (byDefault) expect(fallback).toBe(`\`${byDefault.replaceAll('_', '')}\``);
  const bounds = [...type.matchAll(/\.(?:min|max)\(([\d_]+)/g)].map(([, bound = '']) => bound.replaceAll('_', ''));
  for (const bound of bounds) expect(range).toContain(bound);
});

test('every row describes a variable that is read', () => {
  const described = lines.flatMap((line) => /^\| `([A-Z][A-Z0-9_]*)` \|/.exec(line)?.[1] ?? []);
  expect(described).toEqual(configVariables().map(({ name }) => name));
});

test('every file named in the limits exists', () => {
  const files = lines.flatMap((line) => [...line.matchAll(/`(src\/[^`]+\.ts)`/g)].map(([, file]) => file ?? ''));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
