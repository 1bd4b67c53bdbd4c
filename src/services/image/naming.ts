import { BadUserInput } from '../../errors.ts';
import { checkName, isTooLong } from '../text.ts';

const MAX_FOLDER_LENGTH = 1000;
const MAX_TAGS = 100;
/** In UTF-16 units; the end of a longer name is used. */
const LONGEST_UPLOAD_NAME = 4000;

/** Checks a virtual folder: '/'-separated names, '' for the root. Removes leading, trailing and repeated slashes. */
export function checkFolder(field: string, folder: string): string {
  const tooLong = () => new BadUserInput(field, `A folder's path must have at most ${MAX_FOLDER_LENGTH} characters.`);
  if (isTooLong(folder, MAX_FOLDER_LENGTH)) throw tooLong();
  const names = folder
    .split('/')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.some(isFolderReference)) {
    throw new BadUserInput(field, "A folder must not contain the names '.' and '..'.");
  }
  const path = names.map((name) => checkName(field, name)).join('/');
  if (path.length > MAX_FOLDER_LENGTH) throw tooLong();
  return path;
}

/** Links would lead to another folder: clients resolve these names. */
const isFolderReference = (name: string): boolean => name === '.' || name === '..';

/** Checks a file name without folders. */
export function checkFilename(field: string, filename: string): string {
  const name = checkName(field, filename, 255);
  if (/[/\\]/.test(name))
    throw new BadUserInput(field, 'A filename must not contain slashes. Use folder for the path.');
  if (isFolderReference(name)) throw new BadUserInput(field, "A filename must not be '.' or '..'.");
  return name;
}

/** Returns the last part of an uploaded file's name; never empty. */
export function filenameOf(uploadName: string): string {
  const last =
    uploadName
      .slice(-LONGEST_UPLOAD_NAME)
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .trim() ?? '';
  return last === '' || isFolderReference(last) ? 'untitled' : [...last].slice(-255).join('');
}

/** Checks tags. Returns them trimmed and without repetitions, in the given order. */
export function checkTags(field: string, tags: readonly string[]): string[] {
  const tooMany = () => new BadUserInput(field, `An image can have at most ${MAX_TAGS} tags.`);
  if (tags.length > 10 * MAX_TAGS) throw tooMany(); // repetitions included
  const checked = [...new Set(tags.map((tag, i) => checkName(`${field}.${i}`, tag)))];
  if (checked.length > MAX_TAGS) throw tooMany();
  return checked;
}
