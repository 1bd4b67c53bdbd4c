import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeExpiredReports } from '../../src/services/report/expire.ts';
import { MAX_RESULTS, MAX_RESULTS_WITH_IMAGES } from '../../src/services/report/export-report.ts';
import type { Report, ReportFormat } from '../../src/services/report/report-data.ts';
import { CreateBatchDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { ensureInstalled } from '../support/install.ts';
import { type Result, runJob, uploadOne } from '../support/job-runs.ts';
import { photo } from '../support/pictures.ts';
import { addBatches, addImages, addResults, globalId, rowId } from '../support/rows.ts';
import { until } from '../support/until.ts';

/** Names that are dangerous in formulas, HTML, fonts and paths. */
const names = ['=cmd|calc!A0.jpg', '<img src=x onerror=alert(1)>.jpg', '写真 ναός 🎨.jpg', 'صورة.jpg'];

let app: TestApp;
let ada: TestUser;
let bob: TestUser;
const results: Result[] = [];
beforeAll(async () => {
  ensureInstalled('pdftotext', 'poppler-utils', (line) => console.log(`[tests] ${line}`));
  app = await startTestApp({ workers: 1 });
  [ada, bob] = [await app.register('ada'), await app.register('bob')];
  for (const [i, name] of names.entries()) {
    const imageId = await uploadOne(app, ada, await photo({ light: { gains: [1.1 + i / 20, 1, 0.7] } }), name);
    results.push((await runJob(app, ada, { imageId, type: 'DETECT_AND_CORRECT' })).result);
  }
});
afterAll(() => app.dispose());

const EXPORT = `mutation($resultIds: [ID!], $batchId: ID, $format: ReportFormat!) {
  exportReport(resultIds: $resultIds, batchId: $batchId, format: $format) { url contentType byteSize sha256 width }
}`;
type Exported = { exportReport: { url: string; contentType: string; byteSize: number; sha256: string } };
type ReportArguments = { resultIds?: string[]; batchId?: string };

const ask = (args: ReportArguments, format: ReportFormat, user = ada) =>
  app.ask<Exported, object>(EXPORT, { ...args, format }, user.accessToken);

async function download(args: ReportArguments, format: ReportFormat, user = ada): Promise<Buffer> {
  const { data, errors } = await ask(args, format, user);
  expect(errors).toEqual([]);
  const path = new URL(data?.exportReport.url ?? '').pathname;
  return Buffer.from(await (await fetch(app.url + path)).arrayBuffer());
}
const readJson = async (args: ReportArguments, user = ada): Promise<Report> =>
  JSON.parse((await download(args, 'JSON', user)).toString());

/** The text of a PDF, extracted by pdftotext. */
const textOf = (pdf: Buffer) => pdfToText(pdf, '-layout');

/** Pairs of words that overlap on a page of a PDF. */
function overlapsIn(pdf: Buffer): string[] {
  const pages = pdfToText(pdf, '-bbox').split('<page ').slice(1);
  return pages.flatMap((page) => {
    const words = [...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g)];
    const boxes = words.map(([, ...values]) => ({ box: values.slice(0, 4).map(Number), word: values[4] }));
    const isOver = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: number[], [u0 = 0, v0 = 0, u1 = 0, v1 = 0]: number[]) =>
      Math.min(x1, u1) - Math.max(x0, u0) > 1 && Math.min(y1, v1) - Math.max(y0, v0) > 3; // points: line boxes may touch
    return boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => (isOver(a.box, b.box) ? [`${a.word} / ${b.word}`] : [])),
    );
  });
}

function pdfToText(pdf: Buffer, layout: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'graycard-pdf-'));
  const file = join(folder, 'report.pdf');
  writeFileSync(file, pdf);
  const text = execFileSync('pdftotext', [layout, file, '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return text;
}

const all = () => ({ resultIds: results.map(({ id }) => id) });

test('the JSON report contains the same values as the API, and how they were obtained', async () => {
  const report = await readJson(all());
  expect(report.images.map(({ filename }) => filename)).toEqual(names);
  for (const [i, result] of results.entries()) {
    const reported = report.images[i];
    expect(reported?.before?.mean).toBe(result.deltaEBefore?.mean);
    expect(reported?.after).toMatchObject({ mean: result.deltaEAfter?.mean, max: result.deltaEAfter?.max });
    expect(reported?.rating).toBe(result.rating);
    expect(reported?.patches.map(({ deltaEAfter }) => deltaEAfter)).toEqual(
      result.patches.map((patch) => patch.deltaEAfter),
    );
    expect(reported?.patches.map(({ measured }) => measured.hex)).toEqual(
      result.patches.map((patch) => patch.measured.hex),
    );
    expect(reported?.method).toMatchObject({
      model: result.correction?.model,
      matrix: result.correction?.matrix,
      outputColorSpace: 'SRGB',
    });
    expect(reported?.method?.reference).toMatch(/November 2014/);
  }
  const means = results.map(({ deltaEAfter }) => deltaEAfter?.mean ?? Number.NaN);
  expect(report.total).toMatchObject({ images: 4, corrected: 4, worstDeltaE: Math.max(...means) });
  expect(report.total.meanDeltaEAfter).toBeCloseTo(means.reduce((sum, mean) => sum + mean) / 4, 10);
  expect(report.figures.colorDifference).toContain('CIEDE2000');
  expect(report).toMatchObject({ madeFor: 'ada', software: expect.stringMatching(/^Graycard \d/) });
});

test('the CSV report has a row for each patch with the same values, and nothing that a spreadsheet would evaluate', async () => {
  const report = await readJson(all());
  const csv = (await download(all(), 'CSV')).toString();
  const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
  expect(rows).toHaveLength(4 * 24);
  report.images.forEach((image, i) => {
    image.patches.forEach((patch, p) => {
      const row = rows[24 * i + p];
      expect(row).toMatchObject({ patch: String(p + 1), sha256: image.sha256, patchName: patch.name });
      expect(row?.deltaEBefore).toBe(patch.deltaEBefore.toFixed(2));
      expect(row?.deltaEAfter).toBe(patch.deltaEAfter?.toFixed(2));
      expect(Number(row?.measuredA)).toBeCloseTo(patch.measured.lab[1], 2);
    });
  });
  for (const cell of rows.flatMap((row) => Object.values(row))) {
    if (Number.isNaN(Number(cell))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
});

test('the HTML report is self-contained: it loads and runs nothing, and shows the same values', async () => {
  const report = await readJson(all());
  const html = (await download(all(), 'HTML')).toString();
  expect(html).not.toMatch(/<script|<link|<iframe|javascript:|onerror=alert\(1\)>/i);
  for (const [, source = ''] of html.matchAll(/(?:src|href)="([^"]*)"/g))
    expect(source).toMatch(/^(data:image\/jpeg;|#)/);
  expect(html).not.toMatch(/url\(|@import/);
  expect([...html.matchAll(/<img /g)]).toHaveLength(8);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;.jpg');
  for (const { after, patches } of report.images) {
    expect(html).toContain(`${after?.mean.toFixed(2)} after`);
    for (const { deltaEBefore, deltaEAfter } of patches)
      expect(html).toContain(`<td>${deltaEBefore.toFixed(2)}</td><td>${deltaEAfter?.toFixed(2)}</td>`);
  }
});

test('the PDF report has the same values as the JSON report', async () => {
  const report = await readJson(all());
  const text = textOf(await download(all(), 'PDF'));
  const { total } = report;
  expect(text).toContain(
    `${total.meanDeltaEBefore?.toFixed(2)} before, ${total.meanDeltaEAfter?.toFixed(2)} after; worst image ${total.worstDeltaE?.toFixed(2)}`,
  );
  const pages = text.split('\f').slice(1);
  report.images.forEach((image, i) => {
    const page = pages[i] ?? '';
    expect(page).toContain(
      `mean CIEDE2000 ${image.before?.mean.toFixed(2)} before, ${image.after?.mean.toFixed(2)} after`,
    );
    expect(page).toContain(image.sha256);
    for (const { index, name, deltaEBefore, deltaEAfter, measured } of image.patches) {
      const line = page.split('\n').find((one) => one.trimStart().startsWith(`${index} ${name}`));
      expect(line).toMatch(new RegExp(`${deltaEBefore.toFixed(2)} +${deltaEAfter?.toFixed(2)}\\s*$`));
      expect(line).toContain(measured.lab.map((value) => value.toFixed(1).replace('-0.0', '0.0')).join(' '));
    }
  });
  expect(text).toContain('ναός');
});

test('reports for people use words, not values of the API, and no text is over text', async () => {
  const pdf = await download(all(), 'PDF');
  for (const text of [textOf(pdf), (await download(all(), 'HTML')).toString().replace(/base64,[^"]*/g, '')]) {
    expect(text.match(/\b[A-Z]{3,}(?:_[A-Z0-9]+)+\b|\bNEUTRALS\b|\bSRGB\b|\d{4}-\d\d-\d\dT/g)).toBeNull();
    expect(text).toContain('Output colour space');
  }
  expect(overlapsIn(pdf)).toEqual([]);
});

test('the report of a batch is sorted by file name; an image without a chart is marked as such', async () => {
  const imageIds = await addImages(app, ada, [{ filename: 'b.jpg' }, { filename: 'a.jpg' }]);
  const [batchId = ''] = await addBatches(app, ada, [{ name: 'Monday' }]);
  for (const imageId of imageIds) await addResults(app, ada, imageId, [{ batchId: rowId(batchId) }]);
  const report = await readJson({ batchId });
  expect(report.title).toBe('Colour report: Monday');
  expect(report.images.map(({ filename }) => filename)).toEqual(['a.jpg', 'b.jpg']);
  expect(report.total).toEqual({
    ...{ images: 2, corrected: 0, ratings: [] },
    ...{ meanDeltaEBefore: null, meanDeltaEAfter: null, worstDeltaE: null },
  });
  const [html, pdf] = [(await download({ batchId }, 'HTML')).toString(), textOf(await download({ batchId }, 'PDF'))];
  for (const text of [html, pdf]) {
    expect(text).toContain('No chart was measured in this image.');
    expect(text).toContain('Not measured');
    expect(text).not.toMatch(/– (before|after)|(median|worst|image) –/); // a sentence without its numbers
  }
  expect((await download({ batchId }, 'CSV')).toString().trim().split('\r\n')).toHaveLength(3);
});

test('a report needs either results or a batch', async () => {
  const [result] = results;
  const [batchId = ''] = await addBatches(app, ada, [{}]);
  const refusals: [ReportArguments, object][] = [
    [{}, { code: 'BAD_USER_INPUT', field: 'resultIds' }],
    [{ resultIds: [] }, { code: 'BAD_USER_INPUT', field: 'resultIds' }],
    [
      { resultIds: [result?.id ?? ''], batchId },
      { code: 'BAD_USER_INPUT', field: 'batchId' },
    ],
    [{ batchId }, { code: 'INVALID_STATE' }],
    [{ resultIds: [globalId('Result', '0193f3a0-0000-7000-8000-000000000000')] }, { code: 'NOT_FOUND' }],
  ];
  for (const [args, extensions] of refusals) expect((await ask(args, 'JSON')).errors).toMatchObject([{ extensions }]);
});

test('a user cannot report the results of others, alone or among their own', async () => {
  const [image = ''] = await addImages(app, bob, [{}]);
  const [own = ''] = await addResults(app, bob, image, [{}]);
  const resultIds = [own, results[0]?.id ?? ''];
  expect((await ask({ resultIds }, 'JSON', bob)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect((await readJson({ resultIds: [own] }, bob)).images).toHaveLength(1);
});

test(`a report has at most ${MAX_RESULTS} results, ${MAX_RESULTS_WITH_IMAGES} with images`, async () => {
  const user = await app.register('carol');
  const [image = ''] = await addImages(app, user, [{}]);
  const ids = await addResults(
    app,
    user,
    image,
    Array.from({ length: MAX_RESULTS }, () => ({})),
  );
  expect((await readJson({ resultIds: ids }, user)).images).toHaveLength(MAX_RESULTS);
  const refusal = [{ extensions: { code: 'BAD_USER_INPUT', field: 'resultIds' } }];
  const tooMany = { resultIds: ids.slice(0, MAX_RESULTS_WITH_IMAGES + 1) };
  expect((await ask(tooMany, 'PDF', user)).errors).toMatchObject(refusal);
  expect((await ask(tooMany, 'HTML', user)).errors).toMatchObject(refusal);
  const [last = ''] = await addResults(app, user, image, [{}]);
  expect((await ask({ resultIds: [...ids, last] }, 'CSV', user)).errors).toMatchObject(refusal);
});

test('a report is deleted after seven days with its object, and nothing else is', async () => {
  const user = await app.register('dora');
  const [image = ''] = await addImages(app, user, [{}]);
  const resultIds = await addResults(app, user, image, [{}]);
  const assets = () => app.deps.db.asset.count({ where: { ownerId: rowId(user.id) } });
  const before = await assets();
  const files = async () => (await app.storedFiles()).filter((file) => file.includes('reports')).length;
  const filesBefore = await files();
  await download({ resultIds }, 'JSON', user);
  await download({ resultIds }, 'PDF', user);
  expect([await assets(), await files()]).toEqual([before + 2, filesBefore + 2]);
  const day = 86_400_000;
  expect(await removeExpiredReports(app.deps, new Date(Date.now() + 6.9 * day))).toBe(0);
  expect(await removeExpiredReports(app.deps, new Date(Date.now() + 7.1 * day))).toBeGreaterThanOrEqual(2);
  expect(await assets()).toBe(before);
  expect(await files()).toBe(0);
});

test('the report of a real batch contains all its images', async () => {
  const imageIds = results.map(({ image }) => image.id);
  const input = { imageIds, type: 'DETECT_AND_CORRECT' } as const;
  const { id } = (await app.run(CreateBatchDocument, { input }, ada.accessToken)).createBatch;
  await until('the batch is completed', async () => {
    const query = 'query($id: ID!) { batch(id: $id) { status } }';
    type Asked = { batch: { status: string } };
    return (await app.run<Asked, object>(query, { id }, ada.accessToken)).batch.status === 'COMPLETED';
  });
  const report = await readJson({ batchId: id });
  expect(report.total.corrected).toBe(4);
});
