import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, connect as dial, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createClient } from '../../examples/client/client.ts';
import { ConnectionFailed, errorCodes, GraycardError } from '../../examples/client/errors.ts';
import {
  CreateJobDocument,
  ImagesDocument,
  ResultDocument,
  UploadImagesDocument,
} from '../../examples/client/generated/graphql.ts';
import { followJob, followJobs, isFinal, type Step, type Update } from '../../examples/client/jobs.ts';
import { nodesOf } from '../../examples/client/pages.ts';
import { type Ticket, uploadResumable } from '../../examples/client/resumable.ts';
import { signIn, signUp } from '../../examples/client/session.ts';
import { errorCodes as apiErrorCodes } from '../../src/errors.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { cuttable } from '../support/cuttable.ts';
import { createTestDatabase } from '../support/database.ts';
import { jpeg, photo } from '../support/pictures.ts';
import { startProgram } from '../support/program.ts';
import { rowId } from '../support/rows.ts';
import { connect } from '../support/session.ts';
import { until } from '../support/until.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp({ workers: 1, env: { RATE_LIMIT_SCALE: '100' } });
  ada = await app.register('ada');
});
afterAll(() => app.dispose());

const clientOf = (url = app.url, token = ada.accessToken) => createClient(url, token);
const fileOf = async (bytes: Promise<Uint8Array>, name = 'photo.jpg') =>
  new File([new Uint8Array(await bytes)], name, { type: 'image/jpeg' });
const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

async function startJob(client = clientOf(), bytes = photo({ width: 1200, height: 800 })): Promise<string> {
  const { uploadImages } = await client.upload(UploadImagesDocument, { files: [] }, [await fileOf(bytes)]);
  const input = { imageId: uploadImages[0]?.id ?? '', type: 'DETECT_AND_CORRECT' as const };
  return (await client.run(CreateJobDocument, { input })).createJob.id;
}

/** Expects each step exactly once, in order, with the final step last. */
function expectComplete(steps: readonly Step[]): void {
  const sequences = steps.map(({ sequence }) => sequence);
  expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  expect(steps.map(({ progress }) => progress)).toEqual(steps.map(({ progress }) => progress).sort((a, b) => a - b));
  expect(steps.filter(isFinal)).toEqual([steps.at(-1)]);
  expect(steps.at(-1)).toMatchObject({ status: 'COMPLETED', progress: 100 });
}

test('the client has the error codes of the API', () => {
  expect(errorCodes).toEqual(apiErrorCodes);
});

test('an error has a code, a message and the field that it concerns', async () => {
  const unknown = await failureOf(clientOf().run(ResultDocument, { id: 'no such result' }));
  expect(unknown).toBeInstanceOf(GraycardError);
  expect(unknown).toMatchObject({ code: 'NOT_FOUND', message: expect.stringMatching(/No such/), isRetryable: false });
  const taken = signUp(app.url, { email: ada.email, username: 'somebody', password: 'a long password of ada' });
  expect(await failureOf(taken)).toMatchObject({ code: 'CONFLICT', field: 'input.email' });
  expect(await failureOf(createClient(app.url).run(ImagesDocument, {}))).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('an unreachable API is reported as a failed connection', async () => {
  const closed = await cuttable(app.url);
  await closed.close();
  const client = createClient(closed.url, ada.accessToken, { attempts: 1 });
  const failure = await failureOf(client.run(ImagesDocument, {}));
  expect(failure).toBeInstanceOf(ConnectionFailed);
  expect((failure as Error).message).toContain(closed.url);
  expect(await failureOf(followJob(client, 'any').next())).toBeInstanceOf(ConnectionFailed);
  expect(await failureOf(createClient(`${app.url}/livez`).run(ImagesDocument, {}))).toBeInstanceOf(ConnectionFailed);
});

test('requests and subscriptions can be aborted', async () => {
  const { signal } = new AbortController();
  expect((await clientOf().run(ImagesDocument, {}, { signal })).images.pageInfo).toBeDefined();
  const aborted = AbortSignal.abort(new Error('aborted'));
  expect(await failureOf(clientOf().run(ImagesDocument, {}, { signal: aborted }))).toMatchObject({
    message: 'aborted',
  });
  const aborter = new AbortController();
  const updates = followJobs(clientOf(), { signal: aborter.signal });
  const next = failureOf(updates.next());
  setTimeout(() => aborter.abort(new Error('aborted')), 300);
  expect(await next).toMatchObject({ message: 'aborted' });
});

test('a list is read page by page, and only as far as it is used', async () => {
  const client = clientOf();
  const files = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((seed) => fileOf(jpeg(seed), `page-${seed}.jpg`)));
  await client.upload(UploadImagesDocument, { files: [], folder: 'pages' }, files);
  let pages = 0;
  const images = () =>
    nodesOf(client, ImagesDocument, { first: 3, filter: { folder: 'pages' } }, (data) => {
      pages += 1;
      return data.images;
    });
  const names: string[] = [];
  for await (const { filename } of images()) names.push(filename);
  expect(names.sort()).toEqual(files.map(({ name }) => name));
  expect(pages).toBe(3);
  pages = 0;
  for await (const image of images()) if (image.filename) break;
  expect(pages).toBe(1);
});

test('a job is followed to its end while the connection is cut after each of its first steps', async () => {
  const line = await cuttable(app.url);
  const client = clientOf(line.url);
  const steps: Step[] = [];
  for await (const step of followJob(client, await startJob(client))) {
    steps.push(step);
    if (!isFinal(step) && line.cuts() < 3) line.cut();
  }
  expect(line.cuts()).toBeGreaterThanOrEqual(2);
  expectComplete(steps);
  await line.close();
});

test('a job is followed to its end if the server is killed and restarts after the job has ended', async () => {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-client-'));
  // Below the ephemeral ports, so that no other process gets the port while the server is down.
  const PORT = String(20_000 + Math.floor(Math.random() * 12_000));
  const env = { DATABASE_URL: database.url, REDIS_URL: inject('redisUrl'), DATA_DIR: dataDir };
  const api = await startProgram('dist/server.js', { ...env, PORT, WORKERS: '0' });
  const session = await connect(api.url, 'ada');
  // On a slow machine, starting a program can take longer than the client retries by default.
  const client = createClient(api.url, session.token, { attempts: 1000 });
  const jobId = await startJob(client, photo());
  const steps: Step[] = [];
  const following = (async () => {
    for await (const step of followJob(client, jobId)) steps.push(step);
  })();
  await until('the first step has arrived', () => steps.length > 0);
  await api.end('SIGKILL');
  const worker = await startProgram('dist/workers/index.js', { ...env, WORKERS: '1' });
  const pool = new pg.Client({ connectionString: database.url });
  await pool.connect();
  const completedJobs = `select from "Job" where status::text = 'COMPLETED'`;
  await until('the job has ended', async () => (await pool.query(completedJobs)).rowCount === 1);
  await pool.end();
  const restarted = await startProgram('dist/server.js', { ...env, PORT, WORKERS: '0' });
  await following;
  expect(steps[0]?.status).toBe('PENDING');
  expectComplete(steps);
  await Promise.all([restarted.end(), worker.end()]);
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

test('a silent connection is treated as cut', async () => {
  const line = await silenceable(app.url);
  const client = createClient(line.url, ada.accessToken, { heartbeatMs: 300 });
  const updates = followJobs(client, { filter: { statuses: ['COMPLETED'] } });
  const next = updates.next();
  await until('the client has connected', () => line.connections() === 1);
  await new Promise((resolve) => setTimeout(resolve, 1000)); // heartbeats keep the connection open
  expect(line.connections()).toBe(1);
  line.silence();
  await until('the client has reconnected', () => line.connections() === 2);
  const jobId = await startJob();
  expect((await next).value).toMatchObject({ status: 'COMPLETED', job: { id: jobId } });
  await updates.return(undefined);
  await line.close();
});

test('updates missed while not listening are delivered later, and none twice after a reconnection', async () => {
  const user = await app.register('grace');
  const line = await cuttable(app.url);
  const client = clientOf(line.url, user.accessToken);
  const received: Update[] = [];
  let after: string | null = null;
  const listen = async (jobId: string) => {
    for await (const update of followJobs(client, { after })) {
      if (received.length % 3 === 1) line.cut();
      received.push(update);
      after = update.cursor;
      if (update.job.id === jobId && isFinal(update)) return;
    }
  };
  const first = await startJob(client);
  await listen(first);
  const meanwhile = await startJob(client, photo({ light: { gains: [1, 1, 0.8] } }));
  for await (const step of followJob(client, meanwhile)) expect(step.job).toBeDefined();
  const last = await startJob(client, photo({ light: { gains: [1, 1, 0.9] } }));
  await listen(last);
  for (const id of [first, meanwhile, last]) {
    const steps = received.filter(({ job }) => job.id === id);
    expect(steps.map(({ sequence }) => sequence)).toEqual(
      [...new Set(steps.map(({ sequence }) => sequence))].sort((a, b) => a - b),
    );
    expect(steps.filter(isFinal)).toHaveLength(1);
  }
  expect(received.filter(({ job }) => job.id === meanwhile)).toHaveLength(1);
  await line.close();
});

test('a rejected subscription fails with the reason, without retries', async () => {
  expect(await failureOf(followJob(clientOf(), 'no such job').next())).toMatchObject({ code: 'NOT_FOUND' });
  expect(await failureOf(followJobs(createClient(app.url)).next())).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await failureOf(followJobs(clientOf(app.url, 'wrong')).next())).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a rejected token is replaced once, over HTTP and WebSocket', async () => {
  const rejected: (string | undefined)[] = [];
  const tokenSource = (next: string) => (previous?: string) => {
    rejected.push(previous);
    return previous ? next : 'old';
  };
  const client = createClient(app.url, tokenSource(ada.accessToken));
  expect((await client.run(ImagesDocument, { first: 1 })).images.edges).toHaveLength(1);
  expect(rejected.splice(0)).toEqual([undefined, 'old']);
  const jobId = await startJob();
  for await (const step of followJob(client, jobId)) expect(step.job).toBeDefined();
  expect(rejected.splice(0)).toEqual([undefined, 'old']);
  const failing = createClient(app.url, tokenSource('older'));
  expect(await failureOf(failing.run(ImagesDocument, {}))).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(rejected.splice(0)).toEqual([undefined, 'old']);
  expect(await failureOf(followJob(failing, jobId).next())).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(rejected).toEqual([undefined, 'old']);
});

test('a session is refreshed while in use, and a subscription continues after its token has expired', async () => {
  const config = app.deps.config as { accessTokenSeconds: number };
  const original = config.accessTokenSeconds;
  config.accessTokenSeconds = 2; // below the configurable minimum of one minute
  try {
    const password = 'a long password of joan';
    await signUp(app.url, { email: 'joan@example.com', username: 'joan', password });
    const { user, token } = await signIn(app.url, { email: 'joan@example.com', password });
    expect(user.username).toBe('joan');
    const first = await token();
    const client = createClient(app.url, token);
    const updates = followJobs(client, { filter: { statuses: ['RUNNING', 'COMPLETED'] } });
    const next = updates.next();
    await new Promise((resolve) => setTimeout(resolve, 4500));
    const tokens = await Promise.all([token(), token(), token()]);
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(first);
    // Large, so that its job takes longer than a reconnection: the first update has no cursor to resume from.
    const jobId = await startJob(client, photo({ width: 2400, height: 1600 }));
    expect((await next).value).toMatchObject({ job: { id: jobId } });
    const statuses: string[] = [];
    for await (const { status } of updates) if (statuses.push(status) && status === 'COMPLETED') break;
    expect(statuses.at(-1)).toBe('COMPLETED');
  } finally {
    config.accessTokenSeconds = original;
  }
});

/** A JPEG of a few MB, which is uploaded in several chunks. */
async function largeFile(): Promise<File> {
  const raw = { width: 2900, height: 2200, channels: 3 } as const;
  const noise = randomBytes(raw.width * raw.height * raw.channels);
  return fileOf(sharp(noise, { raw }).jpeg({ quality: 90 }).toBuffer(), 'large.jpg');
}

test('a large file is uploaded in chunks, resumed where the connection was cut, and complete', async () => {
  const line = await cuttable(app.url);
  const file = await largeFile();
  expect(file.size).toBeGreaterThan(4_500_000);
  const sent: number[] = [];
  line.cutAfter(1_000_000);
  const id = await uploadResumable(clientOf(line.url), file, {
    folder: 'large',
    onProgress: (bytes, total) => {
      expect(total).toBe(file.size);
      if (sent.at(-1) === bytes) return;
      sent.push(bytes);
    },
  });
  expect(sent.at(-1)).toBe(file.size);
  expect(line.cuts()).toBe(1);
  expect(sent.filter((bytes) => bytes === 0)).toHaveLength(1); // the upload was not restarted
  const { sha256 } = await app.deps.db.image
    .findUniqueOrThrow({ where: { id: rowId(id) }, include: { original: true } })
    .then(({ original }) => original);
  expect(sha256).toBe(await sha256Of(file));
  await line.close();
});

test('an aborted upload is resumed with its ticket, and an existing file is not uploaded again', async () => {
  const file = await largeFile();
  const aborter = new AbortController();
  let ticket: Ticket | undefined;
  const upload = uploadResumable(clientOf(), file, {
    signal: aborter.signal,
    onTicket: (issued) => {
      ticket = JSON.parse(JSON.stringify(issued)) as Ticket;
    },
    onProgress: (bytes) => bytes > 4_000_000 && aborter.abort(new Error('aborted')),
  });
  expect(await failureOf(upload)).toMatchObject({ message: 'aborted' });
  if (!ticket) throw new Error('No ticket was issued.');
  const sent: number[] = [];
  const onProgress = (bytes: number) => void sent.push(bytes);
  const id = await uploadResumable(clientOf(), file, { ticket, onProgress });
  expect(sent[0]).toBeGreaterThanOrEqual(4_000_000);
  sent.splice(0);
  expect(await uploadResumable(clientOf(), file, { sha256: await sha256Of(file), onProgress })).toBe(id);
  expect(sent).toEqual([]);
});

test('a rejected file is not retried', async () => {
  const unsupported = uploadResumable(clientOf(), new File(['not a picture'], 'notes.jpg'));
  expect(await failureOf(unsupported)).toMatchObject({ code: 'UNSUPPORTED_MEDIA', field: expect.any(String) });
  const ticket = { id: 'gone', url: `${app.url}/uploads/gone`, headers: {} };
  const gone = uploadResumable(clientOf(), await fileOf(photo()), { ticket });
  expect(await failureOf(gone)).toMatchObject({ code: 'NOT_FOUND' });
});

// Last, because the rate limit would also affect later tests.
test('a rate-limited client is told when to retry', async () => {
  const trySignIn = async () => failureOf(signIn(app.url, { email: 'fast@example.com', password: 'not the password' }));
  const limited = await until('the rate limit is reached', async () => {
    const error = await trySignIn();
    return error instanceof GraycardError && error.code === 'RATE_LIMITED' ? error : null;
  });
  expect(limited.isRetryable).toBe(true);
  expect(limited.retryAfterSeconds).toBeGreaterThan(0);
});

const sha256Of = async (file: File) =>
  createHash('sha256')
    .update(new Uint8Array(await file.arrayBuffer()))
    .digest('hex');

/** A proxy whose open connections can go silent without closing, as when a router drops its state. */
async function silenceable(serverUrl: string) {
  const { hostname, port } = new URL(serverUrl);
  const pairs: [Socket, Socket][] = [];
  const server = createServer((near) => {
    const far = dial(Number(port), hostname);
    for (const socket of [near, far]) socket.on('error', () => {});
    near.pipe(far).pipe(near);
    pairs.push([near, far]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    connections: () => pairs.length,
    silence() {
      for (const [near, far] of pairs) {
        near.unpipe(far);
        far.unpipe(near);
      }
    },
    async close() {
      for (const socket of pairs.flat()) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
