/** Languages that are no programs. */
export const noPrograms = ['', 'mermaid', 'text'];

/** What a test cannot run, or that another one runs: the page, how the block begins, and why. */
export const notRun: readonly (readonly [page: string, begins: string, why: string])[] = [
  ['README.md', 'npm run demo', 'starts a service at port 4000; test/programs starts the same programs'],
  ['README.md', 'WORKERS=0 REDIS_URL', 'runs until it is stopped; test/programs/separate-processes.test.ts does it'],
  ['README.md', 'cp .env.example .env', 'needs Docker; test/docker-compose.test.ts reads the file'],
  ['docs/accuracy.md', 'npm run bench -- accuracy', 'takes minutes and a folder of photos'],
  ['docs/color.md', 'npm run bench -- accuracy', 'takes minutes and a folder of photos'],
  [
    'docs/getting-started.md',
    'npm start',
    'runs until it is stopped, at port 4000; the service of this test takes its place',
  ],
  ['docs/getting-started.md', 'GRAYCARD_TOKEN=$token node --import tsx first.ts', 'the block before it is run so'],
  ...[
    'npm init -y',
    "import type { CodegenConfig } from '@graphql-codegen/cli';",
    'query Newest',
    "import { createClient } from './graycard/client.ts';",
    'npx graphql-codegen',
  ].map((begins) => ['docs/getting-started.md', begins, 'test/examples/own-project.test.ts does it'] as const),
  ['docs/library.md', 'npm test -- test/library/look-alikes.test.ts', 'a test'],
  ['docs/library.md', 'TEST_OPERATIONS=10000', 'a test, at length'],
  ['docs/operations.md', 'TRUSTED_DOCUMENTS=', 'runs until it is stopped; test/http/trusted-clients.test.ts does it'],
  ['docs/operations.md', 'pg_dump', 'test/programs/restore.test.ts runs it'],
  ['docs/operations.md', 'npm run storage -- copy', 'test/storage copies between a folder and a bucket'],
  ['docs/operations.md', 'createdb graycard', 'test/programs/restore.test.ts runs it'],
  ['docs/benchmarks.md', 'npm run bench', 'takes half an hour'],
  ['docs/performance.md', 'npm run bench', 'takes minutes'],
  [
    'docs/scaling.md',
    'export DATABASE_URL',
    'needs several machines; test/programs/separate-processes.test.ts does it on one',
  ],
  ['docs/scaling.md', 'map $http_upgrade', 'needs nginx and several machines'],
  [
    'examples/react/README.md',
    'npm install',
    'runs until it is stopped; test/examples/react.test.ts builds it with the packages of the root',
  ],
];

/** Blocks that never end by themselves: run for a while, they must not have failed. */
export const endless: readonly (readonly [page: string, begins: string])[] = [
  ['README.md', "TOKEN=$token node --input-type=module -e '"],
];

/** Blocks of README.md that show an error, which has no comments for its readers to stumble over. */
export const shownErrors: readonly (readonly [page: string, holds: string, code: string])[] = [
  ['README.md', 'images(first: 500)', 'BAD_USER_INPUT'],
];
