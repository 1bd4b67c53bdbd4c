import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { signLink } from '../../src/services/signed-link.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { createTestDatabase } from '../support/database.ts';
import { followJob } from '../support/follow.ts';
import { photo } from '../support/pictures.ts';
import { connect } from '../support/session.ts';
import { until } from '../support/until.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
});
afterAll(() => app.dispose());

test('passwords are hashed with Argon2id and at least the parameters that OWASP recommends', async () => {
  const { passwordHash } = await app.deps.db.user.findFirstOrThrow({ where: { emailKey: ada.email } });
  const [, algorithm, version, parameters = '', salt, hash] = passwordHash.split('$');
  expect({ algorithm, version }).toEqual({ algorithm: 'argon2id', version: 'v=19' });
  const { m, t, p } = Object.fromEntries(parameters.split(',').map((pair) => pair.split('=')));
  expect({ m: Number(m) >= 19_456, t: Number(t) >= 2, p: Number(p) }).toEqual({ m: true, t: true, p: 1 });
  expect(Buffer.from(salt ?? '', 'base64').length).toBeGreaterThanOrEqual(16);
  expect(Buffer.from(hash ?? '', 'base64').length).toBeGreaterThanOrEqual(32);
});

test('the database contains no password and no refresh token', async () => {
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

test('secrets are redacted from log fields by name, at any level', async () => {
  const written: string[] = [];
  const log = createLog('trace', 'test', { write: (line) => void written.push(line) });
  const names = [
    'password',
    'passwordHash',
    'accessToken',
    'refreshToken',
    'authorization',
    'apiKey',
    'token',
    'secret',
  ];
  const secrets = Object.fromEntries(names.map((name, i) => [name, `${'pqrstuvw'[i]}-`.repeat(3)]));
  log.info({ input: secrets }, 'one level down');
  log.info(secrets, 'at the top');
  log.info({ req: { headers: secrets } }, 'two levels down');
  expect(written).toHaveLength(3);
  for (const secret of Object.values(secrets)) expect(written.join('')).not.toContain(secret);
});

test('secrets are redacted from messages, URLs and errors, and under any field name', async () => {
  const written: string[] = [];
  const log = createLog('trace', 'test', { write: (line) => void written.push(line) });
  const random = () => randomBytes(32).toString('base64url');
  const link = signLink(
    app.deps.config,
    { key: 'k', contentType: 'image/png', byteSize: 1, sha256: 's', filename: 'a b' },
    60,
  );
  const secrets = [`gc_${random()}`, `gr_${random()}`, ada.accessToken, link.split('/')[2] ?? ''];
  for (const secret of secrets) {
    log.warn({ anything: secret, list: [secret] }, `it was ${secret}, again ${secret}.`);
    log.error({ err: new Error(`cannot read ${secret}`, { cause: new Error(secret) }) }, 'failed');
    log.debug({ url: `https://example.com/files/${secret}/photo.jpg?key=${secret}` });
    log.debug({ header: `Bearer ${secret}` });
  }
  log.error({ err: new Error('no answer from postgresql://graycard:pass-word-1@db:5432/graycard') });
  log.info({ header: 'bearer something-else-entirely' });
  expect(written).toHaveLength(18);
  for (const secret of [...secrets, 'pass-word-1', 'something-else-entirely'])
    expect(written.filter((line) => line.includes(secret))).toEqual([]);
  for (const line of written) expect(JSON.parse(line)).toHaveProperty('time');
});

test('the running server logs no secrets, even at the level trace', async () => {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-test-'));
  const settings = { JWT_SECRET: randomBytes(32).toString('hex'), METRICS_TOKEN: randomBytes(16).toString('hex') };
  const env = { DATABASE_URL: database.url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'trace', ...settings };
  const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server.js'], {
    env: { PATH: process.env.PATH, ...env },
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data: Buffer) => (output += data));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    const url = await until('the server listens', () => /"url":"(http[^"]+)"/.exec(output)?.[1]);
    const secrets = [
      ...Object.values(settings),
      new URL(database.url).password,
      ...(await useAccount(`${url}/graphql`)),
    ];
    secrets.push(...(await correctPhoto(url)));
    await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${settings.METRICS_TOKEN}` } });
    await database.drop(); // while the server is running: its errors are verbose
    secrets.push(...(await useAccount(`${url}/graphql`).catch(() => [])));
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(secrets.length).toBeGreaterThan(10);
    expect(output).toContain('"errorId"');
    expect(output.split('\n').filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
  } finally {
    server.kill('SIGKILL');
    await ended;
    await database.drop().catch(() => {}); // already dropped
    await rm(dataDir, { recursive: true, force: true });
  }
});

/** Runs a job, follows it over a socket and opens valid and forged links. Returns the secrets involved. */
async function correctPhoto(url: string): Promise<string[]> {
  const session = await connect(url, 'carol');
  const imageId = await session.upload('photo.jpg', await photo());
  const id = await session.createJob({ imageId, type: 'DETECT_AND_CORRECT' });
  const steps = await followJob('ws', url, session.token, id);
  expect(steps.at(-1)?.status).toBe('COMPLETED');
  const { job } = await session.run<{ job: { result: { corrected: { url: string } } } }>(
    `{ job(id: "${id}") { result { corrected { url } } } }`,
  );
  const link = job.result.corrected.url;
  const [, , , , token = ''] = link.split('/');
  for (const address of [link, link.replace(token, `${token}x`), link.replace(token, token.slice(4))])
    await fetch(address);
  expect(token.length).toBeGreaterThan(50);
  return ['the password of carol', session.token, token, token.split('.')[1] ?? ''];
}

/** Registers, fails to sign in and refreshes the session. Returns the secrets involved. */
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
  await send(`mutation { refreshSession(refreshToken: "${refreshToken}") ${tokens} }`); // reused
  await send(`mutation { login(input: { email: "${email}", password: "${wrong}\u0000" }) ${tokens} }`);
  return [password, wrong, accessToken, refreshToken].filter(Boolean);
}
