import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
