import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { schema } from '../../src/schema/index.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { createJob, ended, uploadOne } from '../support/job-runs.ts';
import { photo } from '../support/pictures.ts';
import { randomFrom, seedOf } from '../support/random.ts';
import { randomOperation } from '../support/random-operations.ts';
import { randomValues } from '../support/random-values.ts';
import { addBatches, addImages, addJobs, rowId } from '../support/rows.ts';
import { scaled } from '../support/scale.ts';

/** For a longer run: TEST_FUZZ=5000 npm test -- test/http/compile-queries.test.ts */
const QUERIES = Number(process.env.TEST_FUZZ ?? scaled(40, 400));

let app: TestApp;
let ada: TestUser;
let ids: string[];
const log = { debug: vi.fn() };

beforeAll(async () => {
  app = await startTestApp({ workers: 1, env: { RATE_LIMIT_SCALE: '1000', MAX_QUERY_ALIASES: '1000' } });
  vi.spyOn(app.deps.log, 'debug').mockImplementation(log.debug);
  ada = await app.register('ada');
  await app.deps.db.user.update({ where: { id: rowId(ada.id) }, data: { role: 'ADMIN' } });
  const login =
    'mutation($email: String!, $password: String!) { login(input: { email: $email, password: $password }) { accessToken } }';
  const again = await app.run<{ login: { accessToken: string } }, object>(login, {
    email: ada.email,
    password: 'the password of ada',
  });
  ada = { ...ada, ...again.login };
  const image = await uploadOne(app, ada, await photo({ light: { gains: [1.2, 1, 0.8] } }), 'chart.jpg');
  const { id: job } = await createJob(app, ada, { imageId: image, type: 'DETECT_AND_CORRECT', options: {} });
  const result = (await ended(app, ada, job)).result?.id ?? '';
  const images = await addImages(app, ada, [{ folder: 'shoot/7', tags: ['red'] }, {}, { trashedAt: new Date() }]);
  const jobs = await addJobs(app, ada, image, [{ status: 'FAILED' }, { status: 'CANCELLED' }, { status: 'PENDING' }]);
  ids = [image, job, result, ada.id, ...images, ...jobs, ...(await addBatches(app, ada, [{}, { name: 'b' }]))];
});
afterAll(() => app.dispose());

const countPrograms = () => log.debug.mock.calls.filter(([, message]) => message === 'a query was compiled').length;

/**
 * Sends a new query three times: the first answer is interpreted, the third compiled. Then sends it once more as another
 * query, to be interpreted: if that answer differs from the first, the data have changed meanwhile, and it begins again.
 */
async function bothWays(query: string, variables: object, token: string | undefined) {
  for (let [text, rounds] = [query, 1]; ; text += ' ', rounds += 1) {
    const interpreted = await app.ask(text, variables, token);
    await app.ask(text, variables, token);
    const compiled = await app.ask(text, variables, token);
    text += ' ';
    const after = await app.ask(text, variables, token);
    const isSteady = withoutSignatures(after.data) === withoutSignatures(interpreted.data);
    if (isSteady || rounds === 5) return { interpreted, compiled };
  }
}

/** Removes the signatures of links, which differ between answers. */
const withoutSignatures = (value: unknown) => JSON.stringify(value).replaceAll(/(\/files\/[^?"\\]*)\?[^"\\]*/g, '$1');

function expectSame({ interpreted, compiled }: Awaited<ReturnType<typeof bothWays>>, about: string): void {
  expect({ status: compiled.status, data: withoutSignatures(compiled.data) }, about).toEqual({
    status: interpreted.status,
    data: withoutSignatures(interpreted.data),
  });
  expect(compiled.errors.length > 0, about).toBe(interpreted.errors.length > 0);
  // If several errors null the same field, an executor reports at least one of them.
  const both = [interpreted, compiled].map(
    ({ errors }) => new Map(errors.map((error) => [withoutSignatures(error), error])),
  );
  for (const [errors, otherErrors] of [both, both.toReversed()]) {
    for (const [text, { path = [] }] of errors ?? []) {
      if (!otherErrors?.has(text)) expect(isBelowNull(compiled.data, path), `${about}\n${text}`).toBe(true);
    }
  }
}

function isBelowNull(data: unknown, [key, ...path]: readonly (string | number)[]): boolean {
  if (data === null) return true;
  return key !== undefined && isBelowNull((data as Record<string, unknown>)[key] ?? null, path);
}

test(`${QUERIES} random queries get the same response, whether compiled or interpreted`, async () => {
  const seedNumber = seedOf('compiled queries');
  const random = randomFrom(seedNumber);
  const values = randomValues(ids);
  let failed = 0;
  for (let i = 0; i < QUERIES; i += 1) {
    const { query, variables } = randomOperation(schema, 'query', values, random);
    const token = random.chance(0.9) ? ada.accessToken : undefined;
    const answers = await bothWays(query, variables, token);
    expectSame(answers, `TEST_SEED=${seedNumber}\n${query}\n${JSON.stringify(variables).slice(0, 2000)}`);
    if (answers.interpreted.errors.length) failed += 1;
  }
  expect(failed).toBeGreaterThan(QUERIES / 20); // errors are compared too
  expect(failed).toBeLessThan(QUERIES / 1.2);
  expect(countPrograms()).toBeGreaterThan(QUERIES / 2);
});

const FRAGMENTS = `query Fragments($isWith: Boolean!, $first: Int = 2) {
  ...Mine me { email ...Name }
  images(first: $first) { edges { node { ...Picture } } edges { cursor node { height } } }
  node(id: "PLACE") { __typename id ... on Image { filename jobs(first: 1) @include(if: $isWith) { totalCount } } }
}
fragment Mine on Query { me { id } them: me { role @skip(if: $isWith) username } }
fragment Name on User { username ... @include(if: $isWith) { tier } }
fragment Picture on Image { id tags sidecars { url } width @include(if: $isWith) jobs { edges { node { image { id } result { rating } } } } }`;

const INTROSPECTION = `{ __schema { queryType { name } directives { name args { name defaultValue } } }
  __type(name: "Image") { name fields { name args { name } type { kind name ofType { name } } isDeprecated } interfaces { name } } }`;

test.each([
  ['fragments and repeated fields, included', FRAGMENTS, { isWith: true }],
  ['fragments and repeated fields, skipped', FRAGMENTS, { isWith: false, first: 1 }],
  ['a missing variable', FRAGMENTS, {}],
  ['null for a non-null variable', FRAGMENTS, { isWith: null }],
  ['introspection', INTROSPECTION, {}],
  ['arguments that are null', '{ images(first: null, filter: null) { totalCount edges { node { id } } } }', {}],
  [
    'ids that do not exist',
    '{ a: image(id: "x") { id } b: job(id: "PLACE") { id } nodes(ids: ["x", "PLACE"]) { id } }',
    {},
  ],
  ['an error that leaves no data', 'query ($n: Int) { images(first: $n) { edges { node { id } } } }', { n: 101 }],
])('compiled and interpreted answers are equal: %s', async (_, text, variables) => {
  const answers = await bothWays(text.replaceAll('PLACE', ids[0] ?? ''), variables, ada.accessToken);
  expectSame(answers, text);
});

test('an unexpected error reveals only its id', async () => {
  const failing = vi.spyOn(app.deps.db.category, 'findMany').mockImplementation(() => {
    throw new Error('the secret of the database');
  });
  const { compiled } = await bothWays('query Failing { categories { name } me { id } }', {}, ada.accessToken);
  failing.mockRestore();
  expect(compiled.errors).toMatchObject([{ path: ['categories'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(JSON.stringify(compiled)).not.toContain('secret');
});

test('a query with too many fields is never compiled', async () => {
  const layers = Array.from(
    { length: 12 },
    (_, i) => `fragment L${i} on User { ${i < 11 ? `...L${i + 1} ...M${i + 1}` : 'id'} }
      fragment M${i} on User { ${i < 11 ? `...L${i + 1} ...M${i + 1}` : 'email'} }`,
  );
  const wide = Array.from({ length: 301 }, (_, i) => `m${i}: __typename`).join(' ');
  const before = countPrograms();
  for (const query of [`{ ${wide} }`, `{ me { ...L0 ...M0 } } ${layers.join(' ')}`]) {
    for (let i = 0; i < 4; i += 1) await app.run(query, {}, ada.accessToken);
  }
  expect(countPrograms()).toBe(before);
});

test('a query is compiled once, on its third use', async () => {
  const before = countPrograms();
  const counts: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    await app.run('query Thrice { me { id email } }', {}, ada.accessToken);
    counts.push(countPrograms() - before);
  }
  expect(counts).toEqual([0, 0, 1, 1, 1]);
});
