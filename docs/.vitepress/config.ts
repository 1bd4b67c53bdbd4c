import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DefaultTheme, defineConfig, type MarkdownRenderer } from 'vitepress';

interface ApiGroup {
  readonly title: string;
  readonly pages: readonly { readonly name: string; readonly link: string }[];
}

/** The pages that scripts/docs/api-reference.ts generates from schema.graphql. */
const apiPages = fileURLToPath(new URL('../api-reference/pages.json', import.meta.url));
if (!existsSync(apiPages)) throw new Error('The API reference is missing. Start the site with `npm run docs`.');
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
  { text: 'Using Graycard', items: [page('The studio', '/studio'), page('The library', '/library')] },
  {
    text: 'Running Graycard',
    items: [
      page('Configuration', '/configuration'),
      page('Operations', '/operations'),
      page('Scaling out', '/scaling'),
      page('Benchmarks', '/benchmarks'),
      page('What a photo costs', '/performance'),
    ],
  },
  { text: 'Internals', items: [page('Architecture', '/architecture'), page('Decisions', '/decisions/')] },
];

/** A separate sidebar, because hundreds of entries would make every other page large. */
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
 * Replaces links to files outside the site by their text, because pages are read in the repository too and link to sources.
 * Links to the two files that the site serves are kept.
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
  description: 'Self-hosted colour correction with a 24-patch chart and a typed GraphQL API.',
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
