import { readFile, writeFile } from 'node:fs/promises';

/** Makes the generator of the API reference write for VitePress. The exported names are set by the generator. */
export const mdxExtension = '.md';

export const formatMDXBadge = ({ text }: { text: string }) => `<Badge type="info" text="${text}" />`;

export const formatMDXAdmonition = ({ text, title, type }: { text: string; title: string; type: string }) =>
  `\n\n::: ${type === 'warning' ? 'warning' : 'info'} ${title}\n${text}\n:::\n`;

export const formatMDXBullet = (text = '') => ` · ${text}`;

/** The generator splits this at \r and inserts the collapsible content. */
export const formatMDXDetails = ({ dataOpen }: { dataOpen: string }) => `\n\n::: details ${dataOpen}\n\n\r\n\n:::\n\n`;

export const formatMDXFrontmatter = (_options: unknown, lines: readonly string[] | null) => {
  const [title = ''] = lines?.flatMap((line) => /^title: *(.*)$/.exec(line)?.[1] ?? []) ?? [];
  return `# ${title}`;
};

export const formatMDXLink = <L>(link: L) => link;

export const formatMDXNameEntity = (name: string, parent?: string | null) => `\`${parent ? `${parent}.` : ''}${name}\``;

export const formatMDXSpecifiedByLink = (url: string) => `[specification](${url})`;

/** Fixes heading ids, which are escaped for MDX, and heading levels, which start at 3 below the page title. */
export const afterRenderTypeEntitiesHook = async ({ data: { filePath } }: { data: { filePath: string } }) => {
  const page = await readFile(filePath, 'utf8');
  const fixed = page.replaceAll(/ \\\{#([\w-]+)\\\} *$/gm, ' {#$1}').replaceAll(/^#(#{2,4} )/gm, '$1');
  await writeFile(filePath, fixed);
};

export const createMDXFormatter = () => ({
  formatMDXBadge,
  formatMDXAdmonition,
  formatMDXBullet,
  formatMDXDetails,
  formatMDXFrontmatter,
  formatMDXLink,
  formatMDXNameEntity,
  formatMDXSpecifiedByLink,
});
