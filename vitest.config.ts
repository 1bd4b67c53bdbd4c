import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const require = createRequire(import.meta.url);

/** A folder of compiled code (scripts/run.mjs). */
const compiled = (folder: string) => join(import.meta.dirname, folder);

/** Held against a clock: these run one at a time, after everything else. */
const serial = [
  'test/api/rate-limit-clock.test.ts',
  'test/pipeline/image/refuse.test.ts',
  'test/programs/{bombs,event-loop}.test.ts',
  'test/web/budget.test.ts',
];

/** Minutes of work: programs that are killed, rendered scenes, every page in a browser, every command of the docs. */
const long = [
  'test/api/{fuzz,images-list,rate-limits,raw-files,secrets}.test.ts',
  'test/bench/**/*.test.ts',
  'test/docs/{code-blocks,site}.test.ts',
  'test/events/{cuts,many-subscribers,redis-away}.test.ts',
  'test/examples/**/*.test.ts',
  'test/http/graphiql.test.ts',
  'test/library/{large,random-operations}.test.ts',
  'test/outages/**/*.test.ts',
  'test/pipeline/{accuracy,determinism,known-cameras}.test.ts',
  'test/pipeline/analysis/analyze.test.ts',
  'test/pipeline/apply/{apply-exactness,pixel-kernel}.test.ts',
  'test/pipeline/find/{confidence,corpus,find-chart,several-charts,synthetic-*}.test.ts',
  'test/pipeline/fit/uneven-light.test.ts',
  'test/pipeline/image/{heif,hostile-heif,memory,mutations,raw,strange-files}.test.ts',
  'test/pipeline/inspect/metadata.test.ts',
  'test/pipeline/measure/linear-data.test.ts',
  'test/pipeline/render/never-worse.test.ts',
  'test/programs/!(programs).test.ts',
  'test/web/!(story).test.ts',
  'test/workers/liveness.test.ts',
];

/** Numbers in, numbers out: these files share a process and its modules. */
const pure = ['test/pipeline/{assess,chart,color,contract,fit,measure,pixels}/**/*.test.ts'];

const inFolder = (path: string) => new RegExp(path.replace(/[^\w/]/g, '\\$&'));

type Options = NonNullable<TestProjectInlineConfiguration['test']>;

function project(name: string, options: Options): TestProjectInlineConfiguration {
  return {
    resolve: {
      alias: [
        // One realm of graphql: its instanceof checks fail across two copies.
        { find: /^graphql$/, replacement: require.resolve('graphql') },
        // Tests run the code that production runs. Vite's form of a module costs its loops half as much time again.
        { find: /^(?:\.\.\/)+src\/(.*)\.ts$/, replacement: compiled('dist/$1.js') },
        {
          find: /^(?:\.\.\/)+examples\/sample\/(.*)\.ts$/,
          replacement: compiled('.graycard/renderer/examples/sample/$1.js'),
        },
      ],
    },
    test: {
      name,
      server: { deps: { external: [compiled('dist/'), compiled('.graycard/renderer/')].map(inFolder) } },
      pool: 'forks',
      maxWorkers: availableParallelism() + 1, // many tests wait for other processes
      execArgv: [
        '--enable-source-maps', // for the compiled code
        '--max-semi-space-size=64', // MB: most of what a test creates is short-lived
      ],
      // Far above what anything takes: they are there to end what hangs.
      testTimeout: 3_600_000,
      hookTimeout: 3_600_000,
      setupFiles: 'test/support/seed-setup.ts',
      sequence: { groupOrder: 0 },
      ...options,
    },
  };
}

/** `npm test` runs pure and service, `npm run test:all` all of them; files that are named run wherever they are. */
export default defineConfig({
  test: {
    globalSetup: 'test/support/global-setup.ts', // once, for all projects
    reporters: ['default', './test/support/slowest-reporter.ts'],
    projects: [
      project('pure', { include: pure, exclude: [...serial, ...long], isolate: false }),
      project('service', {
        include: ['test/**/*.test.ts'],
        exclude: [...pure, ...serial, ...long],
        isolate: false,
      }),
      project('long', { include: long, exclude: serial, isolate: false }),
      project('serial', { include: serial, maxWorkers: 1, sequence: { groupOrder: 1 } }),
    ],
  },
});
