import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * Who may import whom below src/, by area. Data flows one way: server -> http -> schema -> services -> db, storage, queue,
 * events; workers -> services, pipeline -> detect, image, color, icc.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  program: ['config', 'db', 'deps', 'http', 'program', 'queue', 'workers', 'events', 'worker-process', 'storage'],
  'worker-process': ['deps', 'queue', 'services'],
  http: ['config', 'db', 'deps', 'errors', 'events', 'log-context', 'schema', 'services', 'storage'],
  schema: ['deps', 'errors', 'services', 'generated', 'pipeline/report'],
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
    'pipeline/options',
    'pipeline/report',
    'pipeline/drift',
    'pipeline/renditions', // pictures to look at, of files that were inspected before
    'pipeline/export', // pure builders of small files from a stored correction: no pixels, no worker
  ],
  workers: ['deps', 'log-context', 'queue', 'services', 'storage', 'pipeline', 'pipeline/report'],
  deps: ['config', 'db', 'events', 'storage', 'log', 'inspection', 'pipeline', 'rates', 'tracing'],
  rates: ['errors'],
  queue: ['db', 'generated'],
  events: ['errors', 'generated'],
  storage: [],
  db: ['config', 'generated'],
  config: [],
  errors: [],
  log: ['log-context', 'strike-out'],
  'log-context': [],
  'strike-out': [],
  tracing: ['config', 'version'],
  version: [],
  inspection: ['pipeline/report'],
  generated: [],
  pipeline: [
    'pipeline/analysis',
    'pipeline/detect',
    'pipeline/image',
    'pipeline/color',
    'pipeline/options',
    'pipeline/report',
  ],
  'pipeline/options': ['pipeline/report'],
  'pipeline/analysis': ['pipeline', 'pipeline/color'],
  'pipeline/report': ['pipeline/analysis', 'pipeline/color', 'pipeline/detect'], // the shapes of an analysis, a fit, a chart
  'pipeline/detect': ['pipeline', 'pipeline/color', 'pipeline/report'],
  'pipeline/image': ['pipeline', 'pipeline/color', 'pipeline/icc', 'pipeline/report'],
  'pipeline/export': ['pipeline/color', 'pipeline/icc', 'pipeline/report'],
  'pipeline/drift': ['pipeline/color', 'pipeline/report'],
  'pipeline/renditions': [],
  'pipeline/icc': [],
  'pipeline/color': [],
};

/** Packages that these areas alone may know. */
const packages: Readonly<Record<string, readonly string[]>> = {
  sharp: ['pipeline/image', 'pipeline/renditions'],
  'libraw-wasm/dist/libraw.js': ['pipeline/image'],
  '@techstark/opencv-js': ['pipeline/detect'],
};

const programs = new Set(['server.ts', 'make-admin.ts', 'copy-storage.ts', 'workers/index.ts']);
const IMPORT = /^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gms;

/** Every import below `root` that goes the wrong way, a line each. */
export function checkImports(root: string): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files
    .filter((file) => !file.startsWith('generated'))
    .flatMap((file) => checkFile(root, file.split(sep).join('/')));
}

function checkFile(root: string, file: string): string[] {
  const from = programs.has(file) ? 'program' : areaOf(file);
  const wrong: string[] = [];
  for (const [, named, bare, lazy] of readFileSync(join(root, file), 'utf8').matchAll(IMPORT)) {
    const target = named ?? bare ?? lazy ?? '';
    const owners = packages[target];
    if (owners && !owners.includes(from)) wrong.push(`${file}: only ${owners.join(' and ')} may import ${target}`);
    if (!target.startsWith('.')) continue;
    const to = areaOf(
      relative(root, resolve(root, dirname(file), target))
        .split(sep)
        .join('/'),
    );
    if (from === to || allowed[from]?.includes(to)) continue;
    wrong.push(`${file}: ${from} may not import ${to} (${target})`);
  }
  return wrong;
}

/** The area of a file: its folder, below pipeline/ one level deeper; a file beside the folders is its own. */
function areaOf(file: string): string {
  const [first = '', second = ''] = file.replace(/\.ts$/, '').split('/');
  if (first !== 'pipeline') return first;
  return ['analysis', 'detect', 'drift', 'image', 'color', 'icc', 'export', 'options', 'renditions', 'report'].includes(
    second,
  )
    ? `pipeline/${second}`
    : 'pipeline';
}
