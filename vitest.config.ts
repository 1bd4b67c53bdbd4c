import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

/** What is held against a time as somebody at the screen has it: alone, when everything else is done. */
const timed = ['budget', 'large', 'live'].map((name) => `test/web/${name}.test.ts`);

const shared = {
  // One realm of graphql: its instanceof checks fail across two copies.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
};
const test = { testTimeout: 60_000, hookTimeout: 120_000, pool: 'forks' } as const;

export default defineConfig({
  test: {
    globalSetup: 'test/support/global-setup.ts', // once, for both
    projects: [
      {
        ...shared,
        test: {
          ...test,
          name: 'all',
          include: ['test/**/*.test.ts'],
          exclude: timed,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      { ...shared, test: { ...test, name: 'timed', include: timed, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
