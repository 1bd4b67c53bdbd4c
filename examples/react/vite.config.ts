import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What the page asks of its own origin goes to Graycard: no other origin needs to be allowed there. */
const target = process.env.GRAYCARD_URL ?? 'http://127.0.0.1:4000';
const proxy = { '/graphql': { target, ws: true }, '/uploads': target, '/files': target };
export default defineConfig({ plugins: [react()], server: { proxy } });
