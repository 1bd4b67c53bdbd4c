/** Languages of blocks that cannot be run. */
export const notExecutable = ['', 'mermaid', 'text'];

/** Blocks that are not run here, or are run by another test: the page, the start of the block, and the reason. */
export const notRun: readonly (readonly [page: string, begins: string, why: string])[] = [
  ['README.md', 'npm run demo', 'starts a service on port 4000; test/programs starts the same programs'],
  ['README.md', 'WORKERS=0 REDIS_URL', 'runs until stopped; test/programs/separate-processes.test.ts runs it'],
  ['README.md', 'cp .env.example .env', 'needs Docker; test/docker-compose.test.ts reads the file'],
  ['docs/accuracy.md', 'npm run bench -- accuracy', 'takes minutes and a folder of photos'],
  ['docs/color.md', 'npm run bench -- accuracy', 'takes minutes and a folder of photos'],
  ['docs/getting-started.md', 'npm start', 'runs until stopped, on port 4000; the test has its own service'],
  [
    'docs/getting-started.md',
    'GRAYCARD_TOKEN=$token node --import tsx first.ts',
    'runs the block before it, which the test runs',
  ],
  ...[
    'npm init -y',
    "import type { CodegenConfig } from '@graphql-codegen/cli';",
    'query Newest',
    "import { createClient } from './graycard/client.ts';",
    'npx graphql-codegen',
  ].map((begins) => ['docs/getting-started.md', begins, 'test/examples/own-project.test.ts runs it'] as const),
  ['docs/library.md', 'npm test -- test/library/look-alikes.test.ts', 'a test'],
  ['docs/library.md', 'TEST_OPERATIONS=10000', 'a test with many images'],
  ['docs/operations.md', 'TRUSTED_DOCUMENTS=', 'runs until stopped; test/http/trusted-clients.test.ts tests it'],
  ['docs/operations.md', 'pg_dump', 'test/programs/restore.test.ts runs it'],
  ['docs/operations.md', 'npm run storage -- copy', 'test/storage copies between a folder and a bucket'],
  ['docs/operations.md', 'createdb graycard', 'test/programs/restore.test.ts runs it'],
  ['docs/benchmarks.md', 'npm run bench', 'takes half an hour'],
  ['docs/performance.md', 'npm run bench', 'takes minutes'],
  [
    'docs/scaling.md',
    'export DATABASE_URL',
    'needs several machines; test/programs/separate-processes.test.ts runs it on one',
  ],
  ['docs/scaling.md', 'map $http_upgrade', 'needs nginx and several machines'],
  [
    'examples/react/README.md',
    'npm install',
    'runs until stopped; test/examples/react.test.ts builds it with the root packages',
  ],
];

/** Blocks that do not end by themselves. They are stopped after a while, and must not have failed. */
export const endless: readonly (readonly [page: string, begins: string])[] = [
  ['README.md', "TOKEN=$token node --input-type=module -e '"],
];

/** Blocks that show an error, in README.md, which has no comments for these tests. */
export const shownErrors: readonly (readonly [page: string, contains: string, code: string])[] = [
  ['README.md', 'images(first: 500)', 'BAD_USER_INPUT'],
];
