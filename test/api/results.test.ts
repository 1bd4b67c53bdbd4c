import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CreateJobDocument,
  DeletePresetDocument,
  DeleteResultDocument,
  PresetsDocument,
  ResultDocument,
  SavePresetDocument,
  type SavePresetInput,
  UpdateResultDocument,
  UsageDocument,
} from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { addImages, addJobs, addResults, rowId } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
let imageId: string;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
  [imageId = ''] = await addImages(app, ada, [{}]);
});
afterAll(() => app.dispose());

async function addResult(): Promise<string> {
  const [id = ''] = await addResults(app, ada, imageId, [{}]);
  return id;
}

test('the score and the notes of a result can be set, changed and removed', async () => {
  const id = await addResult();
  const update = async (change: object) =>
    (await app.run(UpdateResultDocument, { input: { id, ...change } }, ada.accessToken)).updateResult;
  expect(await update({ qualityScore: 0.75, notes: 'good' })).toEqual({ id, qualityScore: 0.75, notes: 'good' });
  expect(await update({ qualityScore: 0 })).toEqual({ id, qualityScore: 0, notes: 'good' });
  expect(await update({ notes: null })).toEqual({ id, qualityScore: 0, notes: null });
  expect(await update({})).toEqual({ id, qualityScore: 0, notes: null });
});

test.each([
  ['input.qualityScore', { qualityScore: -0.01 }],
  ['input.qualityScore', { qualityScore: 1.01 }],
  ['input.notes', { notes: 'x'.repeat(10_001) }],
])('rejects an invalid value for %s: %j', async (field, change) => {
  const input = { id: await addResult(), ...change };
  const { errors } = await app.ask(UpdateResultDocument, { input }, ada.accessToken);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
});

test('a result of an earlier version has null for the fields that it lacks', async () => {
  const swatch = { lab: [50, 0, 0], srgb: [119, 119, 119], hex: '#777777' };
  const seen = { reference: swatch, measured: swatch, corrected: swatch, clipped: false, specular: false };
  const patch = { index: 22, name: 'neutral 5', ...seen, deltaEBefore: 3, deltaEAfter: 1 };
  const place = { orientation: 'NORMAL', mirrored: false, confidence: 0.9, markersFound: 0 };
  const detection = { kind: 'COLORCHECKER_24', corners: [{ x: 0, y: 0 }], ...place };
  const [id = ''] = await addResults(app, ada, imageId, [{ patches: [patch], detection }]);
  const { result } = await app.run(ResultDocument, { id }, ada.accessToken);
  expect(result).toMatchObject({ unevenLight: null, chartSharpness: null, analysis: null, detection: { others: [] } });
  const missing = { deltaEAfterWhiteBalance: null, crossValidatedDeltaE: null, visibility: null, exclusion: null };
  expect(result?.patches).toMatchObject([{ index: 22, deltaEAfter: 1, ...missing, texture: null, glare: null }]);
});

test('deleting a result keeps its job', async () => {
  const id = await addResult();
  const { jobId } = await app.deps.db.result.findUniqueOrThrow({ where: { id: rowId(id) } });
  expect(await app.run(DeleteResultDocument, { id }, ada.accessToken)).toEqual({ deleteResult: id });
  for (const document of [ResultDocument, DeleteResultDocument]) {
    const { errors } = await app.ask<object, object>(document.toString(), { id }, ada.accessToken);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  }
  expect(await app.deps.db.job.count({ where: { id: jobId } })).toBe(1);
});

const preset = (change: Partial<SavePresetInput> = {}): SavePresetInput => ({
  name: 'mine',
  type: 'DETECT_AND_CORRECT',
  options: { outputFormat: 'PNG' },
  ...change,
});

async function save(user: TestUser, change: Partial<SavePresetInput> = {}) {
  return (await app.run(SavePresetDocument, { input: preset(change) }, user.accessToken)).savePreset;
}

async function optionsOfJob(user: TestUser, more: object) {
  const [image = ''] = await addImages(app, user, [{}]);
  const input = { imageId: image, type: 'DETECT_AND_CORRECT', ...more } as const;
  return (await app.run(CreateJobDocument, { input }, user.accessToken)).createJob.options;
}

test('presets are saved with all options, listed by name, changed by id and deleted', async () => {
  const bea = await app.register('bea');
  const second = await save(bea, { name: 'second', description: 'two' });
  const first = await save(bea, { name: 'first' });
  expect(second).toMatchObject({
    description: 'two',
    isDefault: false,
    options: { outputFormat: 'PNG', quality: 92, whiteBalance: 'CHART' },
  });
  const changed = await save(bea, { id: second.id, name: 'zero', options: { quality: 50 } });
  expect(changed).toMatchObject({
    id: second.id,
    name: 'zero',
    description: null,
    options: { outputFormat: 'JPEG', quality: 50 },
  });
  const names = async () => (await app.run(PresetsDocument, {}, bea.accessToken)).presets.map(({ name }) => name);
  expect(await names()).toEqual(['first', 'zero']);
  expect(await app.run(DeletePresetDocument, { id: first.id }, bea.accessToken)).toEqual({ deletePreset: first.id });
  expect(await names()).toEqual(['zero']);
});

test('preset names are unique per user', async () => {
  const [cyd, dan] = [await app.register('cyd'), await app.register('dan')];
  const { id } = await save(cyd);
  await save(dan);
  const other = await save(cyd, { name: 'other' });
  for (const input of [preset(), preset({ id: other.id })]) {
    const { errors } = await app.ask(SavePresetDocument, { input }, cyd.accessToken);
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', field: 'input.name' } }]);
  }
  expect((await save(cyd, { id })).id).toBe(id);
});

test('a job takes its options from its preset; a preset and options are mutually exclusive', async () => {
  const eve = await app.register('eve');
  const { id } = await save(eve);
  expect(await optionsOfJob(eve, { presetId: id })).toMatchObject({ outputFormat: 'PNG' });
  const both = { imageId, type: 'DETECT_AND_CORRECT', presetId: id, options: {} } as const;
  const { errors } = await app.ask(CreateJobDocument, { input: both }, eve.accessToken);
  expect(errors[0]?.extensions.code).toMatch(/BAD_USER_INPUT|NOT_FOUND/);
});

test('one preset per type is the default for jobs of that type without options', async () => {
  const fay = await app.register('fay');
  const first = await save(fay, { name: 'first', isDefault: true });
  expect(await optionsOfJob(fay, {})).toMatchObject({ outputFormat: 'PNG' });
  expect(await optionsOfJob(fay, { options: { quality: 10 } })).toMatchObject({ outputFormat: 'JPEG', quality: 10 });
  expect(await optionsOfJob(fay, { type: 'DETECT' })).toMatchObject({ outputFormat: 'JPEG' });
  await save(fay, { name: 'measure', type: 'ANALYZE', isDefault: true, options: {} }); // of another type
  expect(await optionsOfJob(fay, {})).toMatchObject({ outputFormat: 'PNG' });
  await save(fay, { name: 'second', isDefault: true, options: { outputFormat: 'WEBP' } });
  const { presets } = await app.run(PresetsDocument, {}, fay.accessToken);
  expect(presets.map(({ name, isDefault }) => [name, isDefault])).toEqual([
    ['first', false],
    ['measure', true],
    ['second', true],
  ]);
  expect(await optionsOfJob(fay, {})).toMatchObject({ outputFormat: 'WEBP' });
  await save(fay, { id: first.id, name: 'first', isDefault: true });
  expect(await optionsOfJob(fay, {})).toMatchObject({ outputFormat: 'PNG' });
});

test('usage reports images outside the trash, jobs by status, storage and the accuracy of the newest results', async () => {
  const gus = await app.register('gus');
  const [first = '', second = '', third = ''] = await addImages(app, gus, [{}, {}, {}, { trashedAt: new Date() }]);
  await addJobs(app, gus, first, [{ status: 'PENDING' }, { status: 'FAILED' }, { status: 'FAILED' }]);
  const { thumbnailId: correctedId } = await app.deps.db.image.findUniqueOrThrow({ where: { id: rowId(first) } });
  const at = (n: number) => ({ createdAt: new Date(Date.UTC(2026, 0, n)), correctedId });
  await addResults(app, gus, first, [
    { ...at(1), meanDeltaE: 9, meanDeltaEBefore: 20, rating: 'POOR' },
    { ...at(2), meanDeltaE: 1.5, meanDeltaEBefore: 10, rating: 'VERY_GOOD' },
  ]);
  await addResults(app, gus, second, [{ ...at(1), meanDeltaE: 0.5, meanDeltaEBefore: 6, rating: 'EXCELLENT' }]);
  await addResults(app, gus, third, [{ meanDeltaE: 30, meanDeltaEBefore: 30, rating: 'POOR' }]); // only detected
  const { usage } = await app.run(UsageDocument, {}, gus.accessToken);
  expect(usage).toMatchObject({ images: 3, storageUsed: 1, storageQuota: 5_000_000_000 });
  expect(usage.jobsByStatus.toSorted((a, b) => a.status.localeCompare(b.status))).toEqual([
    { status: 'COMPLETED', count: 4 },
    { status: 'FAILED', count: 2 },
    { status: 'PENDING', count: 1 },
  ]);
  expect(usage.accuracy).toEqual({
    images: 2,
    meanDeltaEBefore: 8,
    meanDeltaEAfter: 1,
    worstDeltaE: 1.5,
    counts: [
      { rating: 'EXCELLENT', count: 1 },
      { rating: 'VERY_GOOD', count: 1 },
    ],
  });
});

test('accuracyByDay has an entry for each day with corrections, within the requested days', async () => {
  const ira = await app.register('ira');
  const [first = '', second = ''] = await addImages(app, ira, [{}, {}]);
  const { thumbnailId: correctedId } = await app.deps.db.image.findUniqueOrThrow({ where: { id: rowId(first) } });
  const midnight = new Date(new Date().toISOString().slice(0, 10));
  const at = (day: number, hours = 0) => ({
    createdAt: new Date(midnight.getTime() + day * 86_400_000 + hours * 3_600_000),
    correctedId,
  });
  await addResults(app, ira, first, [
    { ...at(-2), meanDeltaE: 4, meanDeltaEBefore: 8, rating: 'FAIR' },
    { ...at(-1, 23.9), meanDeltaE: 2, meanDeltaEBefore: 10, rating: 'GOOD' },
  ]);
  await addResults(app, ira, second, [{ ...at(-1), meanDeltaE: 1, meanDeltaEBefore: 20, rating: 'VERY_GOOD' }]);
  await addResults(app, ira, second, [{ createdAt: at(-1).createdAt, meanDeltaE: 50, rating: 'POOR' }]); // only detected
  const query =
    'query($days: Int) { usage { accuracyByDay(days: $days) { day images meanDeltaEBefore meanDeltaEAfter } } }';
  type Answer = { usage: { accuracyByDay: object[] } };
  const accuracyByDay = (days?: number) => app.ask<Answer, object>(query, { days }, ira.accessToken);
  const yesterday = { day: at(-1).createdAt.toISOString(), images: 2, meanDeltaEBefore: 15, meanDeltaEAfter: 1.5 };
  const before = { day: at(-2).createdAt.toISOString(), images: 1, meanDeltaEBefore: 8, meanDeltaEAfter: 4 };
  expect((await accuracyByDay()).data?.usage.accuracyByDay).toEqual([before, yesterday]);
  expect((await accuracyByDay(2)).data?.usage.accuracyByDay).toEqual([yesterday]);
  for (const days of [0, -1, 367]) {
    expect((await accuracyByDay(days)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'days' } },
    ]);
  }
});

test('the usage of a new account is empty', async () => {
  const hal = await app.register('hal');
  const { usage } = await app.run(UsageDocument, {}, hal.accessToken);
  const accuracy = { images: 0, meanDeltaEBefore: null, meanDeltaEAfter: null, worstDeltaE: null, counts: [] };
  expect(usage).toEqual({ images: 0, storageUsed: 0, storageQuota: 5_000_000_000, jobsByStatus: [], accuracy });
});

test('health is public, over GraphQL and HTTP', async () => {
  const health = { status: 'DEGRADED', database: 'OK', events: 'OK', storage: 'OK', queue: 'DEGRADED', workers: 0 };
  const { data } = await app.ask<object, object>('{ health { status database events storage queue workers } }');
  expect(data).toEqual({ health });
  const ready = await fetch(`${app.url}/health/ready`);
  expect({ status: ready.status, body: await ready.json() }).toMatchObject({ status: 200, body: health });
  expect(await (await fetch(`${app.url}/health/live`)).json()).toEqual({ status: 'OK' });
});
