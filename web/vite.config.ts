import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false }, // it would be an inline script
    assetsInlineLimit: 0, // data: URLs of scripts and fonts would need a weaker policy
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es' },
  // For work on the app: `npm run dev` beside `npx vite web`.
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/files', '/tiles', '/uploads'].map((path) => [
        path,
        { target: 'http://localhost:4000', ws: path === '/graphql' },
      ]),
    ),
  },
});
