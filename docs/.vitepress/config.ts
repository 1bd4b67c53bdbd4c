import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DefaultTheme, defineConfig, type MarkdownRenderer } from 'vitepress';

interface ApiGroup {
  readonly title: string;
  readonly pages: readonly { readonly name: string; readonly link: string }[];
}

/** What scripts/docs/api-reference.ts has made of schema.graphql. */
const apiPages = fileURLToPath(new URL('../api-reference/pages.json', import.meta.url));
if (!existsSync(apiPages)) throw new Error('The API reference is missing: run the site by `npm run docs`.');
const apiGroups = JSON.parse(readFileSync(apiPages, 'utf8')) as ApiGroup[];

const page = (text: string, link: string): DefaultTheme.SidebarItem => ({ text, link });

const sidebar: DefaultTheme.SidebarItem[] = [
  { text: 'Start', items: [page('Getting started', '/getting-started'), page('Concepts', '/concepts')] },
  {
    text: 'API',
    items: [page('Reference', '/api-reference/'), page('Errors', '/errors'), page('Subscriptions', '/subscriptions')],
  },
  {
    text: 'Colour',
    items: [
      page('The method', '/color'),
      page('Accuracy on your photos', '/accuracy'),
      page('Profiles and exports', '/exports'),
      page('Reports', '/reports'),
    ],
  },
  { text: 'Using it', items: [page('The studio', '/studio'), page('The library', '/library')] },
  {
    text: 'Running it',
    items: [
      page('Configuration', '/configuration'),
      page('Operations', '/operations'),
      page('Scaling out', '/scaling'),
      page('Benchmarks', '/benchmarks'),
      page('What a photo costs', '/performance'),
    ],
  },
  { text: 'How it is made', items: [page('Architecture', '/architecture'), page('Decisions', '/decisions/')] },
];

/** The reference's own: its hundreds of pages would make every other page heavy. */
const apiSidebar: DefaultTheme.SidebarItem[] = [
  page('← All pages', '/getting-started'),
  page('API reference', '/api-reference/'),
  ...apiGroups.map(({ title, pages }) => ({
    text: title,
    collapsed: true,
    items: pages.map(({ name, link }) => page(name, link)),
  })),
];

/**
 * Pages are read in the repository too, where links lead to sources. On the site there are none: such links become their
 * text, but for the two files that the site serves.
 */
function linkWithinSite(md: MarkdownRenderer): void {
  const served = [/(?:^|\/)(schema\.graphql)$/, /(?:^|\/)(correction\.schema\.json)$/];
  md.core.ruler.push('link-within-site', ({ tokens }) => {
    for (const { children } of tokens) {
      const dropped: boolean[] = [];
      for (const token of children ?? []) {
        if (token.type === 'link_close' && dropped.pop()) token.type = 'text';
        if (token.type !== 'link_open') continue;
        const href = token.attrGet('href') ?? '';
        const file = served.map((pattern) => pattern.exec(href)?.[1]).find(Boolean);
        const isOutside =
          !file && /^(?:\.\.\/)+(?:src|test|examples|bench|scripts|web|README|CONTRIBUTING|CHANGELOG)/.test(href);
        dropped.push(isOutside);
        if (isOutside) token.type = 'text';
        if (!file) continue;
        token.attrSet('href', `/${file}`);
        token.attrSet('target', '_blank'); // a file, not a page of the site
      }
    }
  });
}

export default defineConfig({
  lang: 'en',
  title: 'Graycard',
  description: 'Self-hosted colour correction by a 24-patch chart, behind a typed GraphQL API.',
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: { config: linkWithinSite },
  vite: { publicDir: '.vitepress/public' },
  themeConfig: {
    nav: [
      page('Getting started', '/getting-started'),
      page('API reference', '/api-reference/'),
    ] as DefaultTheme.NavItem[],
    sidebar: { '/': sidebar, '/api-reference/': apiSidebar },
    outline: [2, 3],
    search: { provider: 'local' },
  },
});
