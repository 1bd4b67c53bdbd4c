import { expect, test } from 'vitest';
import { importCircles } from '../../scripts/import-circles.ts';
import { inTree } from '../support/planted-tree.ts';

test('no two files of src/ import each other at run time', () => {
  expect(importCircles('src')).toEqual([]);
});

test('a circle through three files is reported once, with all of them', () => {
  const files = {
    'a.ts': "import { b } from './folder/b.ts';\n",
    'folder/b.ts': "import {\n  type C,\n  c,\n} from './c.ts';\n",
    'folder/c.ts': "export { a } from '../a.ts';\n",
    'd.ts': "import { a } from './a.ts';\n",
  };
  expect(inTree(files, importCircles)).toEqual(['import each other: a.ts, folder/b.ts, folder/c.ts']);
});

test('a type-only import is not part of a circle, but a lazy import is', () => {
  const b = "import type { A } from './a.ts';\n";
  expect(inTree({ 'a.ts': "import { b } from './b.ts';\n", 'b.ts': b }, importCircles)).toEqual([]);
  const lazy = "const load = () => import('./a.ts');\n";
  expect(inTree({ 'a.ts': "import { b } from './b.ts';\n", 'b.ts': lazy }, importCircles)).toHaveLength(1);
});
