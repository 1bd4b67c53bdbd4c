import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Gauge, type Registry } from 'prom-client';
import type { Deps } from '../../deps.ts';
import { readStats } from '../../services/stats.ts';

/** The database is queried at most this often, regardless of the number of scrapers. */
const CACHE_MS = 10_000;

/**
 * Serves a Prometheus registry, to which it adds the service's stats from the database. Returns false if the client does
 * not send METRICS_TOKEN.
 */
export function createMetricsPage(deps: Pick<Deps, 'config' | 'db' | 'log'>, registry: Registry) {
  const refresh = createServiceGauges(deps, registry);
  return async (req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    if (!mayRead(req, deps.config.metricsToken)) return false;
    await refresh();
    const body = await registry.metrics();
    res.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(body);
    return true;
  };
}

/** Without a token anyone can read the metrics. With one, the path does not exist for clients that do not send it. */
function mayRead({ headers }: IncomingMessage, token: string | null): boolean {
  if (token === null) return true;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}

/** Registers the gauges that are read from the database. Returns the function that updates them. */
function createServiceGauges(deps: Pick<Deps, 'db' | 'log'>, registry: Registry): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `graycard_${name}`, help, labelNames, registers: [registry] });
  const up = gauge('database_up', '1 while PostgreSQL responds.');
  const queue = gauge('queue_entries', 'Queue entries, by state.', ['state']);
  const oldest = gauge('queue_oldest_seconds', 'How long the oldest due entry has waited; 0 if none is due.');
  const workers = gauge('workers', 'Live workers in all processes.');
  const storage = gauge('storage_bytes', 'Total size of the stored files.');
  const wait = gauge('queue_wait_seconds', 'Mean time from creation to start, over jobs created in the last hour.');
  const jobs = gauge('jobs', 'Jobs created in the last hour, by status.', ['status']);
  const work = gauge('job_seconds', 'Mean run time of jobs completed in the last hour, by type.', ['type']);
  const stages = gauge('job_stage_seconds', 'Mean run time of jobs completed in the last hour, by stage.', ['stage']);

  let readAt = 0;
  return async () => {
    if (Date.now() - readAt < CACHE_MS) return;
    readAt = Date.now();
    try {
      const stats = await readStats(deps);
      up.set(1);
      queue.set({ state: 'waiting' }, stats.waiting);
      queue.set({ state: 'running' }, stats.running);
      queue.set({ state: 'given_up' }, stats.givenUp);
      oldest.set(stats.oldestSeconds ?? 0);
      workers.set(stats.workers);
      storage.set(stats.storageBytes);
      wait.set(stats.waitSeconds);
      jobs.reset();
      for (const { status, count } of stats.jobs) jobs.set({ status }, count);
      work.reset();
      for (const { type, seconds } of stats.work) work.set({ type }, seconds);
      stages.reset();
      for (const { stage, seconds } of stats.stages) stages.set({ stage }, seconds);
    } catch (err) {
      up.set(0);
      deps.log.warn({ err }, 'could not read the service stats from the database');
    }
  };
}
