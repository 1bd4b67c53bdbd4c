import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { createTestDatabase } from '../support/database.ts';
import { until } from '../support/until.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
});
afterAll(() => app.dispose());

test('passwords are kept as Argon2id with the parameters that OWASP recommends at least', async () => {
  const { passwordHash } = await app.deps.db.user.findFirstOrThrow({ where: { emailKey: ada.email } });
  const [, algorithm, version, parameters = '', salt, hash] = passwordHash.split('$');
  expect({ algorithm, version }).toEqual({ algorithm: 'argon2id', version: 'v=19' });
  const { m, t, p } = Object.fromEntries(parameters.split(',').map((one) => one.split('=')));
  expect({ m: Number(m) >= 19_456, t: Number(t) >= 2, p: Number(p) }).toEqual({ m: true, t: true, p: 1 });
  expect(Buffer.from(salt ?? '', 'base64').length).toBeGreaterThanOrEqual(16);
  expect(Buffer.from(hash ?? '', 'base64').length).toBeGreaterThanOrEqual(32);
});

test('nothing in the database is a password or a refresh token', async () => {
  const rows = [
    await app.deps.db.user.findMany(),
    await app.deps.db.session.findMany(),
    await app.deps.db.refreshToken.findMany(),
  ];
  const everything = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  expect(everything).toContain(ada.email);
  for (const secret of ['the password of ada', ada.refreshToken, ada.refreshToken.slice(3)])
    expect(everything).not.toContain(secret);
});

test('whatever a program logs of a secret is struck out', async () => {
  const written: string[] = [];
  const log = createLog('trace', 'test', { write: (line) => void written.push(line) });
  const secrets = { password: 'p-p-p', accessToken: 'a-a-a', refreshToken: 'r-r-r', authorization: 'h-h-h' };
  log.info({ input: secrets }, 'one level down');
  log.info(secrets, 'at the top');
  log.info({ req: { headers: secrets } }, 'two levels down');
  expect(written).toHaveLength(3);
  for (const secret of Object.values(secrets)) expect(written.join('')).not.toContain(secret);
});

test('the running program writes no password and no token into its log, even at its most talkative', async () => {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-test-'));
  const env = { DATABASE_URL: database.url, DATA_DIR: dataDir, PORT: '0', WORKERS: '0', LOG_LEVEL: 'trace' };
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
    env: { PATH: process.env.PATH, ...env },
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data: Buffer) => (output += data));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    const url = await until('the program listens', () => /"url":"(http[^"]+)"/.exec(output)?.[1]);
    const secrets = await useAccount(`${url}/graphql`);
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(output.split('\n').filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
  } finally {
    server.kill('SIGKILL');
    await ended;
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  }
});

/** Registers, signs in rightly and wrongly, refreshes. Returns every secret that passed. */
async function useAccount(url: string): Promise<string[]> {
  const send = async (query: string, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await response.json()) as { data: Record<string, { accessToken: string; refreshToken: string }> | null };
  };
  const password = 'correct-horse-battery';
  const tokens = '{ accessToken refreshToken }';
  const [email, wrong] = ['bob@example.com', 'wrong-horse-battery'];
  const register = `mutation { register(input: { email: "${email}", username: "bob", password: "${password}" }) ${tokens} }`;
  const { data } = await send(register);
  await send(register); // a conflict
  await send(`mutation { login(input: { email: "${email}", password: "${wrong}" }) ${tokens} }`);
  const { accessToken = '', refreshToken = '' } = data?.register ?? {};
  await send('{ me { id } }', accessToken);
  await send('{ me { id } }', `${accessToken}x`);
  await send(`mutation { refreshSession(refreshToken: "${refreshToken}") ${tokens} }`);
  await send(`mutation { refreshSession(refreshToken: "${refreshToken}") ${tokens} }`); // again
  await send(`mutation { login(input: { email: "${email}", password: "${wrong}\u0000" }) ${tokens} }`);
  expect(accessToken && refreshToken).toBeTruthy();
  return [password, wrong, accessToken, refreshToken];
}
