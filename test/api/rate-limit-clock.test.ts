import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createRateLimits } from '../../src/rate-limits.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { randomFrom, seedOf } from '../support/random.ts';

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
  expect(difference(), `mean ms: ${mean(times.known)} registered, ${mean(times.unknown)} unknown`).toBeLessThan(4);
});

interface Times {
  readonly known: number[];
  readonly unknown: number[];
}

/**
 * Adds the response times of about 40 wrong sign-ins each for registered and unknown email addresses, after a warm-up of 16. Their
 * order is random: in any regular one, each kind would always be hashed on the same of Node's four threads, whose memory can
 * differ in speed.
 */
async function addSignInTimes(times: Times, round: number): Promise<void> {
  const random = randomFrom(seedOf('order of sign-ins') + round);
  const names = Array.from({ length: 8 }, (_, i) => `timed${round}x${i}`);
  for (const name of names) await app.register(name);
  const attempts = Array.from({ length: 96 }, (_, i) => ({ isKnown: i % 2 === 0, name: Math.floor(i / 2) % 8 }));
  const shuffled = attempts.map((attempt) => ({ attempt, at: random.next() })).toSorted((a, b) => a.at - b.at);
  for (const [i, { attempt }] of shuffled.entries()) {
    const name = attempt.isKnown ? names[attempt.name]! : `absent${round}x${attempt.name}`;
    const began = performance.now();
    expect((await signIn(name, 'wrong', `10.${4 + round}.${i}.1`)).code).toBe('UNAUTHENTICATED');
    if (i >= 16) times[attempt.isKnown ? 'known' : 'unknown'].push(performance.now() - began);
  }
}

const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;

/** Welch's t: the difference of two means in units of its standard error (Welch 1947). */
function welch(a: readonly number[], b: readonly number[]): number {
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
