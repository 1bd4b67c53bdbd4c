import type { ServerResponse } from 'node:http';
import type { Deps } from '../../deps.ts';
import { readHealth } from '../../services/health.ts';
import { sendJson } from '../request/send.ts';

/**
 * Serves `/health/live` (the process responds) and `/health/ready` (503 while the service cannot work). Returns false for
 * any other path.
 */
export async function serveHealth(
  deps: Pick<Deps, 'db' | 'events' | 'storage'>,
  res: ServerResponse,
  path: string,
): Promise<boolean> {
  if (path === '/health/live') {
    sendJson(res, 200, { status: 'OK' });
    return true;
  }
  if (path !== '/health/ready') return false;
  const health = await readHealth(deps);
  sendJson(res, health.status === 'DOWN' ? 503 : 200, health);
  return true;
}
