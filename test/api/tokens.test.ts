import { decodeJwt, decodeProtectedHeader, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MeDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { until } from '../support/until.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
});
afterAll(() => app.dispose());

const ourKey = () => app.deps.config.jwtSecrets[0] ?? '';

/** Signs Ada's token with changes. */
function forge(payload: JWTPayload = {}, { key = ourKey(), header = {} }: { key?: string; header?: object } = {}) {
  const { alg = '', ...genuine } = decodeProtectedHeader(ada.accessToken);
  return new SignJWT({ ...decodeJwt(ada.accessToken), ...payload })
    .setProtectedHeader({ alg, ...genuine, ...header })
    .sign(new TextEncoder().encode(key));
}

/** A payload change that removes a claim. */
const without = (claim: string): JWTPayload => ({ [claim]: undefined });
const seconds = () => Math.floor(Date.now() / 1000);

test('the unmodified token of these tests is valid', async () => {
  expect((await app.run(MeDocument, {}, await forge())).me.id).toBe(ada.id);
});

test('an access token names its issuer, audience, key and expiry', () => {
  const { iss, aud, iat = 0, exp = 0, sub } = decodeJwt(ada.accessToken);
  expect({ iss, aud }).toEqual({ iss: 'graycard', aud: 'graycard-api' });
  expect(exp - iat).toBe(3600);
  expect(Buffer.from(ada.id, 'base64url').toString()).toBe(`User:${sub}`);
  expect(decodeProtectedHeader(ada.accessToken)).toMatchObject({ alg: 'HS256', kid: expect.any(String) });
});

test.each<[string, () => Promise<string> | string]>([
  ['that has expired', () => forge({ exp: seconds() - 1 })],
  ['that is not valid yet', () => forge({ nbf: seconds() + 60 })],
  ['without an expiry', () => forge(without('exp'))],
  ['without a subject', () => forge(without('sub'))],
  ['for another audience', () => forge({ aud: 'another-api' })],
  ['from another issuer', () => forge({ iss: 'another' })],
  ['signed with another key', () => forge({}, { key: 'x'.repeat(43) })],
  ['that names another key', () => forge({}, { header: { kid: 'another' } })],
  ['that names no key', () => forge({}, { header: { kid: undefined } })],
  ['with another algorithm', () => forge({}, { header: { alg: 'HS512' } })],
  ['that is not signed', () => new UnsecuredJWT(decodeJwt(ada.accessToken)).encode()],
  ['whose payload was changed', () => withPayload({ ...decodeJwt(ada.accessToken), role: 'ADMIN' })],
  ['that is garbage', () => 'garbage'],
  ['that is a refresh token', () => ada.refreshToken],
])('rejects a token %s', async (_description, make) => {
  const { data, errors } = await app.ask(MeDocument, {}, await make());
  expect({ data, errors }).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('a token is refused when it expires, although it was accepted before', async () => {
  const token = await forge({ exp: seconds() + 3 });
  expect((await app.run(MeDocument, {}, token)).me.id).toBe(ada.id);
  await until('it is refused', async () => (await app.ask(MeDocument, {}, token)).errors.length > 0);
});

test('an expired token is reported as such, so that the client can refresh it', async () => {
  const { errors } = await app.ask(MeDocument, {}, await forge({ exp: seconds() - 1 }));
  expect(errors[0]?.message).toMatch(/expired.*refreshSession/);
});

test.each(['Basic YWRhOmFkYQ==', 'Bearer', 'Bearer ', ''])(
  'the header "Authorization: %s" is UNAUTHENTICATED',
  async (authorization) => {
    const headers = { 'content-type': 'application/json', authorization };
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body: '{"query":"{ me { id } }"}' });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  },
);

/** Replaces the payload and keeps the header and the signature. */
function withPayload(payload: JWTPayload): string {
  const [header, , signature] = ada.accessToken.split('.');
  return [header, Buffer.from(JSON.stringify(payload)).toString('base64url'), signature].join('.');
}
