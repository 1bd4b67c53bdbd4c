import { expect, test } from 'vitest';
import { checkSizes } from '../../scripts/size-rules.ts';
import { inTree } from '../support/planted-tree.ts';

test('a file of 301 lines is reported, but one of 300 is not', () => {
  const small = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`folder/small-${i}.ts`, 'x\n']));
  const files = { ...small, 'folder/long.ts': 'x\n'.repeat(301), 'folder/full.ts': 'x\n'.repeat(300) };
  expect(inTree(files, checkSizes)).toEqual(['folder/long.ts has 301 lines; at most 300']);
});

test('a folder of 21 files is reported, except schema/', () => {
  const files = ['room', 'schema'].flatMap((folder) => Array.from({ length: 21 }, (_, i) => `${folder}/${i}.ts`));
  expect(inTree(Object.fromEntries(files.map((file) => [file, 'x\n'])), checkSizes)).toEqual([
    'room has 21 files; at most 20',
  ]);
});

test('a median file length above the limit is reported', () => {
  const files = { 'a.ts': 'x\n'.repeat(61), 'b.ts': 'x\n'.repeat(61), 'c.ts': 'x\n' };
  expect(inTree(files, checkSizes)).toEqual(['half of the files have more than 61 lines; at most 60']);
});
