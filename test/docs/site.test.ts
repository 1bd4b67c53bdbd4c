import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isIntrospectionType, isSpecifiedScalarType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorCodes } from '../../src/errors.ts';
import { JobFailureCode } from '../../src/generated/prisma/enums.ts';
import { blocksOf, pages } from './blocks.ts';

const site = 'docs/.vitepress/dist-tested'; // apart from what somebody may be looking at
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

let files: string[];
beforeAll(async () => {
  const args = ['--import', 'tsx', 'scripts/docs.ts', 'build', '--outDir', site];
  const { NODE_ENV: _, ...env } = process.env; // VitePress builds for development where it is `test`
  await new Promise<void>((done, fail) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) =>
      error ? fail(new Error(`${stdout}\n${stderr}`)) : done(),
    );
  }); // fails on a dead link
  files = readdirSync(site, { recursive: true, encoding: 'utf8' });
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

const html = (page: string) => readFileSync(join(site, page), 'utf8');
const pagesOfSite = () => files.filter((file) => file.endsWith('.html'));
const heading = (page: string) => /<h1[^>]*>([^<]*) </.exec(html(page))?.[1] ?? '';
/** The names that the reference's pages of some kind are about. */
const namesIn = (folder: string) =>
  readdirSync(join(site, 'api-reference', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => heading(join('api-reference', folder, file)));

test('every written page is built and linked in the sidebar', () => {
  const written = pages().filter((page) => page !== 'README.md');
  const sidebar = html('getting-started.html');
  for (const page of written) {
    const path = page.replace(/^docs\//, '').replace(/\.md$/, '.html');
    expect(files).toContain(path);
    if (path === 'index.html' || /^decisions\/(?!index)/.test(path)) continue;
    expect(sidebar).toContain(`href="/${path.replace(/index\.html$/, '')}"`);
  }
});

test('every type of the schema and every root field has a page', () => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !roots.some((root) => root === type),
  );
  expect(namesIn('types')).toEqual(expect.arrayContaining(types.map(({ name }) => name)));
  for (const root of roots)
    expect(namesIn('operations')).toEqual(expect.arrayContaining(Object.keys(root?.getFields() ?? {})));
});

test('a reference page lists every field with its description and links to types', () => {
  const page = html('api-reference/types/objects/job.html');
  const fields = Object.values(
    (schema.getType('Job') as { getFields(): Record<string, { name: string }> }).getFields(),
  );
  for (const { name } of fields) expect(page).toContain(`Job.${name}<`);
  expect(page).toContain('Progress from 0 to 100. It never decreases within an attempt.');
  expect(page).toContain('href="/api-reference/types/enums/job-status.html"');
});

test('the errors page lists every error code', () => {
  const page = html('errors.html');
  for (const code of [...errorCodes, ...Object.values(JobFailureCode)]) expect(page).toContain(`<code>${code}</code>`);
});

test('the targets of all internal links exist: pages, headings, files', () => {
  const broken = pagesOfSite().flatMap((page) => {
    const hrefs = [...html(page).matchAll(/<(?:a [^>]*?href|img [^>]*?src)="([^"]*)"/g)].map(([, href = '']) => href);
    return hrefs.filter((href) => !/^https?:/.test(href) && !leads(page, href)).map((href) => `${page} -> ${href}`);
  });
  expect([...new Set(broken)]).toEqual([]);
});

const ids = new Map<string, Set<string>>();

function leads(from: string, href: string): boolean {
  const { pathname, hash } = new URL(href, `http://site/${from}`);
  const path = decodeURI(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
  if (!existsSync(join(site, path))) return false;
  if (!hash || !path.endsWith('.html')) return true;
  const known = ids.get(path) ?? new Set([...html(path).matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id));
  ids.set(path, known);
  return known.has(decodeURIComponent(hash.slice(1)));
}

test('no page loads anything from another host', () => {
  const loads = /<(?:script|link|img|iframe|source|video|audio)\b[^>]*?\s(?:src|href|srcset)="(?:https?:)?\/\/[^"]*"/g;
  for (const page of pagesOfSite()) expect(html(page).match(loads), page).toBeNull();
  for (const style of files.filter((file) => file.endsWith('.css')))
    expect(readFileSync(join(site, style), 'utf8')).not.toMatch(/@import|url\(["']?(?:https?:)?\/\//);
});

test('the search index covers the pages', () => {
  const index = files.filter((file) => /localSearchIndex/.test(file));
  expect(index).toHaveLength(1);
  const text = readFileSync(join(site, index[0] ?? ''), 'utf8');
  expect(text).toContain('createJob');
  expect(text).toContain('Resuming after a disconnect');
});

test('every page except the home page has exactly one first-level heading', () => {
  for (const page of pages().filter((page) => page !== 'README.md' && page !== 'docs/index.md')) {
    const prose = blocksOf(page).reduce((text, block) => text.replace(block.text, ''), readFileSync(page, 'utf8'));
    expect(prose.match(/^# /gm), page).toHaveLength(1);
  }
});
