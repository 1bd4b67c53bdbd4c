import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Fleet, startFleet } from '../support/fleet.ts';
import { type RestartablePostgres, startPostgres } from '../support/postgres.ts';
import { until } from '../support/until.ts';

const JOBS = 60;

let postgres: RestartablePostgres;
let fleet: Fleet;
beforeAll(async () => {
  postgres = await startPostgres();
  fleet = await startFleet({ DATABASE_URL: postgres.url, REDIS_URL: inject('redisUrl') });
});
afterAll(async () => {
  await fleet.end();
  await postgres.dispose();
});

const completed = async () => (await fleet.jobsByStatus()).COMPLETED ?? 0;

/** The API's response to a query that needs the database. */
async function answer() {
  const { url } = fleet.api;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${fleet.session.token}` };
  const body = JSON.stringify({ query: '{ jobs { totalCount } }' });
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  return (await response.json()) as { errors?: { extensions: { code: string; errorId?: string } }[] };
}

const ready = async () => (await fetch(`${fleet.api.url}/health/ready`)).status;

test.each(['fast', 'immediate'] as const)(
  'when PostgreSQL is restarted (%s) while jobs run, nothing is lost and everything recovers without intervention',
  async (how) => {
    const before = await completed();
    const ids = await fleet.createJobs(JOBS);
    const { ends } = await fleet.followAll(ids);
    await until('some jobs are done', async () => (await completed()) >= before + 10);

    await postgres.stop(how);
    const { errors } = await answer();
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) } }]);
    expect(await ready()).toBe(503);
    await delay(3000);
    await postgres.start();
    await until('the API answers again', async () => !(await answer()).errors);
    await until('the API is ready again', async () => (await ready()) === 200);

    await until('all jobs have ended', async () => (await completed()) >= before + JOBS, { limitMs: 400_000 });
    expect(await ends).toEqual(ids.map(() => 'COMPLETED'));
    expect(await fleet.jobsByStatus()).toEqual({ COMPLETED: before + JOBS });
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    const { rows } = await client.query(
      'select count(*)::int as results, count(distinct "jobId")::int as jobs from "Result"',
    );
    expect(rows).toEqual([{ results: before + JOBS, jobs: before + JOBS }]);
    const left = async () => (await client.query('select 1 from graphile_worker._private_jobs')).rowCount;
    await until('the queue is empty', async () => (await left()) === 0);
    await client.end();
  },
);
