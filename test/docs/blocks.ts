import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** The comment directly before it: `fails: NOT_FOUND` is `{ fails: 'NOT_FOUND' }`. See docs/getting-started.md for its uses. */
  readonly notes: Readonly<Record<string, string>>;
}

/** All pages except generated ones. */
export function pages(): string[] {
  const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !/^(?:api-reference|\.vitepress)[/\\]/.test(file))
    .map((file) => join('docs', file))
    .sort();
  return ['README.md', ...docs];
}

/** READMEs of examples, whose blocks are run too. */
export const examplePages = ['examples/client/README.md', 'examples/react/README.md'].map((page) => join(page));

const FENCE = /(?:^<!-- ((?:keep|fails|given|run)\b.*?) -->\n+)?^(`{3,})(\w*)[^\n]*\n([\s\S]*?)^\2 *$/gm;

export function blocksOf(page: string): Block[] {
  const source = readFileSync(page, 'utf8');
  return [...source.matchAll(FENCE)].map(({ 0: all, 1: note = '', 3: language = '', 4: text = '', index }) => {
    const fence = all.indexOf('```');
    const [, key, value = ''] = /^(\w+)(?:: (.*))?$/s.exec(note) ?? [];
    const line = source.slice(0, index + fence).split('\n').length;
    return { page, line, language, text, notes: key ? { [key]: value } : {} };
  });
}
