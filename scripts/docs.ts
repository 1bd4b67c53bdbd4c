/**
 * The documentation site: `npm run docs` builds it into docs/.vitepress/dist, `npm run docs -- dev` serves it while you edit.
 * The API reference is generated from schema.graphql each time. Further arguments are passed to VitePress.
 */
import { spawn } from 'node:child_process';
import { makeApiReference } from './docs/api-reference.ts';

const [command = 'build', ...args] = process.argv.slice(2);

await makeApiReference('schema.graphql', 'docs');
const vitepress = spawn(process.execPath, ['node_modules/vitepress/bin/vitepress.js', command, 'docs', ...args], {
  stdio: 'inherit',
});
// A terminal sends Ctrl-C to both processes. Other signals reach only this one and are forwarded.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => vitepress.kill(signal));
vitepress.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
