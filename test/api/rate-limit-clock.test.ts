import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createRateLimits } from '../../src/rate-limits.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: { TRUST_PROXY: '1' } }); // lets a test use many addresses
  for (const name of ['ada', 'bob', 'eve']) await app.register(name);
});
afterAll(() => app.dispose());

/** Signs in from an address; returns the error code, or OK. */
async function signIn(name: string, password: string, address: string) {
  const query =
    'mutation($email: String!, $password: String!) { login(input: { email: $email, password: $password }) { expiresIn } }';
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `1.2.3.4, ${address}` },
    body: JSON.stringify({ query, variables: { email: `${name}@example.com`, password } }),
  });
  const { errors } = (await response.json()) as {
    errors?: [{ extensions: { code: string; retryAfterSeconds?: number } }];
  };
  return errors?.[0].extensions ?? { code: 'OK' };
}

test('the eleventh wrong password per minute from one address is refused, across accounts', async () => {
  const codes = [];
  for (let i = 0; i < 11; i += 1) codes.push((await signIn(`nobody${i}`, 'wrong', '10.0.0.1')).code);
  expect(codes).toEqual([...Array(10).fill('UNAUTHENTICATED'), 'RATE_LIMITED']);
  const refused = await signIn('ada', 'the password of ada', '10.0.0.1');
  expect(refused.code).toBe('RATE_LIMITED');
  expect(refused.retryAfterSeconds).toBeGreaterThan(0);
  expect(refused.retryAfterSeconds).toBeLessThanOrEqual(60);
  expect((await signIn('ada', 'the password of ada', '10.0.0.2')).code).toBe('OK');
});

test('the eleventh wrong password per minute for one account is refused, across addresses', async () => {
  const codes = [];
  for (let i = 0; i < 11; i += 1) codes.push((await signIn('bob', 'wrong', `10.1.0.${i}`)).code);
  expect(codes).toEqual([...Array(10).fill('UNAUTHENTICATED'), 'RATE_LIMITED']);
  expect((await signIn('bob', 'the password of bob', '10.1.1.1')).code).toBe('RATE_LIMITED');
});

test('all simultaneous wrong passwords count; correct ones do not', async () => {
  const codes = await Promise.all(Array.from({ length: 30 }, () => signIn('nobody', 'wrong', '10.2.0.1')));
  expect(codes.filter(({ code }) => code === 'UNAUTHENTICATED')).toHaveLength(10);
  for (let i = 0; i < 15; i += 1) expect((await signIn('eve', 'the password of eve', '10.3.0.1')).code).toBe('OK');
});

test('response times do not reveal whether an email address is registered', async () => {
  const times: Times = { known: [], unknown: [] };
  const difference = () => Math.abs(welch(times.known, times.unknown));
  // A suspicion is settled by more samples of both: a real difference then stands out further, a burst of load does not.
  let round = 0;
  do await addSignInTimes(times, round++);
  while (difference() >= 4 && round < 3);
  expect(difference()).toBeLessThan(4);
});

interface Times {
  readonly known: number[];
  readonly unknown: number[];
}

/** Adds the response times of 40 wrong sign-ins each for registered and unknown email addresses, after a warm-up of 8. */
async function addSignInTimes(times: Times, round: number): Promise<void> {
  const names = Array.from({ length: 8 }, (_, i) => `timed${round}x${i}`);
  for (const name of names) await app.register(name);
  for (let i = 0; i < 96; i += 1) {
    const kind = i % 4 === 0 || i % 4 === 3 ? 'known' : 'unknown'; // balances the order of the two
    const name = kind === 'known' ? (names[Math.floor(i / 2) % 8] ?? '') : `absent${round}x${Math.floor(i / 2) % 8}`;
    const began = performance.now();
    expect((await signIn(name, 'wrong', `10.${4 + round}.${i}.1`)).code).toBe('UNAUTHENTICATED');
    if (i >= 16) times[kind].push(performance.now() - began);
  }
}

/** Welch's t: the difference of two means in units of its standard error (Welch 1947). */
function welch(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const error = (list: readonly number[]) =>
    list.reduce((sum, value) => sum + (value - mean(list)) ** 2, 0) / (list.length - 1) / list.length;
  return (mean(a) - mean(b)) / Math.sqrt(error(a) + error(b));
}

describe.each([
  ['in this process', () => null],
  ['in Redis', () => inject('redisUrl')],
  ['while Redis is unavailable', () => 'redis://127.0.0.1:1'],
])('counters %s', (_store, urlOf) => {
  test('are independent, refuse requests above the limit and say when to retry', async () => {
    const rateLimits = createRateLimits(urlOf(), 1);
    const by = `test-${Math.random()}`;
    for (let i = 0; i < 10; i += 1) await rateLimits.consume('signIn', by);
    await expect(rateLimits.consume('signIn', by)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAfterSeconds: expect.any(Number) },
    });
    await rateLimits.consume('signIn', `${by}-other`);
    await rateLimits.dispose();
  });
});
