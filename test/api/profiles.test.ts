import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CreateJobDocument,
  type CreateJobInput,
  DeleteProfileDocument,
  ProfilesDocument,
  SavePresetDocument,
  SaveProfileDocument,
} from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { createJob, ended, readJob, runJob, uploadOne } from '../support/job-runs.ts';
import { photo } from '../support/pictures.ts';
import { rowId } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
let bea: TestUser;
let chartId: string;
let fittedId: string;
beforeAll(async () => {
  app = await startTestApp({ workers: 1 });
  [ada, bea] = [await app.register('ada'), await app.register('bea')];
  chartId = await uploadOne(app, ada, await photo(), 'chart.jpg');
  fittedId = (await runJob(app, ada, { imageId: chartId, type: 'DETECT_AND_CORRECT' })).result.id;
});
afterAll(() => app.dispose());

const save = async (name: string, resultId = fittedId) =>
  (await app.run(SaveProfileDocument, { resultId, name }, ada.accessToken)).saveProfile;
const list = async (user: TestUser) => (await app.run(ProfilesDocument, {}, user.accessToken)).profiles;
const refusalOf = async (name: string, resultId = fittedId, user = ada) =>
  (await app.ask(SaveProfileDocument, { resultId, name }, user.accessToken)).errors[0]?.extensions;

async function download(url: string) {
  const response = await fetch(url);
  const bytes = Buffer.from(await response.arrayBuffer());
  const header = (name: string) => response.headers.get(name) ?? '';
  return { status: response.status, bytes, type: header('content-type'), name: header('content-disposition') };
}

test('saves a correction under a name, with its remaining error', async () => {
  const saved = await save('  window light ');
  expect(saved).toMatchObject({ name: 'window light', source: { id: chartId }, createdAt: expect.any(String) });
  expect(saved.deltaEAfter.mean).toBeLessThan(3);
  expect(saved.correction.matrix).toHaveLength(3);
  expect(saved.json).toMatchObject({
    format: 'graycard-correction',
    name: 'window light',
    model: saved.correction.model,
    matrix: saved.correction.matrix,
  });
  await save('a lamp');
  const mine = await list(ada);
  expect(mine.map(({ name }) => name)).toEqual(['a lamp', 'window light']);
  expect(mine[1]).toMatchObject({ id: saved.id, name: 'window light', deltaEAfter: saved.deltaEAfter });
  expect(await list(bea)).toEqual([]);
});

test('offers the ICC profiles and the LUT as download links', async () => {
  const { icc, iccV4, cube } = await save('blå / grön');
  const profile = await download(icc.url);
  expect(profile).toMatchObject({ status: 200, type: 'application/vnd.iccprofile' });
  expect(profile.bytes.toString('latin1', 36, 40)).toBe('acsp');
  expect(profile.name).toContain('.icc');
  expect(profile.bytes[8]).toBe(2);
  const newer = await download(iccV4.url);
  expect(newer).toMatchObject({ status: 200, type: 'application/vnd.iccprofile' });
  expect(newer.bytes[8]).toBe(4);
  const lut = await download(cube.url);
  expect(lut.status).toBe(200);
  expect(lut.type).toMatch(/^text\/plain/);
  expect(lut.bytes.toString()).toMatch(/^TITLE "bl\? \/ gr\?n"\nLUT_3D_SIZE 33\n/);
  for (const [asset, { bytes }] of [[icc, profile] as const, [cube, lut] as const]) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(asset).toMatchObject({ byteSize: bytes.length, sha256, width: null, height: null });
  }
});

test('corrects a photo taken in the same light without searching it for a chart', async () => {
  const profile = await save('same light');
  const shot = await photo({ seed: 9, chart: { turnDeg: 12 }, background: 'desk' });
  const imageId = await uploadOne(app, ada, shot, 'second.jpg');
  const { job, result } = await runJob(app, ada, { imageId, type: 'CORRECT', profileId: profile.id });
  expect(job).toMatchObject({ profile: { id: profile.id }, reference: null });
  expect(job.log.at(-1)?.message).toBe('Corrected with the profile same light.');
  expect(result).toMatchObject({ detection: null, patches: [], deltaEAfter: null, rating: null });
  expect(result.correction?.matrix).toEqual(profile.correction.matrix);
  expect(result.provenance).toMatchObject({ reference: null, profile: { name: 'same light' } });

  const { bytes } = await download(result.corrected?.url ?? '');
  const correctedId = await uploadOne(app, ada, bytes, 'second-corrected.jpg');
  const error = async (id: string) =>
    (await runJob(app, ada, { imageId: id, type: 'DETECT' })).result.deltaEBefore?.mean ?? Number.NaN;
  const [before, after] = [await error(imageId), await error(correctedId)];
  expect(after).toBeLessThan(before / 2);
  expect(after).toBeLessThan(4);
});

test('only a correction fitted to a chart in the image itself can be saved', async () => {
  const detected = await runJob(app, ada, { imageId: chartId, type: 'DETECT' });
  const referred = await runJob(app, ada, { imageId: chartId, referenceImageId: chartId, type: 'CORRECT' });
  for (const { result } of [detected, referred]) {
    expect(await refusalOf('no', result.id)).toMatchObject({ code: 'INVALID_STATE' });
  }
});

/** Uploads another shot of the chart in light with these gains; returns the id of its result. */
async function shootAgain(gains: readonly [number, number, number], name: string): Promise<string> {
  const imageId = await uploadOne(app, ada, await photo({ light: { gains } }), name);
  return (await runJob(app, ada, { imageId, type: 'DETECT_AND_CORRECT' })).result.id;
}

test('saving under an existing name extends the series and reports the drift from the previous profile', async () => {
  const first = await save('tent');
  expect(first.drift).toBeNull();
  const second = await save('tent', await shootAgain([1.15, 1, 0.6], 'bluer.jpg'));
  const third = await save('tent', await shootAgain([0.92, 0.8, 0.48], 'dimmer.jpg'));
  expect(second.drift).toMatchObject({ earlier: { id: first.id }, deltaE: { mean: expect.any(Number) } });
  expect(second.drift?.whiteBalanceDifference[2]).toBeCloseTo(Math.log2(0.7 / 0.6), 1);
  expect(second.drift?.exposureDifference).toBeCloseTo(0, 1);
  expect(third.drift).toMatchObject({ earlier: { id: second.id } });
  expect(third.drift?.exposureDifference).toBeCloseTo(-Math.log2(0.8), 1);
  expect(third.drift?.deltaE.mean).toBeGreaterThan(1);
  const tents = (await list(ada)).filter(({ name }) => name === 'tent');
  expect(tents.map(({ id }) => id)).toEqual([third.id, second.id, first.id]);

  await app.run(DeleteProfileDocument, { id: second.id }, ada.accessToken);
  const [newest, oldest] = (await list(ada)).filter(({ name }) => name === 'tent');
  expect(newest?.drift).toMatchObject({ earlier: { id: first.id } });
  expect(newest?.drift?.whiteBalanceDifference[2]).toBeCloseTo(Math.log2(0.7 / 0.6), 1);
  await app.run(DeleteProfileDocument, { id: first.id }, ada.accessToken);
  expect((await list(ada)).find(({ id }) => id === newest?.id)?.drift).toBeNull();
  expect(oldest?.drift).toBeNull();
});

test('if several items of a list fail, no rejection is left unhandled', async () => {
  for (const blue of [0.7, 0.68]) await save('0', await shootAgain([1, 1, blue], `${blue}.jpg`)); // the first two items of the list
  const unhandled: unknown[] = [];
  const recordRejection = (error: unknown) => void unhandled.push(error);
  process.on('unhandledRejection', recordRejection);
  const query = '{ profiles { name drift { earlier { id } } icc { url(expiresInSeconds: 0) } } }'; // the second has no drift
  const { errors } = await app.ask(query, undefined, ada.accessToken);
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off('unhandledRejection', recordRejection);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'expiresInSeconds' } }]);
  expect(unhandled).toEqual([]);
});

test('saving a result under the same name repeatedly or concurrently creates one profile', async () => {
  const files = await app.storedFiles();
  const saved = await Promise.all([save('once'), save('once'), save(' once ')]);
  saved.push(await save('once'));
  expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
  expect(saved[0]?.drift).toBeNull();
  expect(await app.storedFiles()).toHaveLength(files.length + 3);
});

test("concurrent saves under one name form one series; another user's result is rejected", async () => {
  const results = [await shootAgain([1, 1, 0.9], 'a.jpg'), await shootAgain([1, 1, 0.8], 'b.jpg'), fittedId];
  await Promise.all(results.map((id) => save('series', id)));
  const series = (await list(ada)).filter(({ name }) => name === 'series');
  const earlier = series.map(({ drift }) => drift?.earlier.id ?? null);
  expect(new Set(earlier).size).toBe(3);
  expect(earlier).toContain(null);
  expect(await refusalOf(' ')).toMatchObject({ code: 'BAD_USER_INPUT', field: 'name' });
  expect(await refusalOf('series', fittedId, bea)).toMatchObject({ code: 'NOT_FOUND' });
});

test('a series stays linked if neighbours are deleted while another profile is saved', async () => {
  const results = [fittedId];
  for (const blue of [0.66, 0.62, 0.58, 0.54]) results.push(await shootAgain([1.05, 1, blue], `${blue}.jpg`));
  const ids = [];
  for (const id of results.slice(0, 4)) ids.push((await save('crowd', id)).id);
  const remove = (id = '') => app.run(DeleteProfileDocument, { id }, ada.accessToken);
  const [next] = await Promise.all([save('crowd', results[4]), remove(ids[3]), remove(ids[2]), remove(ids[1])]);
  const [newest, oldest, ...more] = (await list(ada)).filter(({ name }) => name === 'crowd');
  expect([newest?.id, oldest?.id, more.length]).toEqual([next.id, ids[0], 0]);
  expect(newest?.drift).toMatchObject({ earlier: { id: ids[0] } });
});

test('composed and decomposed accents in a name are equal', async () => {
  const saved = await save('fenêtre');
  expect(await save('fene\u0302tre')).toMatchObject({ id: saved.id, name: 'fenêtre' });
});

test('profile files count towards the quota; if they do not fit, none is stored', async () => {
  const big = { ownerId: rowId(ada.id), key: 'big', filename: 'big', contentType: 'image/jpeg', sha256: '' };
  const { id } = await app.deps.db.asset.create({ data: { ...big, byteSize: 5_000_000_000n } });
  const files = (await app.storedFiles()).sort();
  expect(await refusalOf('too much')).toMatchObject({ code: 'QUOTA_EXCEEDED' });
  expect((await app.storedFiles()).sort()).toEqual(files);
  await app.deps.db.asset.delete({ where: { id } });
  expect((await save('too much')).drift).toBeNull();
});

test('deleting a profile deletes its files and keeps the results of its jobs', async () => {
  const files = (await app.storedFiles()).sort();
  const { id, icc, cube } = await save('to go');
  const { job } = await runJob(app, ada, { imageId: chartId, type: 'CORRECT', profileId: id });
  const filesBefore = await app.storedFiles();
  expect(await app.run(DeleteProfileDocument, { id }, ada.accessToken)).toEqual({ deleteProfile: id });
  expect((await list(ada)).map((profile) => profile.id)).not.toContain(id);
  expect(await readJob(app, ada, job.id)).toMatchObject({ status: 'COMPLETED', profile: null, result: job.result });
  for (const { url } of [icc, cube]) expect((await download(url)).status).toBe(404);
  expect(await app.storedFiles()).toHaveLength(filesBefore.length - 3);
  expect(files.every((file) => filesBefore.includes(file))).toBe(true);
  const again = await app.ask(DeleteProfileDocument, { id }, ada.accessToken);
  expect(again.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

test('a job whose profile was deleted before it ran fails with REFERENCE_MISSING', async () => {
  const { id } = await save('short-lived');
  const failed = await createJob(app, ada, { imageId: chartId, type: 'CORRECT', profileId: id });
  await ended(app, ada, failed.id);
  await app.deps.db.job.update({ where: { id: rowId(failed.id) }, data: { status: 'FAILED' } });
  await app.run(DeleteProfileDocument, { id }, ada.accessToken);
  const retry = 'mutation($id: ID!) { retryJob(id: $id) { id } }';
  await app.run<object, object>(retry, { id: failed.id }, ada.accessToken);
  const job = await ended(app, ada, failed.id);
  expect(job.failure).toMatchObject({ code: 'REFERENCE_MISSING', retryable: false });
});

test('CORRECT requires either a reference or a profile; other types accept neither', async () => {
  const { id: profileId } = await save('one of two');
  const field = async (input: Partial<CreateJobInput>) => {
    const complete = { imageId: chartId, type: 'CORRECT', ...input } as const;
    return (await app.ask(CreateJobDocument, { input: complete }, ada.accessToken)).errors[0]?.extensions;
  };
  const bad = (name: string) => ({ code: 'BAD_USER_INPUT', field: name });
  expect(await field({})).toMatchObject(bad('input.referenceImageId'));
  expect(await field({ profileId, referenceImageId: chartId })).toMatchObject(bad('input.profileId'));
  expect(await field({ profileId, type: 'DETECT_AND_CORRECT' })).toMatchObject(bad('input.profileId'));
  expect(await field({ profileId, options: { model: 'LINEAR_3X3' } })).toMatchObject(bad('input.options.model'));
});

test('with a profile, the output options apply, including those of a preset', async () => {
  const { id: profileId } = await save('as PNG');
  const png = { outputFormat: 'PNG' } as const;
  const given = await runJob(app, ada, { imageId: chartId, type: 'CORRECT', profileId, options: png });
  expect(given.result.corrected?.contentType).toBe('image/png');
  const input = { name: 'p', type: 'CORRECT', options: { ...png, model: 'NONE' }, isDefault: true } as const;
  await app.run(SavePresetDocument, { input }, ada.accessToken);
  const { job, result } = await runJob(app, ada, { imageId: chartId, type: 'CORRECT', profileId });
  expect(job.options).toMatchObject({ outputFormat: 'PNG', model: 'AUTO' });
  expect(result.corrected?.sha256).toBe(given.result.corrected?.sha256);
});
