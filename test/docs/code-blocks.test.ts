import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, type DocumentNode, Kind, parse, validate } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { type Block, blocksOf, examplePages, pages } from './blocks.ts';
import { endless, notExecutable, notRun, shownErrors } from './not-run.ts';
import { Reader, type Run } from './reader.ts';

const blocks = [...pages(), ...examplePages].flatMap(blocksOf);
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** Pages whose GraphQL blocks are sent to the API. */
const SENT = ['docs/getting-started.md', 'docs/subscriptions.md'];

const begins = (block: Block) => (entry: readonly [string, string, ...unknown[]]) =>
  entry[0] === block.page && block.text.startsWith(entry[1]);
const isRun = (block: Block) => !notExecutable.includes(block.language) && !notRun.some(begins(block));
const of = (...languages: string[]) => blocks.filter((block) => languages.includes(block.language) && isRun(block));
const title = ({ page, line }: Block) => `${page}:${line}`;
const titled = (list: readonly Block[]) => list.map((block) => [title(block), block] as const);

test('every block is run, checked, or on the list of exceptions, and the list has no stale entries', () => {
  const known = new Set(of('graphql', 'json', 'sh', 'bash', 'ts'));
  expect(blocks.filter((block) => isRun(block) && !known.has(block)).map(title)).toEqual([]);
  expect([...notRun, ...endless].filter((entry) => !blocks.some((block) => begins(block)(entry)))).toEqual([]);
});

test.each(titled(of('json')))('%s is valid JSON', (_title, { text }) => void JSON.parse(text));

test.each(titled(of('graphql')))('%s is valid against the schema', (_title, { text }) => {
  const document: DocumentNode = parse(text);
  const isOperation = document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (isOperation) expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
});

mkdirSync('.graycard', { recursive: true });
const folder = mkdtempSync('.graycard/docs-blocks-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fileOf = ({ page, line }: Block) => resolve(folder, `${page.replaceAll(/\W/g, '-')}-${line}.ts`);

test('TypeScript blocks type-check', async () => {
  for (const block of of('ts')) {
    const text = block.text.replaceAll("from './examples/", "from '../../examples/");
    writeFileSync(fileOf(block), `export {};\n${block.notes.given ?? ''}\n${text}`);
  }
  const siteFiles = ['config.ts', 'theme/index.ts'].map((file) => `../../docs/.vitepress/${file}`);
  // Client programs may run in a browser and use DOM types.
  const compilerOptions = { lib: ['ES2023', 'ES2024.String', 'ESNext.Disposable', 'DOM', 'DOM.AsyncIterable'] };
  const config = { extends: '../../tsconfig.json', compilerOptions, include: ['*.ts', ...siteFiles], exclude: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = ['node_modules/typescript/bin/tsc', '-p', folder];
  const output = await new Promise((done) => {
    execFile(process.execPath, tsc, (error, stdout) => done(stdout || error?.message || 'no errors'));
  });
  expect(output).toBe('no errors');
});

const executable = [...new Set(of('sh', 'bash').map(({ page }) => page))];

describe.each(executable)('blocks of %s', (page) => {
  let reader: Reader | null = null;
  afterAll(() => reader?.end());
  const open = async () => (reader ??= await Reader.begin());

  const steps = blocks.filter((block) => {
    if (block.page !== page || !isRun(block)) return false;
    if (block.language === 'graphql') return SENT.includes(page);
    return block.language === 'sh' || block.language === 'bash' || (block.language === 'ts' && 'run' in block.notes);
  });

  test.each(titled(steps))('%s', async (_title, block) => {
    const run = await runBlock(await open(), block);
    const code =
      block.notes.fails ?? shownErrors.find(([at, contained]) => at === page && block.text.includes(contained))?.[2];
    const output = `${run.stdout}\n${run.stderr}`;
    expect(run.code, output).toBe(0);
    if (code) expect(output).toContain(`"code":"${code}"`);
    else expect(output).not.toContain('"errors":');
    const shown = blocks[blocks.indexOf(block) + 1];
    if (block.notes.fails && block.language === 'sh' && shown?.language === 'json')
      expect(JSON.parse(run.stdout)).toMatchObject(JSON.parse(shown.text) as object);
    if (block.notes.keep) await setVariable(await open(), block.notes.keep, run);
    if (block.language === 'ts') expect(run.stdout).not.toBe('');
  });
});

function runBlock(reader: Reader, block: Block): Promise<Run> {
  if (block.language === 'graphql') {
    const next = blocks[blocks.indexOf(block) + 1];
    const variables = next?.page === block.page && next.language === 'json' ? next.text : '{}';
    return reader.graphql(block.text, block.notes.fails ? '{}' : variables);
  }
  if (block.language === 'ts') return reader.typescript(fileOf(block));
  return reader.shell(block.text, { endless: endless.some(begins(block)) });
}

/** Sets a variable from a response; the note is `name = path.into.data`. */
async function setVariable(reader: Reader, note: string, { stdout }: Run): Promise<void> {
  const [name = '', path = ''] = note.split(' = ');
  const { data } = JSON.parse(stdout) as { data: unknown };
  const value = path.split('.').reduce((at, key) => (at as Record<string, unknown>)[key], data);
  expect(value, note).toEqual(expect.any(String));
  await reader.setVariable(name, value as string);
}
