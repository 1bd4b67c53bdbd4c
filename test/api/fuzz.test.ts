import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '../../src/schema/index.ts';
import { SavePresetDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { createJob, ended, uploadOne } from '../support/job-runs.ts';
import { photo } from '../support/pictures.ts';
import { type Random, randomFrom, seedOf } from '../support/random.ts';
import { type Operation, randomOperation } from '../support/random-operations.ts';
import { randomValues } from '../support/random-values.ts';
import { addBatches, addImages, addJobs, rowId } from '../support/rows.ts';

/** For a longer run: TEST_FUZZ=30000 npm test -- test/api/fuzz.test.ts */
const OPERATIONS = Number(process.env.TEST_FUZZ ?? 2000);
const ROUND = 200;
/** pino's level for errors. */
const ERROR_LEVEL = 50;

let app: TestApp;
let ada: TestUser;
let root: TestUser;
const crashes: unknown[] = [];
const recordCrash = (error: unknown) => void crashes.push(error);

interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly jobId?: string;
  readonly err?: { readonly type: string; readonly message: string; readonly stack: string };
}
const logged: LogLine[] = [];
/** Errors, and job failures that are not caused by the photo. */
const isUnexpected = ({ level, jobId, err }: LogLine) =>
  level >= ERROR_LEVEL || (jobId !== undefined && err !== undefined && err.type !== 'PhotoFailure');

beforeAll(async () => {
  process.on('unhandledRejection', recordCrash);
  process.on('uncaughtException', recordCrash);
  app = await startTestApp({
    workers: 1,
    env: { RATE_LIMIT_SCALE: '1000' },
    onLogLine: (line) => void logged.push(JSON.parse(line)),
  });
  ada = await app.register('ada');
  root = await app.register('root');
});
afterAll(async () => {
  await app.dispose();
  process.off('unhandledRejection', recordCrash);
  process.off('uncaughtException', recordCrash);
});

/** Creates rows for a round and returns their ids, for use as variables. */
async function seed(round: number): Promise<readonly string[]> {
  const { db } = app.deps;
  await db.user.updateMany({ where: { id: rowId(root.id) }, data: { role: 'ADMIN', tier: 'FREE' } });
  await db.user.updateMany({ where: { id: rowId(ada.id) }, data: { role: 'USER', tier: 'FREE' } });
  const bytes = await photo({ light: { gains: [1 + round / 1000, 1, 0.8] } });
  const image = await uploadOne(app, ada, bytes, `${round}.jpg`);
  const own = { imageId: image, type: 'DETECT_AND_CORRECT', options: {} } as const; // explicit options: an earlier round may have left a default preset
  const { id: job } = await createJob(app, ada, own);
  const result = (await ended(app, ada, job)).result?.id ?? '';
  const images = await addImages(app, ada, [{ folder: 'shoot/7', tags: ['red'] }, {}, { trashedAt: new Date() }]);
  const stored = { originalOf: { some: { id: { in: images.map(rowId) } } } };
  for (const { key } of await db.asset.findMany({ where: stored })) await app.deps.storage.write(key, bytes); // a random job may read it
  const jobs = await addJobs(app, ada, image, [{ status: 'FAILED' }, { status: 'CANCELLED' }, { status: 'PENDING' }]);
  const batches = await addBatches(app, ada, [{}, { name: 'b' }]);
  const save = 'mutation($id: ID!, $name: String!) { saveProfile(resultId: $id, name: $name) { id } }';
  const saved = await app.run<{ saveProfile: { id: string } }, object>(
    save,
    { id: result, name: `profile ${round}` },
    ada.accessToken,
  );
  const input = { name: `preset ${round}`, type: 'DETECT', options: {} } as const;
  const preset = (await app.run(SavePresetDocument, { input }, ada.accessToken)).savePreset.id;
  return [image, image, job, job, result, result, preset, ada.id, ...images, ...jobs, ...batches, saved.saveProfile.id];
}

interface Answer {
  readonly data?: object | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Sends an operation; for a subscription, returns the events of the first 150 ms. */
async function send({ query, variables }: Operation, token: string | undefined): Promise<Answer[]> {
  const isStream = query.startsWith('subscription');
  const cancel = new AbortController();
  const timer = isStream ? setTimeout(() => cancel.abort(), 150) : undefined;
  const headers = {
    'content-type': 'application/json',
    accept: isStream ? 'text/event-stream' : 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const body = JSON.stringify({ query, variables });
  let text = '';
  try {
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body, signal: cancel.signal });
    expect(response.status).toBeLessThan(500);
    const reader = response.body?.pipeThrough(new TextDecoderStream());
    for await (const chunk of reader ?? []) text += chunk;
  } catch (error) {
    if (!cancel.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
  }
  if (!isStream) return [JSON.parse(text)];
  return [...text.matchAll(/^data: (\{.*\})$/gm)].map(([, json = '']) => JSON.parse(json));
}

const kindOf = (random: Random) =>
  random.pick(['query', 'query', 'query', 'mutation', 'mutation', 'subscription'] as const);

test(`${OPERATIONS} random operations cause no internal error, crash or unhandled rejection`, async () => {
  const seedNumber = seedOf('random operations');
  const random = randomFrom(seedNumber);
  const codes = new Map<string, number>();
  const failures: string[] = [];
  let answered = 0;
  for (let done = 0; done < OPERATIONS; done += ROUND) {
    const values = randomValues(await seed(done / ROUND));
    const round = Array.from({ length: ROUND }, () => ({
      operation: randomOperation(schema, kindOf(random), values, random),
      token: random.pick([...Array(6).fill(ada.accessToken), root.accessToken, root.accessToken, undefined]),
    }));
    const queue = round.values();
    const work = async () => {
      for (const { operation, token } of queue) {
        const about = `TEST_SEED=${seedNumber}\n${operation.query}\n${JSON.stringify(operation.variables).slice(0, 2000)}`;
        const answers = await send(operation, token).catch((error: unknown) => {
          throw new Error(`${String(error)}\n${about}`);
        });
        for (const { data, errors = [] } of answers) {
          if (data && Object.values(data).some((value) => value !== null)) answered += 1;
          for (const { message, extensions } of errors) {
            const code = extensions?.code ?? 'NONE';
            codes.set(code, (codes.get(code) ?? 0) + 1);
            if (code === 'INTERNAL_SERVER_ERROR' || code === 'NONE') failures.push(`${code}: ${message}\n${about}`);
          }
        }
      }
    };
    await Promise.all([work(), work(), work(), work()]);
  }
  console.log({ answered, ...Object.fromEntries(codes) });
  expect(failures).toEqual([]);
  expect(logged.filter(isUnexpected)).toEqual([]);
  expect(crashes).toEqual([]);
  expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
  expect(answered).toBeGreaterThan(OPERATIONS / 4); // enough operations succeed
  expect(codes.get('GRAPHQL_VALIDATION_FAILED') ?? 0).toBe(0);
}, 1_200_000);
