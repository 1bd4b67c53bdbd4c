import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';

let app: TestApp;
let ada: TestUser;
let root: string;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
  await app.register('root');
});
afterAll(() => app.dispose());

/** Runs what `npm run admin -- <email>` runs, without blocking this process. */
function makeAdmin(email: string): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, DATABASE_URL: app.deps.databaseUrl, NODE_ENV: '', VITEST: '' };
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/make-admin.js', email], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

const signIn = async (name: string) => {
  const query = `mutation { login(input: { email: "${name}@example.com", password: "the password of ${name}" }) { accessToken } }`;
  return (await app.run<{ login: { accessToken: string } }, object>(query)).login.accessToken;
};
const codesOf = (errors: readonly { extensions: { code: string } }[]) =>
  errors.map(({ extensions }) => extensions.code);

test('npm run admin makes an account an administrator and reports an unknown account', async () => {
  expect(await makeAdmin('nobody@example.com')).toMatchObject({
    code: 1,
    output: expect.stringContaining('Register it first'),
  });
  expect(await makeAdmin('ROOT@example.com')).toMatchObject({
    code: 0,
    output: expect.stringContaining('will be an administrator'),
  });
  root = await signIn('root');
});

test('administrators list and search accounts and set roles and tiers', async () => {
  const list = 'query($search: String) { users(search: $search) { totalCount edges { node { email tier role } } } }';
  const found = await app.run<{ users: { totalCount: number } }, object>(list, { search: 'ADA@' }, root);
  expect(found.users).toEqual({ totalCount: 1, edges: [{ node: { email: ada.email, tier: 'FREE', role: 'USER' } }] });
  expect((await app.run<{ users: { totalCount: number } }, object>(list, {}, root)).users.totalCount).toBe(2);
  const update = 'mutation($input: UpdateUserInput!) { updateUser(input: $input) { tier role storageQuota } }';
  const { updateUser } = await app.run<{ updateUser: object }, object>(
    update,
    { input: { id: ada.id, tier: 'PRO' } },
    root,
  );
  expect(updateUser).toEqual({ tier: 'PRO', role: 'USER', storageQuota: 500_000_000_000 });
});

test('the last administrator cannot be demoted; a demotion takes effect immediately', async () => {
  const update = 'mutation($input: UpdateUserInput!) { updateUser(input: $input) { role } }';
  const { me } = await app.run<{ me: { id: string } }, object>('{ me { id } }', {}, root);
  const demote = (id: string, by: string) => app.ask<object, object>(update, { input: { id, role: 'USER' } }, by);
  expect(codesOf((await demote(me.id, root)).errors)).toEqual(['INVALID_STATE']);
  await app.run(update, { input: { id: ada.id, role: 'ADMIN' } }, root);
  const adasToken = await signIn('ada');
  expect((await app.ask<object, object>('{ users { totalCount } }', {}, adasToken)).errors).toEqual([]);
  expect((await demote(ada.id, root)).errors).toEqual([]);
  expect(codesOf((await app.ask<object, object>('{ users { totalCount } }', {}, adasToken)).errors)).toEqual([
    'FORBIDDEN',
  ]);
});
