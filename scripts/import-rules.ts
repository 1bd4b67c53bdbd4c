import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readImports } from './read-imports.ts';

/**
 * Which area below src/ may import which. Data flows one way: server -> http -> schema -> services -> db, storage, queue,
 * events; workers -> services, pipeline. Inside pipeline/ each step depends only on the steps before it.
 *
 * An area is a folder or a single file, and a file belongs to the most specific area that is listed here.
 */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  program: [
    'config',
    'db',
    'deps',
    'http/api',
    'program',
    'queue',
    'workers',
    'events',
    'worker-process',
    'services',
    'storage',
  ],
  'worker-process': ['config', 'deps', 'program-file', 'queue', 'services'],

  'http/api': ['deps', 'errors', 'http/files', 'http/graphql', 'http/pages', 'http/request', 'http/streams', 'schema'],
  'http/streams': ['deps', 'errors', 'http/graphql', 'http/request', 'log-context'],
  'http/graphql': [
    'config',
    'db',
    'deps',
    'errors',
    'events',
    'http/request',
    'log-context',
    'schema',
    'schema/core',
    'services',
    'storage',
  ],
  'http/pages': ['deps', 'http/request', 'services'],
  'http/files': ['deps', 'http/request', 'services', 'storage'],
  'http/request': ['deps', 'errors', 'log-context', 'schema/core', 'services'],

  schema: ['deps', 'errors', 'services', 'generated', 'pipeline/contract', 'schema/core'],
  'schema/core': ['deps', 'errors', 'services', 'generated'],
  services: [
    'config',
    'db',
    'deps',
    'errors',
    'events',
    'generated',
    'queue',
    'storage',
    'version',
    'pipeline/contract',
    'pipeline/assess/drift',
    'pipeline/renditions', // images to look at, of files that were inspected before
    'pipeline/export', // pure builders of small files from a stored correction: no pixels, no worker
  ],
  workers: ['deps', 'log-context', 'queue', 'services', 'storage', 'pipeline/contract', 'pipeline/threads'],

  deps: [
    'config',
    'db',
    'events',
    'storage',
    'intervals',
    'log',
    'inspection',
    'pipeline/threads',
    'rate-limits',
    'tracing',
  ],
  'rate-limits': ['errors'],
  queue: ['db', 'generated'],
  events: ['errors', 'generated'],
  'transaction-scope': [],
  storage: ['transaction-scope'],
  db: ['generated', 'secrets', 'transaction-scope'],
  config: ['secrets'],
  secrets: [],
  errors: [],
  log: ['log-context', 'redact'],
  intervals: [],
  'log-context': [],
  'program-file': [],
  redact: [],
  tracing: ['config', 'version'],
  version: [],
  inspection: ['pipeline/contract'],
  generated: [],

  'pipeline/threads': [
    'pipeline/contract',
    'pipeline/correct',
    'pipeline/find',
    'pipeline/image/heif/enabled',
    'pipeline/inspect',
    'pipeline/pixels',
    'program-file',
  ],
  'pipeline/correct': [
    'pipeline/analysis',
    'pipeline/assess',
    'pipeline/color',
    'pipeline/contract',
    'pipeline/find-or-fail',
    'pipeline/fit',
    'pipeline/image',
    'pipeline/measure',
    'pipeline/render',
  ],
  'pipeline/find-or-fail': [
    'pipeline/chart',
    'pipeline/contract',
    'pipeline/find',
    'pipeline/measure',
    'pipeline/pixels',
  ],
  'pipeline/render': [
    'pipeline/apply',
    'pipeline/assess',
    'pipeline/chart',
    'pipeline/color',
    'pipeline/contract',
    'pipeline/fit',
    'pipeline/image',
    'pipeline/measure',
    'pipeline/pixels',
  ],
  'pipeline/assess': [
    'pipeline/assess/drift',
    'pipeline/chart',
    'pipeline/color',
    'pipeline/contract',
    'pipeline/fit',
    'pipeline/inspect',
    'pipeline/measure',
    'pipeline/pixels',
    'pipeline/versions',
  ],
  'pipeline/assess/drift': ['pipeline/chart', 'pipeline/color', 'pipeline/contract', 'pipeline/fit'],
  'pipeline/inspect': ['pipeline/apply', 'pipeline/color', 'pipeline/contract', 'pipeline/image', 'pipeline/pixels'],
  'pipeline/analysis': ['pipeline/color', 'pipeline/contract', 'pipeline/fit', 'pipeline/pixels'],
  'pipeline/export': ['pipeline/chart', 'pipeline/color', 'pipeline/contract', 'pipeline/fit', 'pipeline/icc'],
  'pipeline/apply': ['pipeline/color', 'pipeline/contract', 'pipeline/fit', 'pipeline/pixels'],
  'pipeline/fit': ['pipeline/chart', 'pipeline/color', 'pipeline/contract', 'pipeline/measure', 'pipeline/pixels'],
  'pipeline/measure': ['pipeline/chart', 'pipeline/color', 'pipeline/contract', 'pipeline/pixels'],
  'pipeline/find': ['pipeline/chart', 'pipeline/color', 'pipeline/contract', 'pipeline/pixels'],
  'pipeline/image': [
    'pipeline/color',
    'pipeline/contract',
    'pipeline/icc',
    'pipeline/image/heif/enabled',
    'pipeline/pixels',
    'program-file',
  ],
  'pipeline/image/heif/enabled': [],
  'pipeline/pixels': ['pipeline/color'],
  'pipeline/versions': ['pipeline/image'],
  'pipeline/renditions': [],
  'pipeline/contract': ['pipeline/chart', 'pipeline/color'],
  'pipeline/chart': ['pipeline/color'],
  'pipeline/icc': [],
  'pipeline/color': [],
};

/** Packages, with all their modules, that only these areas may import. */
const packages: Readonly<Record<string, readonly string[]>> = {
  sharp: ['pipeline/image', 'pipeline/inspect', 'pipeline/renditions'],
  'libraw-wasm': ['pipeline/image'],
  'libheif-js': ['pipeline/image'],
  exifreader: ['pipeline/inspect'],
  '@techstark/opencv-js': ['pipeline/find'],
  piscina: ['pipeline/threads'],
  pg: ['db', 'queue', 'workers'],
  'graphile-worker': ['db', 'queue', 'workers'],
  ioredis: ['events', 'rate-limits'],
  'graphql-redis-subscriptions': ['events'],
  '@aws-sdk/client-s3': ['storage'],
  graphql: ['http/api', 'http/graphql', 'http/pages', 'http/request', 'http/streams', 'schema', 'schema/core'],
  'graphql-yoga': ['http/graphql', 'http/pages', 'http/request', 'http/streams'],
  'graphql-ws': ['http/streams'],
  ws: ['http/streams'],
  '@pothos/core': ['schema', 'schema/core'],
};

/** Steps of the pipeline that compute and do nothing else: without packages or modules of Node. */
const computing = ['analysis', 'apply', 'assess', 'chart', 'color', 'contract', 'fit', 'icc', 'measure', 'render'].map(
  (step) => `pipeline/${step}`,
);

const programs = new Set([
  'server.ts',
  'make-admin.ts',
  'recount-storage.ts',
  'copy-storage.ts',
  'program.ts',
  'workers/index.ts',
]);

/** Lets threads run TypeScript, in a process that does. */
const NOT_CHECKED = new Set(['typescript-in-threads.mjs']);

/** Loads the package of the platform. */
const MAY_COMPUTE = new Set(['db/embedded.ts']);

/** Every import below `root` that goes the wrong way, one line each. */
export function checkImports(root: string): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !file.startsWith('generated/') && !NOT_CHECKED.has(file));
  return files.flatMap((file) => checkFile(root, file));
}

function checkFile(root: string, file: string): string[] {
  if (!file.endsWith('.ts')) return [`${file}: write it in TypeScript, as a .ts file`];
  const from = areaOf(file);
  return readImports(join(root, file)).flatMap(({ target }) => {
    if (target === null) return MAY_COMPUTE.has(file) ? [] : [`${file}: a module must be named by a string`];
    const wrong = problemOf(root, file, from, target);
    return wrong ? [`${file}: ${wrong}`] : [];
  });
}

function problemOf(root: string, file: string, from: string, target: string): string | null {
  if (/(^|\/)package\.json$/.test(target)) return null; // a version
  if (target.startsWith('/') || target.startsWith('file:')) return `import ${target} by a relative path`;
  if (target.startsWith('.')) {
    const to = areaOf(
      relative(root, resolve(root, dirname(file), target))
        .split(sep)
        .join('/'),
    );
    return from === to || allowed[from]?.includes(to) ? null : `${from} may not import ${to} (${target})`;
  }
  if (computing.some((step) => from === step || from.startsWith(`${step}/`))) return `${from} may not import ${target}`;
  const owners = packages[packageOf(target)];
  return owners && !owners.includes(from) ? `only ${owners.join(' and ')} may import ${target}` : null;
}

/** The package of an import: `sharp` of `sharp/lib/index.js`, `@scope/name` of `@scope/name/file.js`. */
const packageOf = (target: string): string => target.split('/', target.startsWith('@') ? 2 : 1).join('/');

/** The most specific area that holds a file; the first part of its path where none is listed, which then may import nothing. */
export function areaOf(file: string): string {
  if (programs.has(file)) return 'program';
  const parts = file.replace(/\.ts$/, '').split('/');
  for (let length = parts.length; length > 0; length--) {
    const path = parts.slice(0, length).join('/');
    if (path in allowed) return path;
  }
  return parts[0]!;
}
