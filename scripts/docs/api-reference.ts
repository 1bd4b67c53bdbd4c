import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';

/** The folder under docs/ for the generated pages; not committed. */
const FOLDER = 'api-reference';

/** The kinds of pages in reading order, with the folders that the generator writes them to. */
export const kinds = [
  { folder: 'operations/queries', title: 'Queries' },
  { folder: 'operations/mutations', title: 'Mutations' },
  { folder: 'operations/subscriptions', title: 'Subscriptions' },
  { folder: 'types/objects', title: 'Types' },
  { folder: 'types/inputs', title: 'Inputs' },
  { folder: 'types/enums', title: 'Enums' },
  { folder: 'types/interfaces', title: 'Interfaces' },
  { folder: 'types/scalars', title: 'Scalars' },
  { folder: 'types/directives', title: 'Type directives' },
  { folder: 'operations/directives', title: 'Operation directives' },
] as const;

/** Writes a page for everything in the schema, an index page, and the list for the sidebar. */
export async function makeApiReference(schema: string, docs: string): Promise<void> {
  const folder = join(docs, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  shareOneGraphql();
  const { runGraphQLMarkdown } = await import('@graphql-markdown/cli');
  const options = {
    schema,
    rootPath: docs,
    baseURL: FOLDER,
    homepage: false,
    loaders: { GraphQLFileLoader: '@graphql-tools/graphql-file-loader' },
    formatter: new URL('./formatter.ts', import.meta.url).href,
  };
  await runGraphQLMarkdown(options as unknown as Parameters<typeof runGraphQLMarkdown>[0], {}); // its option names are branded types
  const groups = kinds.map(({ folder: path, title }) => ({ title, pages: pagesIn(folder, path) }));
  writeFileSync(join(folder, 'pages.json'), JSON.stringify(groups));
  writeFileSync(join(folder, 'index.md'), indexPage(groups));
  // Files that pages link to, served unchanged.
  const files = join(docs, '.vitepress/public');
  mkdirSync(files, { recursive: true });
  for (const [from, to] of [
    [schema, 'schema.graphql'],
    [join(docs, 'correction.schema.json'), 'correction.schema.json'],
    [join(docs, 'images/desk-before-after.jpg'), 'desk-before-after.jpg'],
  ] as const)
    writeFileSync(join(files, to), readFileSync(from));
}

interface Group {
  readonly title: string;
  readonly pages: readonly { readonly name: string; readonly link: string }[];
}

function pagesIn(folder: string, path: string): Group['pages'] {
  return readdirSync(join(folder, path))
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const [, name = file] = /^# (.+)$/m.exec(readFileSync(join(folder, path, file), 'utf8')) ?? [];
      return { name, link: `/${FOLDER}/${path}/${file.replace(/\.md$/, '')}` };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

function indexPage(groups: readonly Group[]): string {
  const lists = groups.map(
    ({ title, pages }) => `## ${title}\n\n${pages.map(({ name, link }) => `[${name}](${link})`).join(' · ')}\n`,
  );
  const intro =
    'Every type and operation of the API, generated from [`schema.graphql`](../../schema.graphql). GraphiQL shows the same.';
  return `# API reference\n\n${intro}\n\n${lists.join('\n')}`;
}

/** Makes all packages load our copy of graphql: the generator's packages bring their own, and graphql rejects types of another copy. */
function shareOneGraphql(): void {
  const { paths } = createRequire(import.meta.url).resolve as { paths(request: string): string[] | null };
  const ours = Object.assign(new Module(import.meta.filename), { paths: paths('graphql') });
  const resolver = Module as unknown as {
    _resolveFilename(request: string, parent: unknown, ...rest: unknown[]): string;
  };
  const resolve = resolver._resolveFilename;
  resolver._resolveFilename = (request, parent, ...rest) =>
    resolve.call(Module, request, /^graphql(\/|$)/.test(request) ? ours : parent, ...rest);
}
