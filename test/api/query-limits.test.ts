import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { addImages, addJobs } from '../support/rows.ts';
import { openOn, openStream, socketClient } from '../support/streams.ts';
import { transports } from '../support/transports.ts';

let app: TestApp;
let ada: TestUser;
let jobId: string;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
  const [imageId = ''] = await addImages(app, ada, [{}]);
  [jobId = ''] = await addJobs(app, ada, imageId, [{}]);
});
afterAll(() => app.dispose());

const many = (count: number, item: (i: number) => string) => Array.from({ length: count }, (_, i) => item(i)).join(' ');
/** Builds a query of this depth. */
const deep = (depth: number) =>
  `{ jobs { edges { node ${'{ image { jobs { edges { node '.repeat(Math.floor((depth - 4) / 4))}{ id }${' } } } }'.repeat(Math.floor((depth - 4) / 4))} } } }`;

/** Each limit: a query within it, one above it, and the number in the error message. */
const limits: readonly (readonly [string, string, string, string])[] = [
  ['depth', deep(12), deep(16), '15'],
  ['aliases', `{ ${many(30, (i) => `a${i}: __typename`)} }`, `{ ${many(31, (i) => `a${i}: __typename`)} }`, '30'],
  [
    'aliases in a fragment',
    `{ ...F } fragment F on Query { ${many(30, (i) => `a${i}: __typename`)} }`,
    `{ ...F ...G } fragment F on Query { ${many(16, (i) => `a${i}: __typename`)} } fragment G on Query { ${many(16, (i) => `b${i}: __typename`)} }`,
    '30',
  ],
  [
    'directives',
    `{ ${many(15, () => '__typename @include(if: true) @skip(if: false)')} }`,
    `{ ${many(16, () => '__typename @include(if: true) @skip(if: false)')} }`,
    '30',
  ],
  ['tokens', `{ me { ${many(19, () => 'id')} } }`, `{ me { ${many(2000, () => 'id')} } }`, '2000'],
  ['repetitions', `{ ${many(20, () => '__typename')} }`, `{ ${many(21, () => '__typename')} }`, '20'],
  [
    'cost',
    '{ images(first: 100) { edges { node { jobs(first: 100) { edges { node { id } } } } } } }',
    '{ images(first: 100) { edges { node { jobs(first: 100) { edges { node { id status stage log { at message } } } } } } } }',
    '100000',
  ],
];

describe.each(transports)('over %s', (name, send) => {
  test.each(limits)(
    '%s: a query within the limit is answered, a query above it is QUERY_TOO_COMPLEX',
    async (what, within, above, number) => {
      const answered = await send(app, ada.accessToken, within);
      expect(answered.errors).toEqual([]);
      expect(answered.data).not.toBeNull();
      const refused = await send(app, ada.accessToken, above);
      expect(refused.data).toBeNull();
      expect(refused.errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX' } }]);
      expect(refused.errors[0]?.message.replaceAll(',', '')).toContain(number);
      expect([null, 400]).toContain(refused.status);
      if (what === 'cost') expect(refused.errors[0]?.extensions?.cost).toMatchObject({ limit: 100_000 });
    },
  );

  test('every response states its cost, which depends on the variables', async () => {
    const query = 'query($first: Int) { images(first: $first) { edges { node { id } } } }';
    const costs = [];
    for (const first of [1, 100]) costs.push((await send(app, ada.accessToken, query, { first })).extensions?.cost);
    expect(costs).toEqual([
      { requested: 4, limit: 100_000 },
      { requested: 301, limit: 100_000 },
    ]);
  });

  test('an invalid argument does not hide the cost of the rest', async () => {
    const expensive =
      '{ edges { node { jobs(first: 100) { edges { node { id status stage log { at message } } } } } } }';
    const query = `query($id: ID = "x") { node(id: $id) { id } images(first: 100) ${expensive} }`;
    const { data, errors } = await send(app, ada.accessToken, query, { id: null });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toContain('must not be null');
  });

  test('an invalid operation is refused with its first five errors', async () => {
    const { errors, data, extensions } = await send(app, ada.accessToken, `{ ${many(9, (i) => `nothing${i}`)} }`);
    expect(errors.map((error) => error.extensions?.code)).toEqual(Array(5).fill('BAD_USER_INPUT'));
    expect(data).toBeNull();
    if (name !== 'WebSocket') expect(extensions?.cost).toEqual({ requested: 0, limit: 100_000 });
  });

  test('circular introspection is refused', async () => {
    const circle =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }';
    const { errors, data } = await send(app, ada.accessToken, circle);
    expect(errors.length).toBeGreaterThan(0);
    expect(data).toBeNull();
  });
});

test('a subscription that exceeds a limit is refused, and the other streams of the socket continue', async () => {
  const client = socketClient(app, ada.accessToken);
  const progress = 'subscription($id: ID!) { jobProgress(jobId: $id) { sequence } }';
  const watching = openOn(client, progress, { id: jobId });
  expect(await watching.next()).toMatchObject({
    data: { jobProgress: { sequence: 1 } },
    extensions: { cost: { requested: 2 } },
  });
  const tooDeep = `subscription($id: ID!) { jobProgress(jobId: $id) { job { image ${deep(16).replace('{ jobs', '{ jobs')} } } }`;
  await expect(openOn(client, tooDeep, { id: jobId }).next()).rejects.toMatchObject([
    { extensions: { code: 'QUERY_TOO_COMPLEX' } },
  ]);
  const [{ id = '' } = {}] = await app.deps.db.job.findMany({ select: { id: true } });
  await app.deps.db.job.update({ where: { id }, data: { sequence: 2 } });
  await app.deps.events.jobMoved({ jobId: id, ownerId: '', batchId: null, status: 'RUNNING', sequence: 2 });
  expect(await watching.next()).toMatchObject({ data: { jobProgress: { sequence: 2 } } });
  expect(watching.ending()).toBeNull();
  await client.dispose();
  const stream = openStream(app, ada.accessToken, tooDeep, { id: jobId });
  expect(await stream.next()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
  expect(await stream.next()).toBeNull(); // the stream completes
  await stream.close();
});
