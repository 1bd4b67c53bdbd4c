import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MOST_FILES = 20;
const MOST_LINES = 300;
const MEDIAN_LINES = 60;

/** Folders with too many files and files with too many lines below `root`, one line each. */
export function checkSizes(root: string): string[] {
  const folders = new Map<string, number>();
  const lengths: number[] = [];
  const wrong: string[] = [];
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const folder = entry.parentPath.slice(root.length + 1);
    if (!entry.isFile() || folder.startsWith('generated')) continue;
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
    if (!entry.name.endsWith('.ts')) continue;
    const file = join(folder, entry.name);
    const lines = readFileSync(join(root, file), 'utf8').split('\n').length - 1;
    lengths.push(lines);
    if (lines > MOST_LINES) wrong.push(`${file} has ${lines} lines; at most ${MOST_LINES}`);
  }
  for (const [folder, files] of folders)
    if (files > MOST_FILES && folder !== 'schema') wrong.push(`${folder} has ${files} files; at most ${MOST_FILES}`);
  const median = lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0;
  if (median > MEDIAN_LINES) wrong.push(`half of the files have more than ${median} lines; at most ${MEDIAN_LINES}`);
  return wrong;
}
