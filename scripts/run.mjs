/**
 * Runs a command of the project in a fresh clone: installs packages and generates code if they are missing or out of date,
 * then runs the command and exits with its status. Uses only Node's own modules, because nothing is installed yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tsx = ['--import', 'tsx'];
const compiled = ['--enable-source-maps'];

/** The Node arguments of each command. */
const commands = {
  start: [...compiled, 'dist/server.js'],
  worker: [...compiled, 'dist/workers/index.js'],
  dev: ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', '--include=src/**/*.ts', 'src/server.ts'], // includes the worker's files
  demo: [...tsx, 'examples/demo/demo.ts'],
  seed: [...tsx, 'prisma/seed.ts'],
  admin: [...compiled, 'dist/make-admin.js'],
  recount: [...compiled, 'dist/recount-storage.js'],
  storage: [...compiled, 'dist/copy-storage.js'],
  test: ['node_modules/vitest/vitest.mjs', 'run'],
  'test:all': ['node_modules/vitest/vitest.mjs', 'run'],
  bench: [...tsx, 'bench/index.ts'],
  soak: [...tsx, 'bench/soak/index.ts'],
  build: ['scripts/build.mjs'],
  'build:web': ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel=warn'],
  check: [...tsx, 'scripts/check.ts'],
  generate: [...tsx, 'scripts/generate.ts'],
  migration: [...tsx, 'scripts/new-migration.ts'],
  'build:kernel': [...tsx, 'scripts/build-kernel.ts'],
  sample: [...tsx, 'examples/sample/render.ts'],
  docs: [...tsx, 'scripts/docs.ts'],
};

const [name, ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`usage: node scripts/run.mjs <${Object.keys(commands).join('|')}> [arguments]`);
  process.exit(2);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Graycard needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Calls `work` unless it was already done for the same content of `files`. */
function once(stamp, files, isThere, work) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  const digest = hash.digest('hex');
  const stampFile = join(root, 'node_modules/.graycard', stamp);
  if (isThere && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digest) return;
  work();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, digest);
}

function mustRun(program, programArgs, env = process.env) {
  const { status, error } = spawnSync(program, programArgs, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env,
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`${program} ${programArgs.join(' ')} failed${error ? `: ${error.message}` : ''}`);
  process.exit(status ?? 1);
}

once('installed', ['package-lock.json'], existsSync(join(root, 'node_modules/tsx')), () => {
  console.error('Installing the packages of package-lock.json (npm ci)');
  mustRun('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error']);
});
once(
  'generated',
  ['prisma/schema.prisma', 'package-lock.json'],
  existsSync(join(root, 'src/generated/prisma/client.ts')),
  () => {
    console.error('Generating the database client from prisma/schema.prisma');
    // Generating needs no schema engine, but without internet access Prisma would fail to download it.
    const PATH = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`; // where Prisma looks for its generators
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env, PATH };
    mustRun(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--no-hints'], env);
  },
);

/** The files below a folder, except those below `except`, if given. */
function filesIn(folder, except) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => join(relative(root, parentPath), file))
    .filter((file) => !except || !file.startsWith(except))
    .sort();
}

const programs = ['start', 'worker', 'demo', 'admin', 'storage', 'test', 'test:all', 'bench', 'soak'];
if (programs.includes(name)) {
  const settings = ['tsconfig.json', 'scripts/build.mjs', 'scripts/tsconfig.build.json', 'package-lock.json'];
  const sources = [...filesIn('src', join('src', 'generated')), ...settings, 'prisma/schema.prisma'];
  once('compiled', sources, existsSync(join(root, 'dist/server.js')), () => {
    console.error('Compiling src to dist (npm run build)');
    mustRun(process.execPath, commands.build);
  });
}

if (['test', 'test:all'].includes(name)) {
  const folders = ['examples/sample', 'src/pipeline/chart', 'src/pipeline/color'].map((folder) =>
    join(...folder.split('/')),
  );
  const sources = folders.flatMap((folder) => filesIn(folder)).filter((file) => file.endsWith('.ts'));
  const settings = [
    'scripts/tsconfig.build.json',
    'scripts/tsconfig.renderer.json',
    'tsconfig.json',
    'package-lock.json',
  ];
  once('renderer', [...sources, ...settings], existsSync(join(root, '.graycard/renderer')), () => {
    console.error('Compiling the renderer of test photos (examples/sample)');
    mustRun(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.renderer.json']);
  });
}

if (['start', 'dev', 'demo', 'test', 'test:all', 'bench'].includes(name)) {
  const sources = filesIn('web', join('web', 'dist'));
  once('web', [...sources, 'package-lock.json'], existsSync(join(root, 'web/dist/index.html')), () => {
    console.error('Building the web app (npm run build:web)');
    mustRun(process.execPath, commands['build:web']);
  });
}

/** `npm test` skips the long suites of vitest.config.ts unless it is given files. */
function quickProjects() {
  const namesFiles = args.some((arg) => arg.startsWith('test/') || existsSync(join(root, arg)));
  return name === 'test' && !namesFiles ? ['--project', 'pure', '--project', 'service'] : [];
}

/** `npm run test:all` runs every test at full size (test/support/scale.ts) with a random seed, which is printed. */
function testSuite() {
  return name === 'test:all' ? { TEST_SUITE: 'all', TEST_SEED: 'random' } : {};
}

// glibc keeps freed memory in one arena per thread, and after a while large blocks too, so a worker would grow with every photo.
// With few arenas and large blocks returned at once, its memory stays level (npm run bench -- memory).
const env = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '1048576', ...testSuite(), ...process.env };
const child = spawn(process.execPath, [...command, ...quickProjects(), ...args], { cwd: root, stdio: 'inherit', env });
// A terminal sends Ctrl-C to both processes. Other signals reach only this one and are forwarded.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
