import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DeleteImagesDocument, ImagesDocument, StartOperationDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { operate, recordsOf, rollBack } from '../support/operations.ts';
import { jpeg, pngOf } from '../support/pictures.ts';
import { rowId } from '../support/rows.ts';
import { scaled } from '../support/scale.ts';

let app: TestApp;
let roots: string;
let root: string;
let user: TestUser;
let count = 0;
beforeAll(async () => {
  roots = await mkdtemp(join(tmpdir(), 'graycard-roots-'));
  await mkdir(join(roots, 'shoot'));
  const env = { LIBRARY_ROOTS: `shoot=${join(roots, 'shoot')}, not mounted=${join(roots, 'absent')}` };
  app = await startTestApp({ workers: 1, env });
});
afterAll(async () => {
  await app.dispose();
  await rm(roots, { recursive: true });
});
beforeEach(async () => {
  root = join(roots, 'shoot');
  await rm(root, { recursive: true });
  await mkdir(root);
  user = await app.register(`ada${count++}`);
});

const put = async (path: string, bytes: Uint8Array | string) => {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), bytes);
};
const importAll = (input: object = {}) =>
  operate(app, user, { type: 'IMPORT', root: 'shoot', dryRun: false, ...input });
const images = async () => {
  const where = { ownerId: rowId(user.id), trashedAt: null };
  const rows = await app.deps.db.image.findMany({ where, orderBy: { id: 'asc' } });
  return rows.map(({ folder, filename }) => `${folder}/${filename}`).sort();
};
const outcomes = async (id: string) =>
  Object.fromEntries(
    (await recordsOf(app, user, id)).map(({ originalPath, status, message }) => [originalPath, [status, message]]),
  );
const refusal = async (input: object) => {
  const full = { type: 'IMPORT' as const, root: 'shoot', ...input };
  return (await app.ask(StartOperationDocument, { input: full }, user.accessToken)).errors[0]?.extensions;
};

test('images are imported with their folder structure; a second run imports only new files', async () => {
  await put('a.jpg', await jpeg(1));
  await put('day 1/b.jpg', await jpeg(2));
  await put('day 1/raw/c.JPG', await jpeg(3));
  const first = await importAll();
  expect(first).toMatchObject({ status: 'COMPLETED', filesScanned: 3, filesProcessed: 3, progress: 100 });
  expect(await images()).toEqual(['shoot/a.jpg', 'shoot/day 1/b.jpg', 'shoot/day 1/raw/c.JPG']);
  const [record] = await recordsOf(app, user, first.id);
  const sha256 = createHash('sha256')
    .update(await jpeg(1))
    .digest('hex');
  expect(record).toMatchObject({ originalPath: 'a.jpg', newPath: 'shoot/a.jpg', status: 'DONE', sha256 });
  await put('day 2/d.jpg', await jpeg(4));
  expect(await importAll()).toMatchObject({ filesScanned: 4, filesProcessed: 1, filesSkipped: 3 });
  expect(await importAll()).toMatchObject({ filesScanned: 4, filesProcessed: 0, filesSkipped: 4 });
  expect(await images()).toHaveLength(4);
});

test('an import can be limited to one folder of the root', async () => {
  await put('a.jpg', await jpeg(1));
  await put('day/b.jpg', await jpeg(2));
  await importAll({ path: '/day//' });
  expect(await images()).toEqual(['shoot/day/b.jpg']);
});

test('a dry run changes nothing; carrying out its plan fails for files that have changed since', async () => {
  await put('a.jpg', await jpeg(1));
  await put('b.jpg', await jpeg(2));
  await put('c.jpg', await jpeg(3));
  await put('bad.jpg', 'not a picture');
  const plan = await operate(app, user, { type: 'IMPORT', root: 'shoot' });
  expect(plan).toMatchObject({ status: 'COMPLETED', dryRun: true, filesProcessed: 3, filesSkipped: 1 });
  expect(await images()).toEqual([]);
  expect(await app.storedFiles()).toEqual((await app.storedFiles()).filter((file) => !file.includes(rowId(user.id))));
  await put('b.jpg', await jpeg(22));
  await rm(join(root, 'c.jpg'));
  await put('later.jpg', await jpeg(5));
  const done = await importAll({ fromDryRun: plan.id });
  expect(await outcomes(done.id)).toMatchObject({
    'a.jpg': ['DONE', null],
    'b.jpg': ['FAILED', 'The file has changed since the dry run. Import it again.'],
    'bad.jpg': ['SKIPPED', expect.any(String)],
    'c.jpg': ['FAILED', 'The file no longer exists.'],
  });
  expect(await images()).toEqual(['shoot/a.jpg']);
});

test('a copied file gets its own image, marked as a duplicate; a moved file keeps its image', async () => {
  await put('a.jpg', await jpeg(1));
  await put('b/copy.jpg', await jpeg(1));
  const first = await importAll();
  expect(first).toMatchObject({ filesProcessed: 2, duplicatesFound: 1 });
  expect((await recordsOf(app, user, first.id)).filter(({ isDuplicate }) => isDuplicate)).toHaveLength(1);
  const before = await images();
  await mkdir(join(root, 'z'));
  await rename(join(root, 'a.jpg'), join(root, 'z/renamed.jpg'));
  const second = await importAll();
  expect(await outcomes(second.id)).toMatchObject({
    'z/renamed.jpg': ['SKIPPED', 'Already imported as a.jpg, which no longer exists. The image is unchanged.'],
  });
  expect(await images()).toEqual(before);
  // The new path is remembered.
  expect(await outcomes((await importAll()).id)).toMatchObject({ 'z/renamed.jpg': ['SKIPPED', 'Already imported.'] });
});

test('a changed file is imported next to its earlier version; a file that was only touched is not', async () => {
  await put('a.jpg', await jpeg(1));
  await put('b.jpg', await jpeg(2));
  await importAll();
  await put('a.jpg', await jpeg(11));
  await utimes(join(root, 'b.jpg'), new Date(), new Date(Date.now() + 60_000));
  await importAll();
  expect(await images()).toEqual(['shoot/a-2.jpg', 'shoot/a.jpg', 'shoot/b.jpg']);
});

test('an import does not bring back an image that its owner deleted', async () => {
  await put('a.jpg', await jpeg(1));
  await importAll();
  const { images: page } = await app.run(ImagesDocument, {}, user.accessToken);
  await app.run(DeleteImagesDocument, { ids: page.edges.map(({ node }) => node.id) }, user.accessToken);
  expect(await outcomes((await importAll()).id)).toEqual({
    'a.jpg': ['SKIPPED', 'Already imported, and now in the trash. Restore it there.'],
  });
  expect(await images()).toEqual([]);
});

test('sidecars are stored with their images', async () => {
  await put('a.jpg', await jpeg(1));
  await put('a.xmp', '<x:xmpmeta/>');
  await put('b.jpg', await jpeg(2));
  await put('b.jpg.xmp', '<x:xmpmeta>b</x:xmpmeta>');
  await put('lonely.xmp', '<x:xmpmeta/>');
  const done = await importAll();
  expect(await outcomes(done.id)).toEqual({
    'a.jpg': ['DONE', null],
    'b.jpg': ['DONE', null],
    'a.xmp': ['DONE', 'Stored with a.jpg.'],
    'b.jpg.xmp': ['DONE', 'Stored with b.jpg.'],
    'lonely.xmp': ['SKIPPED', 'A sidecar file without an image in the same folder.'],
  });
  const sidecars = () =>
    app.deps.db.sidecar.findMany({ where: { image: { ownerId: rowId(user.id) } }, include: { asset: true } });
  expect((await sidecars()).map(({ filename }) => filename).sort()).toEqual(['a.xmp', 'b.jpg.xmp']);
  await put('a.xmp', '<x:xmpmeta>new</x:xmpmeta>');
  await importAll();
  const { asset } = (await sidecars()).find(({ filename }) => filename === 'a.xmp') ?? {};
  expect(Buffer.from(await app.deps.storage.read(asset?.key ?? '')).toString()).toBe('<x:xmpmeta>new</x:xmpmeta>');
  expect((await images()).length).toBe(2);
});

test('rolling back an import moves its images to the trash, and no others', async () => {
  await put('a.jpg', await jpeg(1));
  await importAll();
  await put('b.jpg', await jpeg(2));
  await put('b.xmp', '<x:xmpmeta/>');
  const second = await importAll();
  const undone = await rollBack(app, user, second.id);
  expect(undone).toMatchObject({ status: 'COMPLETED', filesProcessed: 1, filesFailed: 0 });
  expect(await images()).toEqual(['shoot/a.jpg']);
  await rollBack(app, user, undone.id);
  expect(await images()).toEqual(['shoot/a.jpg', 'shoot/b.jpg']);
});

test('a root that is missing, or empty after earlier imports, fails the operation before anything changes', async () => {
  const absent = await operate(app, user, { type: 'IMPORT', root: 'not mounted', dryRun: false });
  expect(absent).toMatchObject({ status: 'FAILED', failure: { code: 'STORAGE_UNAVAILABLE' }, filesScanned: 0 });
  expect(await importAll()).toMatchObject({ status: 'COMPLETED', filesScanned: 0 }); // it has always been empty
  await put('a.jpg', await jpeg(1));
  await importAll();
  await rm(join(root, 'a.jpg'));
  const emptied = await importAll();
  expect(emptied).toMatchObject({ status: 'FAILED', failure: { code: 'STORAGE_UNAVAILABLE', retryable: true } });
  expect(emptied.failure?.message).toContain('Is it mounted?');
  expect(await images()).toEqual(['shoot/a.jpg']);
  await put('b.jpg', await jpeg(2));
  expect(await importAll({ path: 'absent' })).toMatchObject({ status: 'FAILED' });
});

test('no path can leave its root', async () => {
  await mkdir(join(roots, 'outside'), { recursive: true });
  await writeFile(join(roots, 'outside/secret.jpg'), await jpeg(9));
  await put('a.jpg', await jpeg(1));
  await symlink(join(roots, 'outside'), join(root, 'door'));
  await symlink(join(roots, 'outside/secret.jpg'), join(root, 'secret.jpg'));
  await symlink('..', join(root, 'up'));
  await symlink(root, join(root, 'round'));
  const done = await importAll();
  expect(await images()).toEqual(['shoot/a.jpg']);
  expect(await outcomes(done.id)).toMatchObject({
    door: ['SKIPPED', 'A symbolic link. Links are not followed.'],
    'secret.jpg': ['SKIPPED', 'A symbolic link. Links are not followed.'],
    up: ['SKIPPED', 'A symbolic link. Links are not followed.'],
    round: ['SKIPPED', 'A symbolic link. Links are not followed.'],
  });
  for (const path of ['door', 'up', 'up/outside', 'round', 'round/round', './up', 'A.JPG', 'a.jpg']) {
    expect(await importAll({ path }), path).toMatchObject({ status: 'FAILED', filesScanned: 0 });
  }
  for (const path of ['..', '../outside', 'x/../../outside', 'x\\..\\..\\outside', 'x\0y']) {
    expect(await refusal({ path }), path).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.path' });
  }
  // Characters that normalise to dots or slashes are ordinary names.
  for (const path of ['\u2025', '\u2025/outside', '\uFF0E\uFF0E', '\uFF0E\uFF0E\uFF0Foutside', '%2e%2e/outside']) {
    expect(await importAll({ path }), path).toMatchObject({ status: 'FAILED', filesScanned: 0 });
  }
  expect(await refusal({ root: '../outside' })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.root' });
  expect(await refusal({ root: null })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.root' });
  expect(await images()).toEqual(['shoot/a.jpg']);
});

/** The number of files of each of the 20 bad kinds, and of good files. */
const BAD = scaled(1, 10);
const GOOD = scaled(20, 1800);

test(`${GOOD} good files become images, and ${20 * BAD} files that are invalid in 20 ways become records with a reason`, {
  timeout: 1_800_000,
}, async () => {
  const good = await jpeg(0);
  const broken = Buffer.from(good);
  broken.fill(0, 200);
  const bomb = pngOf(60_000, 60_000);
  const bad: ((path: string, i: number) => Promise<unknown>)[] = [
    (path) => put(`${path}.jpg`, ''),
    (path) => put(`${path}.jpg`, 'text with the extension of a picture'),
    (path) => put(`${path}.txt`, 'notes'),
    (path) => put(`${path}.pdf`, '%PDF-1.7'),
    (path) => put(`${path}.jpg`, Buffer.from(good).subarray(0, 300)),
    (path, i) => put(`${path}.jpg`, Buffer.concat([broken, Buffer.from(`${i}`)])),
    (path) => put(`${path}.png`, bomb),
    (path) => put(`${path}.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    (path) => put(`${path}.jpg`, '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    (path) => symlink(join(root, 'good/0.jpg'), join(root, `${path}.jpg`)),
    (path) => symlink(join(root, 'nowhere'), join(root, `${path}.jpg`)),
    async (path) => execFileSync('mkfifo', [join(root, `${path}.jpg`)]),
    (path) => put(`${path}.xmp`, '<x:xmpmeta/>'),
    (path) => put(`.${path.split('/')[1]}.jpg`, good),
    (path) => put(`${path}.mp4`, Buffer.alloc(1000, 1)),
    (path) => put(`${path}.zip`, 'PK\u0003\u0004'),
    (path) => put(`${path}.cr3`, Buffer.alloc(2000, 7)),
    (path) => put(`${path}.gif`, 'GIF89a'),
    async (path) => {
      await put(`${path}.jpg`, good);
      await truncate(join(root, `${path}.jpg`), 101_000_000); // above the size limit; sparse
    },
    (path) => put(`@eaDir/${path.split('/')[1]}/x`, 'thumbnails'),
  ];
  for (let i = 0; i < GOOD; i++) await put(`good/${i}.jpg`, await jpeg(i, { width: 16 + (i % 7), height: 12 }));
  await mkdir(join(root, 'bad'));
  for (const [kind, make] of bad.entries()) {
    if (kind === 19) continue; // one record for a folder with everything in it
    for (let i = 0; i < BAD; i++) await make(`bad/${kind}-${i}`, i);
  }
  for (let i = 0; i < BAD; i++) await put(`bad/${i}/@eaDir/x`, 'thumbnails');
  const done = await operate(app, user, { type: 'IMPORT', root: 'shoot', dryRun: false }, 900_000);
  expect(done).toMatchObject({
    status: 'COMPLETED',
    filesScanned: GOOD + 20 * BAD,
    filesProcessed: GOOD,
    filesSkipped: 20 * BAD,
    filesFailed: 0,
  });
  expect(await images()).toHaveLength(GOOD);
  const records = await recordsOf(app, user, done.id);
  const refused = records.filter(({ status }) => status !== 'DONE');
  expect(refused).toHaveLength(20 * BAD);
  expect(refused.every(({ message }) => message && message.length > 10)).toBe(true);
  console.log([...new Set(refused.map(({ message }) => message))].join('\n'));
  const again = await operate(app, user, { type: 'IMPORT', root: 'shoot', dryRun: false }, 900_000);
  expect(again).toMatchObject({
    status: 'COMPLETED',
    filesScanned: GOOD + 20 * BAD,
    filesProcessed: 0,
    filesSkipped: GOOD + 20 * BAD,
  });
  expect(await images()).toHaveLength(GOOD);
});
