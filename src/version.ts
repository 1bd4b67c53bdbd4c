import { createRequire } from 'node:module';

/** Of Graycard. */
export const { version } = createRequire(import.meta.url)('../package.json') as { version: string };
