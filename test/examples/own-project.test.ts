import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blocksOf } from '../docs/blocks.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { jpeg } from '../support/pictures.ts';

const run = promisify(execFile);

let app: TestApp;
let folder: string;
beforeAll(async () => {
  app = await startTestApp();
  folder = await mkdtemp(join(tmpdir(), 'graycard-own-'));
});
afterAll(async () => {
  await app.dispose();
  await rm(folder, { recursive: true, force: true });
});

const blocks = blocksOf('docs/getting-started.md');
/** Returns the block that starts with this text, with the address of this test's service. */
const block = (begins: string) =>
  (blocks.find(({ text }) => text.startsWith(begins))?.text ?? '').replaceAll('http://127.0.0.1:4000', app.url);

test('a new project set up as documented gets its types from the service and runs', async () => {
  // The packages that `npm install` would install are linked from the repository.
  const installed = [...block('npm init -y').matchAll(/npm install (?:--save-dev )?(.+)/g)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  expect(installed.length).toBeGreaterThan(5);
  for (const name of installed) await run('test', ['-e', `node_modules/${name}/package.json`]);
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  await mkdir(join(folder, 'src'));
  await cp('examples/client', join(folder, 'src/graycard'), { recursive: true });
  await rm(join(folder, 'src/graycard/generated'), { recursive: true }); // is generated again
  await writeFile(join(folder, 'tsconfig.json'), block('{\n  "compilerOptions"'));
  await writeFile(join(folder, 'codegen.ts'), block('import type { CodegenConfig }'));
  await writeFile(join(folder, 'src/newest.graphql'), block('query Newest'));
  await writeFile(join(folder, 'src/newest.ts'), block("import { createClient } from './graycard"));

  const { accessToken } = await app.register('ada');
  const { errors } = await app.upload(accessToken, [
    { name: 'a leaf.jpg', bytes: await jpeg(1, { width: 60, height: 40 }) },
  ]);
  expect(errors).toEqual([]);
  const env = { ...process.env, GRAYCARD_TOKEN: accessToken };
  const [generate = '', check = '', start = ''] = block('npx graphql-codegen').trim().split('\n');
  const npx = (line: string) => run('npx', line.replace(/^.*?npx /, '--no-install ').split(' '), { cwd: folder, env });
  await npx(generate);
  expect((await npx(start)).stdout).toBe('a leaf.jpg: 60 x 40\n');
  await npx(check);
  await writeFile(
    join(folder, 'src/wrong.ts'),
    block("import { createClient } from './graycard").replace('node.width', 'node.depth'),
  );
  await expect(npx(check)).rejects.toMatchObject({
    stdout: expect.stringContaining("Property 'depth' does not exist"),
  });
});
