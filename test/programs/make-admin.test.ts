import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram, startProgram } from '../support/program.ts';
import { connect } from '../support/session.ts';
import { until } from '../support/until.ts';

test('npm run admin makes a user an administrator, whether or not the API is running', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-admin-'));
  const makeAdmin = (...args: string[]) => runProgram('dist/make-admin.js', { DATA_DIR: dataDir }, args);
  const env = { DATA_DIR: dataDir, PORT: '0', WORKERS: '0', LOG_LEVEL: 'info' };
  const api = await startProgram('dist/server.js', env);
  const [, cluster = ''] = /Creating a PostgreSQL 18 database in ([^",]+)/.exec(api.output()) ?? [];
  try {
    await connect(api.url, 'ada');
    const bea = await connect(api.url, 'bea');
    expect(makeAdmin('ADA@example.com')).toMatchObject({
      code: 0,
      output: expect.stringContaining('will be an administrator'),
    });
    const unknown = makeAdmin('nobody@example.com');
    expect(unknown).toEqual({
      code: 1,
      output: 'There is no account with the email nobody@example.com. Register it first.\n',
    });
    expect(makeAdmin()).toMatchObject({ code: 2, output: expect.stringContaining('usage') });
    // The API is still running. It may have closed idle connections, so the first attempt can fail.
    await until('the API answers', () => bea.run('{ me { id } }').catch(() => false));
    expect(await api.end()).toBe(0);

    expect(makeAdmin('bea@example.com').code).toBe(0);
    const again = await startProgram('dist/server.js', env);
    const login = 'mutation($input: LoginInput!) { login(input: $input) { user { username role } } }';
    for (const name of ['ada', 'bea']) {
      const input = { email: `${name}@example.com`, password: `the password of ${name}` };
      const body = JSON.stringify({ query: login, variables: { input } });
      const headers = { 'content-type': 'application/json' };
      const answer = await (await fetch(`${again.url}/graphql`, { method: 'POST', headers, body })).json();
      expect(answer).toMatchObject({ data: { login: { user: { username: name, role: 'ADMIN' } } } });
    }
    expect(await again.end()).toBe(0);
  } finally {
    await api.end();
    if (cluster) await rm(dirname(cluster), { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
});
