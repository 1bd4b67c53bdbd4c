import type { TestApp, TestUser } from './app.ts';

export interface TestKey {
  readonly id: string;
  readonly secret: string;
}

/** Creates an API key for a user. */
export async function addApiKey(
  app: TestApp,
  user: Pick<TestUser, 'accessToken'>,
  scopes: readonly string[],
  more: object = {},
): Promise<TestKey> {
  const query = 'mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }';
  const input = { name: 'a key', scopes, ...more };
  const { createApiKey } = await app.run<{ createApiKey: { secret: string; apiKey: { id: string } } }, object>(
    query,
    { input },
    user.accessToken,
  );
  return { id: createApiKey.apiKey.id, secret: createApiKey.secret };
}

/** Registers a user, makes them an administrator and signs them in again. */
export async function addAdministrator(app: TestApp, name: string): Promise<TestUser> {
  const user = await app.register(name);
  await app.deps.db.user.update({ where: { usernameKey: name }, data: { role: 'ADMIN' } });
  const query = 'mutation($token: String!) { refreshSession(refreshToken: $token) { accessToken refreshToken } }';
  const { refreshSession } = await app.run<{ refreshSession: { accessToken: string; refreshToken: string } }, object>(
    query,
    { token: user.refreshToken },
  );
  return { ...user, ...refreshSession };
}
