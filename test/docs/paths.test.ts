import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { blocksOf, pages } from './blocks.ts';

const ROOTS = ['bench', 'docs', 'examples', 'prisma', 'scripts', 'src', 'test', 'web'];

/** Paths that commands on the pages create. */
const CREATED = ['docs/.vitepress/dist', 'examples/sample/desk-corrected.jpg', 'src/newest.graphql', 'src/newest.ts'];

const checkedPages = [...pages(), 'CONTRIBUTING.md', 'CHANGELOG.md'];

/** The text outside fenced blocks. */
function proseOf(page: string): string {
  return blocksOf(page).reduce((text, block) => text.replace(block.text, ''), readFileSync(page, 'utf8'));
}

const inlineCode = (page: string) => [...proseOf(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

/** The entries of the source tree in docs/architecture.md, as paths. */
function treePaths(): string[] {
  const parents: string[] = [];
  const [tree] = blocksOf('docs/architecture.md');
  return (tree?.text ?? '').split('\n').flatMap((line) => {
    const [, indent = '', name] = /^( *)(\S+) *(?: .*)?$/.exec(line) ?? [];
    if (!name) return [];
    parents.length = indent.length / 2;
    const path = join(...parents, name);
    parents.push(name);
    return [path];
  });
}

test.each(checkedPages)('every path that %s mentions exists', (page) => {
  const paths = inlineCode(page).filter((code) => ROOTS.some((root) => new RegExp(`^${root}/[\\w./-]*$`).test(code)));
  expect(paths.filter((path) => !CREATED.includes(path) && !existsSync(path))).toEqual([]);
});

test.each(checkedPages)('every folder that %s mentions by name exists', (page) => {
  const names = inlineCode(page).filter((code) => /^[a-z][\w-]*\/$/.test(code));
  const parents = ['.', 'src', 'src/pipeline', 'src/http'];
  expect(names.filter((name) => !parents.some((parent) => isFolder(join(parent, name))))).toEqual([]);
});

test.each(checkedPages)('every file of the repository that %s links to exists', (page) => {
  const targets = [...proseOf(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
  const paths = targets.map((target) => join(dirname(page), target));
  expect(paths.filter((path) => !path.startsWith(join('docs/api-reference/')) && !existsSync(path))).toEqual([]);
});

test('every entry of the tree in docs/architecture.md exists', () => {
  const paths = treePaths();
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test.each(['src', 'src/http', 'src/pipeline'])(
  'the tree in docs/architecture.md lists every folder in %s',
  (parent) => {
    const folders = readdirSync(parent).filter((name) => isFolder(join(parent, name)));
    const named = new Set(treePaths().map((path) => join(path)));
    expect(folders.filter((name) => !named.has(join(parent, name, '/')) && !named.has(join(parent, name)))).toEqual([]);
  },
);
