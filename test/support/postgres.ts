import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';
import { migrate } from '../../src/db/migrate.ts';
import { until } from './until.ts';

/** A PostgreSQL server that a test can stop and restart on the same port. Linux only: reads the command line from /proc. */
export interface RestartablePostgres {
  readonly url: string;
  /** `fast` ends sessions with an error, as a planned restart does; `immediate` drops them, as a crash does. */
  stop(how: 'fast' | 'immediate'): Promise<void>;
  start(): Promise<void>;
  dispose(): Promise<void>;
}

export async function startPostgres(): Promise<RestartablePostgres> {
  const dataDir = `.graycard/outage-${randomBytes(4).toString('hex')}`;
  const server = await startEmbeddedPostgres({ dataDir, onMessage: () => {}, fast: true });
  await migrate(server.url);
  const pidFile = join(server.home, 'cluster/postmaster.pid');
  const pid = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const { uid, gid } = statSync(`/proc/${pid()}`);
  const [program = '', ...args] = readFileSync(`/proc/${pid()}/cmdline`, 'utf8').split('\0').filter(Boolean);
  const isUp = async () => {
    const client = new pg.Client({ connectionString: server.url });
    return client.connect().then(
      () => client.end().then(() => true),
      () => false,
    );
  };
  return {
    url: server.url,
    async stop(how) {
      const stopped = pid();
      process.kill(stopped, how === 'fast' ? 'SIGINT' : 'SIGQUIT');
      await until('PostgreSQL has stopped', () => {
        try {
          process.kill(stopped, 0);
          return false;
        } catch {
          return true;
        }
      });
    },
    async start() {
      spawn(program, args, { uid, gid, cwd: server.home, detached: true, stdio: 'ignore' }).unref();
      await until('PostgreSQL accepts connections again', isUp);
    },
    async dispose() {
      await server.stop();
      rmSync(server.home, { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
