import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import {
  type RenderedChart,
  type RenderedScene,
  renderScene as renderAfresh,
  type SceneOptions,
} from '../../examples/sample/render-scene.ts';

const CACHE = '.graycard/test-scenes';

/** The folders whose code affects the pixels of a scene. */
const SOURCES = ['examples/sample', 'src/pipeline/chart', 'src/pipeline/color', 'test/pipeline/find'];

let folder: string | undefined;

/**
 * Renders a scene, or reads it from the cache if the same code has rendered it before. `recipe` is JSON that identifies the
 * scene. The scene's options are enough, unless they contain a function.
 */
export function renderScene(options?: SceneOptions & { readonly chart?: RenderedChartOptions }): RenderedChart;
export function renderScene(options: SceneOptions, recipe?: unknown): RenderedScene;
export function renderScene(options: SceneOptions = {}, recipe: unknown = options): RenderedScene {
  if (recipe === options && typeof options.background === 'function') return renderAfresh(options);
  folder ??= openFolder();
  const file = join(folder, createHash('sha256').update(JSON.stringify(recipe)).digest('hex'));
  if (existsSync(file)) return read(file);
  const scene = renderAfresh(options);
  write(file, scene);
  return scene;
}

type RenderedChartOptions = NonNullable<SceneOptions['chart']>;

/** Removes scenes rendered by older code. */
function openFolder(): string {
  const code = createHash('sha256');
  for (const source of SOURCES)
    for (const name of readdirSync(source).filter((file) => file.endsWith('.ts')))
      code.update(readFileSync(join(source, name)));
  const name = code.digest('hex').slice(0, 16);
  mkdirSync(join(CACHE, name), { recursive: true });
  for (const other of readdirSync(CACHE))
    if (other !== name) rmSync(join(CACHE, other), { recursive: true, force: true });
  return join(CACHE, name);
}

/** The format of a cached scene: a line of JSON with everything but the pixels, then the deflated pixels. */
function write(file: string, { data, ...rest }: RenderedScene): void {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, Buffer.concat([Buffer.from(`${JSON.stringify(rest)}\n`), deflateSync(data, { level: 1 })]));
  renameSync(temporary, file);
}

function read(file: string): RenderedScene {
  const bytes = readFileSync(file);
  const end = bytes.indexOf('\n');
  const data = new Uint8Array(inflateSync(bytes.subarray(end + 1)));
  return { ...JSON.parse(bytes.subarray(0, end).toString()), data };
}
