import { afterAll, beforeAll, expect, test } from 'vitest';
import { CreateUploadDocument, LogoutDocument } from '../generated/graphql.ts';
import { addAdministrator, addApiKey } from '../support/api-key.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openOn, openStream, socketClient } from '../support/streams.ts';
import { until } from '../support/until.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.dispose());

const WATCH = 'subscription { jobUpdates { status } }';
const ME = '{ me { id } }';

/** Rights are withdrawn within a second; the rest is for slow machines. */
const LIMIT_MS = 10_000;

interface Withdrawal {
  /** The token or key. */
  readonly token: string;
  withdraw(): Promise<unknown>;
}

let count = 0;
const ways: readonly (readonly [string, () => Promise<Withdrawal>])[] = [
  [
    'a key that is revoked',
    async () => {
      const owner = await app.register(`owner${count++}`);
      const { id, secret } = await addApiKey(app, owner, ['WRITE']);
      const revoke = 'mutation($id: ID!) { revokeApiKey(id: $id) { id } }';
      return { token: secret, withdraw: () => app.run(revoke, { id }, owner.accessToken) };
    },
  ],
  [
    'a session that is ended by another process',
    async () => {
      const { refreshToken, accessToken } = await app.register(`owner${count++}`);
      const end = `update "Session" set "revokedAt" = now() from "RefreshToken" token
        where token."sessionId" = "Session".id and token.hash = encode(sha256($1::bytea), 'hex')`;
      return { token: accessToken, withdraw: () => app.deps.db.$executeRawUnsafe(end, Buffer.from(refreshToken)) };
    },
  ],
  [
    'a session that is logged out',
    async () => {
      const { refreshToken, accessToken } = await app.register(`owner${count++}`);
      return { token: accessToken, withdraw: () => app.run(LogoutDocument, { token: refreshToken }) };
    },
  ],
  [
    'a session whose account is deleted',
    async () => {
      const name = `owner${count++}`;
      const { accessToken } = await app.register(name);
      return { token: accessToken, withdraw: () => app.deps.db.user.delete({ where: { usernameKey: name } }) };
    },
  ],
];

test.each(ways)('%s is refused, and all that it opened ends', async (_what, begin) => {
  const { token, withdraw } = await begin();
  const client = socketClient(app, token);
  const closed = new Promise<number>((resolve) =>
    client.on('closed', (event) => resolve((event as { code: number }).code)),
  );
  const [socket, stream] = [openOn(client, WATCH), openStream(app, token, WATCH)];
  expect(await openOn(client, ME).all()).toMatchObject([{ data: { me: {} } }]);
  const input = { filename: 'a.jpg', byteSize: 1000, contentType: 'image/jpeg' };
  const { url, headers } = (await app.run(CreateUploadDocument, { input }, token)).createUpload;
  const patch = (body: BodyInit, more: object = {}) =>
    fetch(url, {
      method: 'PATCH',
      headers: {
        ...(headers as Record<string, string>),
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body,
      ...more,
    });
  // An upload that has begun, and whose next bytes never come.
  const sending = patch(
    new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(100)),
    }),
    { duplex: 'half' },
  );
  const isCut = sending.then(
    ({ status }) => status === 403, // if it arrived after the withdrawal
    () => true,
  );

  const began = Date.now();
  await withdraw();
  await until('the token is refused', async () => {
    const { errors } = await app.ask(ME, {}, token);
    return errors[0]?.extensions.code === 'UNAUTHENTICATED';
  });
  expect(await closed).toBe(4403);
  await until('both streams have ended', () => socket.ending() !== null && stream.ending() !== null);
  expect(socket.ending()?.error).toMatchObject({ code: 4403 });
  expect(await isCut).toBe(true);
  expect((await patch(new Uint8Array(1000))).status).toBe(403);
  expect(Date.now() - began).toBeLessThan(LIMIT_MS);
  await Promise.all([socket.close(), stream.close()]);
});

test('an administrator who is demoted cannot change anything over a socket that is open', async () => {
  const [root, chief] = [await addAdministrator(app, 'root'), await addAdministrator(app, 'chief')];
  const client = socketClient(app, chief.accessToken);
  const stream = openOn(client, WATCH);
  const update = 'mutation($input: UpdateUserInput!) { updateUser(input: $input) { role } }';
  const promote = { input: { id: chief.id, role: 'ADMIN' } };
  expect(await openOn(client, update, promote).all()).toMatchObject([{ data: { updateUser: { role: 'ADMIN' } } }]);

  await app.run(update, { input: { id: chief.id, role: 'USER' } }, root.accessToken);
  const answer = await openOn(client, update, promote)
    .next()
    .catch((error: unknown) => error);
  const [refusal] = ((answer as { errors?: unknown[] }).errors ?? [answer]) as { extensions?: object; code?: number }[];
  expect(refusal?.extensions ?? refusal).toMatchObject(
    refusal?.extensions ? { code: 'FORBIDDEN' } : { code: 4403 }, // if the socket was closed first
  );
  await until('the stream has ended', () => stream.ending() !== null);
  const { data } = await app.ask<{ me: { role: string } }, object>('{ me { role } }', {}, chief.accessToken);
  expect(data?.me.role).toBe('USER');
  await client.dispose();
});
