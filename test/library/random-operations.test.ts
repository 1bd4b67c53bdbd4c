import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { InvalidState } from '../../src/errors.ts';
import type { Viewer } from '../../src/services/account/viewer.ts';
import { dismissDuplicates } from '../../src/services/duplicate/dismiss.ts';
import { updateImage } from '../../src/services/image/image.ts';
import { emptyTrash } from '../../src/services/image/purge.ts';
import { deleteImages, restoreImages } from '../../src/services/image/trash.ts';
import { cancelOperation } from '../../src/services/operation/operation.ts';
import { runOperation } from '../../src/services/operation/run-operation.ts';
import { rollbackOperation, startOperation } from '../../src/services/operation/start-operation.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { Crash, crashing } from '../support/crashing.ts';
import { jpeg } from '../support/pictures.ts';
import { seedOf } from '../support/random.ts';
import { scaled } from '../support/scale.ts';

/** For a long run: TEST_OPERATIONS=10000 TEST_KILLS=50 npm test -- test/library/random-operations.test.ts */
const OPERATIONS = Number(process.env.TEST_OPERATIONS ?? scaled(40, 1000));
const KILLS = Number(process.env.TEST_KILLS ?? scaled(1, 5));

let app: TestApp;
let root: string;
const env: Record<string, string> = {};
const contents: Uint8Array[] = [];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'graycard-root-'));
  app = await startTestApp({ env: { LIBRARY_ROOTS: `camera=${root}` } });
  const { config, databaseUrl } = app.deps;
  Object.assign(env, { DATA_DIR: config.dataDir, DATABASE_URL: databaseUrl, LIBRARY_ROOTS: `camera=${root}` });
  for (let seed = 1; seed <= 6; seed++) contents.push(await jpeg(seed));
  contents.push(Buffer.from('no picture'));
  nextWorker = startWorker();
});
afterAll(async () => {
  (await nextWorker)?.disconnect();
  await app.dispose();
  await rm(root, { recursive: true, force: true });
});

// --- crashes --------------------------------------------------------------------------------------------------------

let nextWorker: Promise<ChildProcess> | undefined;
async function startWorker(): Promise<ChildProcess> {
  const child = fork('test/support/crashing-worker.ts', {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env, LOG_LEVEL: 'silent' },
  });
  await once(child, 'message');
  return child;
}

let [executed, kills, crashes] = [0, 0, 0];
/** Processes are killed at one of the first steps, which every operation reaches: starting a process takes seconds. */
const KILL_STEPS = 8;

/** Continues an operation that crashes at a step, in another process or in this one. Returns true if it crashed. */
async function crashAt(id: string, at: number): Promise<boolean> {
  if (kills * OPERATIONS < executed * KILLS) {
    const worker = await nextWorker;
    nextWorker = startWorker();
    const ended = once(worker as ChildProcess, 'exit');
    worker?.send({ id, at: at % KILL_STEPS });
    const [code, signal] = await ended;
    if (signal === 'SIGKILL') kills += 1;
    else expect(code).toBe(0);
    return signal === 'SIGKILL';
  }
  try {
    await runOperation(
      crashing(app.deps, at, () => {}),
      id,
      new AbortController().signal,
    );
    return false;
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    crashes += 1;
    return true;
  }
}

/** Continues an operation until it has ended. After each slice it requeues itself, and no worker runs in this test. */
async function runToEnd(id: string): Promise<void> {
  for (;;) {
    await runOperation(app.deps, id, new AbortController().signal);
    const { status } = await app.deps.db.operation.findUniqueOrThrow({ where: { id }, select: { status: true } });
    if (status !== 'PENDING' && status !== 'RUNNING') return;
  }
}

// --- state of the library -------------------------------------------------------------------------------------------

interface Shot {
  readonly id: string;
  readonly path: string;
  readonly category: string;
  readonly categoryRule: string | null;
  readonly tags: readonly string[];
  readonly sha256: string;
  readonly isTrashed: boolean;
}
type Library = ReadonlyMap<string, Shot>;

interface World {
  readonly viewer: Viewer;
  readonly folder: string;
  /** Ended operations that were not dry runs, with the library before each and the number of changes by then. */
  readonly ended: { id: string; before: Library; changes: number }[];
  readonly plans: { id: string; type: 'IMPORT' | 'ORGANIZE' | 'DUPLICATE_CLEANUP' }[];
  changes: number;
}

async function newWorld(): Promise<World> {
  const name = `u${executed}-${Math.random().toString(36).slice(2)}`;
  const user = {
    email: `${name}@example.com`,
    emailKey: name,
    username: name,
    usernameKey: name,
    passwordHash: 'none',
  };
  const { id } = await app.deps.db.user.create({ data: user, select: { id: true } });
  const world: World = { viewer: { id, role: 'USER' }, folder: name, ended: [], plans: [], changes: 0 };
  for (const [i, content] of [0, 1, 0, 2, 1, 3, 0, 6].entries()) await put(world, content, i, i);
  const start = { ...input, type: 'IMPORT', root: 'camera', path: name, dryRun: false } as const;
  await runAndCheck(world, () => startOperation(app.deps, world.viewer, start), { crashSteps: [], isCancelled: false });
  return world;
}

async function libraryOf({ viewer }: World): Promise<Library> {
  const rows = await app.deps.db.$queryRaw<Shot[]>`
    select id, concat(nullif(folder, '') || '/', filename) as path, category, "categoryRule", tags, sha256,
      "trashedAt" is not null as "isTrashed"
    from "Image" where "ownerId" = ${viewer.id}::uuid order by id`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Writes a file below the root, replacing any file of that name. */
async function put(world: World, content: number, folder: number, name: number): Promise<void> {
  const place = join(root, world.folder, folders[folder % 3] ?? '');
  await mkdir(place, { recursive: true });
  await writeFile(join(place, `${name % 5}.jpg`), contents[content % contents.length] ?? '');
}

const hashesOf = (library: Library) => [...library.values()].map(({ sha256 }) => sha256).sort();
const pick = async (world: World, at: number, isTrashed: boolean) => {
  const shots = [...(await libraryOf(world)).values()].filter((shot) => shot.isTrashed === isTrashed);
  return shots[at % shots.length];
};

// --- checks ---------------------------------------------------------------------------------------------------------

interface Interruption {
  /** The steps at which consecutive attempts crash. */
  readonly crashSteps: readonly number[];
  readonly isCancelled: boolean;
}

async function runAndCheck(
  world: World,
  start: () => Promise<string>,
  { crashSteps, isCancelled }: Interruption,
): Promise<string | null> {
  const { db } = app.deps;
  const before = await libraryOf(world);
  const id = await start().catch((error: unknown) => {
    if (error instanceof InvalidState) return null;
    throw error;
  });
  if (id === null) return null;
  for (const at of crashSteps) if (!(await crashAt(id, at))) break;
  if (isCancelled) await cancelOperation(app.deps, world.viewer, id).catch(() => {}); // fails if it has already ended
  await runToEnd(id);
  const operation = await db.operation.findUniqueOrThrow({ where: { id } });
  const records = await db.fileRecord.findMany({ where: { operationId: id }, orderBy: { number: 'asc' } });
  const after = await libraryOf(world);
  expect(isCancelled ? ['CANCELLED', 'COMPLETED'] : ['COMPLETED']).toContain(operation.status);
  if (operation.dryRun) {
    expect(after).toEqual(before);
    return id;
  }
  if (operation.status === 'COMPLETED') expect(records.filter(({ status }) => status === 'PLANNED')).toEqual([]);
  expect(records.map(({ number }) => number)).toEqual(records.map((_, i) => i));
  const added = records.flatMap(({ change, status, sha256 }) =>
    change === 'ADD' && status === 'DONE' ? [sha256 ?? ''] : [],
  );
  expect(hashesOf(after)).toEqual([...hashesOf(before), ...added].sort());
  const acted = new Map<string, Shot>(before);
  for (const { imageId, change, status, message, newPath, category, categoryRule } of records) {
    if (status !== 'DONE') expect(status === 'PLANNED' || Boolean(message)).toBe(true);
    const shot = acted.get(imageId ?? '');
    if (status !== 'DONE' || !shot) continue;
    if (change === 'MOVE') acted.set(shot.id, { ...shot, path: newPath ?? '', category: category ?? '', categoryRule });
    if (change === 'TRASH' || change === 'RESTORE') acted.set(shot.id, { ...shot, isTrashed: change === 'TRASH' });
  }
  for (const [image, shot] of acted) expect(after.get(image)).toEqual(shot);
  const done = (change: string) => records.filter((record) => record.status === 'DONE' && record.change === change);
  if (operation.type === 'ORGANIZE') {
    const live = [...after.values()].filter(({ isTrashed }) => !isTrashed).map(({ path }) => path);
    for (const { newPath } of done('MOVE')) expect(live.filter((path) => path === newPath)).toHaveLength(1);
  }
  if (operation.type === 'DUPLICATE_CLEANUP') {
    const isAlike = (operation.request as { similarity: number }).similarity > 0;
    for (const { keptId, sha256 } of done('TRASH')) {
      const kept = after.get(keptId ?? '');
      expect(kept?.isTrashed).toBe(false);
      if (!isAlike) expect(kept?.sha256).toBe(sha256);
    }
  }
  world.changes += 1;
  world.ended.push({ id, before, changes: world.changes });
  return id;
}

/** Rolls an operation back and compares the library with its state before the operation. */
async function rollBackAndCheck(world: World, at: number, interruption: Interruption): Promise<void> {
  const undone = world.ended[at % world.ended.length];
  if (!undone) return;
  const { db } = app.deps;
  const isNext = undone.changes === world.changes;
  const id = await runAndCheck(world, () => rollbackOperation(app.deps, world.viewer, undone.id), interruption);
  if (id === null) return;
  const after = await libraryOf(world);
  const { status } = await db.operation.findUniqueOrThrow({ where: { id } });
  const records = await db.fileRecord.findMany({ where: { operationId: id }, include: { operation: true } });
  for (const record of records) {
    const [was, is] = [undone.before.get(record.imageId ?? ''), after.get(record.imageId ?? '')];
    if (record.status !== 'DONE' || !is) continue;
    if (!was)
      expect(is.isTrashed).toBe(true); // it was imported
    else if (record.change === 'MOVE') {
      const { path, category, categoryRule } = was;
      expect(is).toMatchObject({ path, category, categoryRule });
    } else expect(is.isTrashed).toBe(was.isTrashed);
  }
  if (!isNext || status !== 'COMPLETED') return;
  // Without changes in between, the rollback must restore everything and refuse nothing.
  expect(records.filter((record) => record.status !== 'DONE')).toEqual([]);
  for (const [image, shot] of undone.before) expect(after.get(image)).toEqual(shot);
  for (const [image, { isTrashed }] of after) if (!undone.before.has(image)) expect(isTrashed).toBe(true);
}

type Action = (world: World) => Promise<unknown>;

const changed =
  (act: Action): Action =>
  async (world) => {
    world.changes += 1;
    await act(world);
  };
const anyIndex = fc.nat(1000);
const crashSteps = fc.array(fc.nat(40), { maxLength: 3 });
const anyInterruption = fc.record({ crashSteps, isCancelled: fc.integer({ min: 0, max: 9 }).map((n) => n === 0) });
const input = { keep: 'OLDEST', similarity: 0 } as const;
const templates = ['{category}/{year}', '{extension}', 'a/b', '{camera}/{month}', '{rating}'];
const folders = ['', 'a', 'a/b', 'Photos/Undated', 'c d'];

const actions: Record<string, fc.Arbitrary<Action>> = {
  put: fc.tuple(anyIndex, anyIndex, anyIndex).map(
    ([content, folder, name]) =>
      (world) =>
        put(world, content, folder, name),
  ),
  import: fc.tuple(anyInterruption, fc.boolean()).map(([interruption, dryRun]) => async (world) => {
    const start = { ...input, type: 'IMPORT', root: 'camera', path: world.folder, dryRun } as const;
    const id = await runAndCheck(world, () => startOperation(app.deps, world.viewer, start), interruption);
    if (id && dryRun) world.plans.push({ id, type: 'IMPORT' });
  }),
  organize: fc
    .tuple(anyInterruption, anyIndex, fc.boolean())
    .map(([interruption, template, dryRun]) => async (world) => {
      const folderTemplate = templates[template % templates.length] ?? '';
      const start = { ...input, type: 'ORGANIZE', folderTemplate, dryRun } as const;
      const id = await runAndCheck(world, () => startOperation(app.deps, world.viewer, start), interruption);
      if (id && dryRun) world.plans.push({ id, type: 'ORGANIZE' });
    }),
  cleanup: fc
    .tuple(anyInterruption, fc.constantFrom('OLDEST', 'NEWEST', 'LARGEST'), fc.constantFrom(0, 10), fc.boolean())
    .map(([interruption, keep, similarity, dryRun]) => async (world) => {
      const start = { type: 'DUPLICATE_CLEANUP', keep, similarity, dryRun } as const;
      const id = await runAndCheck(world, () => startOperation(app.deps, world.viewer, start), interruption);
      if (id && dryRun) world.plans.push({ id, type: 'DUPLICATE_CLEANUP' });
    }),
  carryOut: fc.tuple(anyInterruption, anyIndex).map(([interruption, at]) => async (world) => {
    const plan = world.plans[at % world.plans.length];
    if (!plan) return;
    const start = { ...input, type: plan.type, root: 'camera', dryRun: false, fromDryRun: plan.id };
    await runAndCheck(world, () => startOperation(app.deps, world.viewer, start), interruption);
  }),
  rollback: fc.tuple(anyIndex, anyInterruption).map(
    ([at, interruption]) =>
      (world) =>
        rollBackAndCheck(world, at, interruption),
  ),
  rollbackLast: anyInterruption.map(
    (interruption) => (world) => rollBackAndCheck(world, world.ended.length - 1, interruption),
  ),
  edit: fc.tuple(anyIndex, anyIndex, fc.boolean()).map(([at, folder, byName]) =>
    changed(async (world) => {
      const image = await pick(world, at, false);
      const change = byName
        ? { filename: `${folder % 5}.jpg` }
        : { folder: folders[folder % folders.length] ?? '', tags: [`${folder}`] };
      if (image) await updateImage(app.deps, world.viewer, image.id, change);
    }),
  ),
  trash: anyIndex.map((at) =>
    changed(async (world) => {
      const image = await pick(world, at, false);
      if (image) await deleteImages(app.deps, world.viewer, [image.id]);
    }),
  ),
  restore: anyIndex.map((at) =>
    changed(async (world) => {
      const image = await pick(world, at, true);
      if (image) await restoreImages(app.deps, world.viewer, [image.id]);
    }),
  ),
  dismiss: fc.tuple(anyIndex, anyIndex).map(([a, b]) =>
    changed(async (world) => {
      const [one, other] = [await pick(world, a, false), await pick(world, b, false)];
      if (one && other && one.id !== other.id) await dismissDuplicates(app.deps, world.viewer, [one.id, other.id]);
    }),
  ),
  empty: fc.constant(
    changed(async (world) => {
      const before = await libraryOf(world);
      await emptyTrash(app.deps, { until: new Date(), ownerId: world.viewer.id });
      const left = new Map([...before].filter(([, { isTrashed }]) => !isTrashed));
      expect(await libraryOf(world)).toEqual(left);
    }),
  ),
};

/** Checks that the file of every image exists with unchanged bytes. */
async function checkFiles({ viewer }: World): Promise<void> {
  const images = await app.deps.db.image.findMany({
    where: { ownerId: viewer.id },
    select: { sha256: true, original: { select: { key: true } }, thumbnail: { select: { key: true } } },
  });
  for (const { sha256, original, thumbnail } of images) {
    const bytes = await app.deps.storage.read(original.key);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(await app.deps.storage.has(thumbnail.key)).toBe(true);
  }
}

class Step implements fc.AsyncCommand<object, World> {
  constructor(
    readonly name: string,

    readonly act: Action,
  ) {}
  check = () => true;
  toString = () => this.name;
  async run(_model: object, world: World): Promise<void> {
    const before = hashesOf(await libraryOf(world));
    await this.act(world);
    executed += 1;
    const isQuiet = !['empty', 'import', 'carryOut'].includes(this.name);
    if (isQuiet) expect(hashesOf(await libraryOf(world))).toEqual(before);
  }
}

test(
  `${OPERATIONS} random operations with random crashes: every file that is added or removed is recorded, and a rollback restores the previous state`,
  async () => {
    const seed = seedOf('random operations');
    const steps = Object.entries(actions).map(([name, act]) => act.map((one) => new Step(name, one)));
    const runs = fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: 'max' }), async (commands) => {
      if (executed >= OPERATIONS) return;
      const world = await newWorld();
      await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
      await checkFiles(world);
    });
    for (let round = 0; executed < OPERATIONS; round++)
      await fc.assert(runs, { seed: seed + round, numRuns: 20, endOnFailure: true });
    console.log(
      `${executed} operations, ${crashes} simulated crashes, ${kills} killed processes; ${await app.deps.db.fileRecord.count()} records`,
    );
    expect(kills).toBeGreaterThanOrEqual(KILLS);
    expect(crashes).toBeGreaterThan(OPERATIONS / 20);
  },
  1_200_000 + OPERATIONS * 200 + KILLS * 10_000,
);
