import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Writes pages.json: the first segment of every path of the router, for which the server sends the app. */
const listPages: Plugin = {
  name: 'list-pages',
  generateBundle() {
    const router = readFileSync(join(import.meta.dirname, 'src/router.tsx'), 'utf8');
    const paths = Array.from(router.matchAll(/\bpath: '([\w-]+)/g), ([, segment]) => segment);
    if (paths.length === 0) throw new Error('no paths were found in src/router.tsx');
    this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify([...new Set(paths)]) });
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), listPages],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false }, // the polyfill would be an inline script, which the CSP forbids
    assetsInlineLimit: 0, // data: URLs would need a weaker CSP
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es' },
  // For development: `npm run dev` in one terminal, `npx vite web` in another.
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/files', '/tiles', '/uploads'].map((path) => [
        path,
        { target: 'http://localhost:4000', ws: path === '/graphql' },
      ]),
    ),
  },
});
