import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Requests to the page's own origin are forwarded to Graycard, which therefore needs no CORS settings. */
const target = process.env.GRAYCARD_URL ?? 'http://127.0.0.1:4000';
const proxy = { '/graphql': { target, ws: true }, '/uploads': target, '/files': target };
export default defineConfig({ plugins: [react()], server: { proxy } });
