import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const measureRoute = join(import.meta.dirname, 'measure-route.ts');

/** Runs a route of measure-route.ts in a separate process. */
export function runRoute<T>(route: string, photo: string, repeats: number): T {
  const args = ['--import', 'tsx', measureRoute, route, photo, String(repeats)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}
