/** Checks everything that CI requires except tests: types, lint, format, imports, sizes, generated files. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import codegen from '../codegen.ts';
import { importCycles } from './import-cycles.ts';
import { checkImports } from './import-rules.ts';
import { compileKernel, kernelFile } from './kernel.ts';
import { printSdl } from './sdl.ts';
import { checkSizes } from './size-rules.ts';

const failures: string[] = [];

function run(what: string, script: string, ...args: string[]): void {
  console.log(`- ${what}`);
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  if (status !== 0) failures.push(what);
}

function report(what: string, wrong: readonly string[]): void {
  console.log(`- ${what}`);
  for (const line of wrong) console.error(`  ${line}`);
  if (wrong.length) failures.push(what);
}

run('types (tsc)', 'node_modules/typescript/bin/tsc');
run('types of the web app (tsc)', 'node_modules/typescript/bin/tsc', '-p', 'web');
run('types of the React starter (tsc)', 'node_modules/typescript/bin/tsc', '-p', 'examples/react');
run('lint and format (biome)', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.');

report('import directions', checkImports('src'));
report('import cycles', ['src', 'web/src', 'bench', 'scripts', 'examples', 'test'].flatMap(importCycles));
report('sizes of files and folders', checkSizes('src'));

console.log('- generated files');
if (readFileSync('schema.graphql', 'utf8') !== printSdl())
  failures.push('schema.graphql is out of date: npm run generate');
const written = (await generate({ ...codegen, silent: true }, false)) as { filename: string; content: string }[];
for (const { filename, content } of written) {
  const committed = readOrNull(filename);
  if (committed?.trim() !== content.trim()) failures.push(`${filename} is out of date: npm run generate`);
}

if (Buffer.compare(readFileSync(kernelFile), await compileKernel()) !== 0)
  failures.push(`${kernelFile} is out of date: npm run build:kernel`);

if (failures.length) {
  console.error(`\nThe check failed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
  process.exit(1);
}
console.log('The check passed.');

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
