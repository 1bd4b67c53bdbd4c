import { readFile, writeFile } from 'node:fs/promises';

/** How the generator of the API reference writes for VitePress. The names are the generator's. */
export const mdxExtension = '.md';

export const formatMDXBadge = ({ text }: { text: string }) => `<Badge type="info" text="${text}" />`;

export const formatMDXAdmonition = ({ text, title, type }: { text: string; title: string; type: string }) =>
  `\n\n::: ${type === 'warning' ? 'warning' : 'info'} ${title}\n${text}\n:::\n`;

export const formatMDXBullet = (text = '') => ` · ${text}`;

/** The generator splits this at \r and puts what can be folded between. */
export const formatMDXDetails = ({ dataOpen }: { dataOpen: string }) => `\n\n::: details ${dataOpen}\n\n\r\n\n:::\n\n`;

export const formatMDXFrontmatter = (_options: unknown, lines: readonly string[] | null) => {
  const [title = ''] = lines?.flatMap((line) => /^title: *(.*)$/.exec(line)?.[1] ?? []) ?? [];
  return `# ${title}`;
};

export const formatMDXLink = <L>(link: L) => link;

export const formatMDXNameEntity = (name: string, parent?: string | null) => `\`${parent ? `${parent}.` : ''}${name}\``;

export const formatMDXSpecifiedByLink = (url: string) => `[specification](${url})`;

/** Ids of headings come escaped as for MDX, and the headings below a page's title begin with the third order. */
export const afterRenderTypeEntitiesHook = async ({ data: { filePath } }: { data: { filePath: string } }) => {
  const page = await readFile(filePath, 'utf8');
  const mended = page.replaceAll(/ \\\{#([\w-]+)\\\} *$/gm, ' {#$1}').replaceAll(/^#(#{2,4} )/gm, '$1');
  await writeFile(filePath, mended);
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
