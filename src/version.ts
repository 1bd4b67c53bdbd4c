import { createRequire } from 'node:module';

/** Graycard's version. */
export const { version } = createRequire(import.meta.url)('../package.json') as { version: string };
