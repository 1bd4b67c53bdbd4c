import { expect, test } from 'vitest';
import { importCycles } from '../../scripts/import-cycles.ts';
import { inTree } from '../support/planted-tree.ts';

test('no two files of src/ import each other at run time', () => {
  expect(importCycles('src')).toEqual([]);
});

test('a cycle through three files is reported once, with all of them', () => {
  const files = {
    'a.ts': "import { b } from './folder/b.ts';\n",
    'folder/b.ts': "import {\n  type C,\n  c,\n} from './c.ts';\n",
    'folder/c.ts': "export { a } from '../a.ts';\n",
    'd.ts': "import { a } from './a.ts';\n",
  };
  expect(inTree(files, importCycles)).toEqual(['import each other: a.ts, folder/b.ts, folder/c.ts']);
});

test('a type-only import is not part of a cycle, but a lazy import is', () => {
  const b = "import type { A } from './a.ts';\n";
  expect(inTree({ 'a.ts': "import { b } from './b.ts';\n", 'b.ts': b }, importCycles)).toEqual([]);
  const lazy = "const load = () => import('./a.ts');\n";
  expect(inTree({ 'a.ts': "import { b } from './b.ts';\n", 'b.ts': lazy }, importCycles)).toHaveLength(1);
});

test.each([
  ['a comment in the braces', "import {\n  a, // one; two\n} from './a.ts';\n"],
  ['a lazy import on several lines', "const load = () =>\n  import(\n    /* later */ './a.ts'\n  );\n"],
  ['a template', 'const load = () => import(`./a.ts`);\n'],
])('every form of import counts: %s', (_form, b) => {
  expect(inTree({ 'a.ts': "import { b } from './b.ts';\n", 'b.ts': b }, importCycles)).toHaveLength(1);
});
