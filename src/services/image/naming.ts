import { BadUserInput } from '../../errors.ts';
import { checkName } from '../text.ts';

const MAX_FOLDER_LENGTH = 1000;
const MAX_TAGS = 100;

/** A virtual folder: '/'-separated names, '' at the root. Slashes at the ends and doubled ones are forgiven. */
export function checkFolder(field: string, folder: string): string {
  const names = folder
    .split('/')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.some((name) => name === '.' || name === '..')) {
    throw new BadUserInput(field, "A folder is a path of names from the root; '.' and '..' are not names.");
  }
  const path = names.map((name) => checkName(field, name)).join('/');
  if (path.length > MAX_FOLDER_LENGTH)
    throw new BadUserInput(field, `A folder's path has at most ${MAX_FOLDER_LENGTH} characters.`);
  return path;
}

/** A file name without folders. */
export function checkFilename(field: string, filename: string): string {
  const name = checkName(field, filename, 255);
  if (/[/\\]/.test(name)) throw new BadUserInput(field, 'A file name holds no slashes; use folder for the path.');
  return name;
}

/** The last part of whatever name an upload came with; never empty. */
export function filenameOf(uploadName: string): string {
  const last =
    uploadName
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .trim() ?? '';
  return last === '' ? 'untitled' : [...last].slice(-255).join('');
}

/** Tags: trimmed, each once, in the order given. */
export function checkTags(field: string, tags: readonly string[]): string[] {
  const checked = [...new Set(tags.map((tag, i) => checkName(`${field}.${i}`, tag)))];
  if (checked.length > MAX_TAGS) throw new BadUserInput(field, `An image has at most ${MAX_TAGS} tags.`);
  return checked;
}
