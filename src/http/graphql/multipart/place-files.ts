import { ExpectedFile } from '../../../services/upload/arriving-file.ts';

/** A multipart request that does not follow the GraphQL multipart request specification, or exceeds a limit. */
export class UnreadableMultipart extends Error {}

export function tooManyFiles(max: number): UnreadableMultipart {
  return new UnreadableMultipart(`A request can contain at most ${max} files. Send the rest in further requests.`);
}

/** Names of variables and fields, and positions in lists. */
const pathFormat = /^variables(?:\.(?:[A-Za-z_]\w{0,199}|\d{1,5})){1,10}$/;
/** In characters, before the path is matched. */
const longestPath = 2500;
const pathsPerFile = 10;

/** Parses the `operations` field of a form. Throws `UnreadableMultipart`. */
export function parseOperations(text: string): Record<string, unknown> {
  const operations = parseJson('operations', text);
  if (Array.isArray(operations)) throw new UnreadableMultipart('Send one operation, not a list.');
  return operations;
}

/**
 * Parses the `map` field of a form, and puts an `ExpectedFile` at each place in `operations` that it names. Such a place must
 * be a variable, or a part of one, that is null. Returns the files by the names of their parts. Throws `UnreadableMultipart`.
 */
export function placeFiles(
  operations: Record<string, unknown>,
  text: string,
  maxFiles: number,
): ReadonlyMap<string, ExpectedFile> {
  const map = parseJson('map', text);
  if (Array.isArray(map)) throw new UnreadableMultipart('The field map must be a JSON object.');
  const entries = Object.entries(map);
  if (entries.length > maxFiles) {
    throw tooManyFiles(maxFiles);
  }
  const files = new Map<string, ExpectedFile>();
  for (const [part, paths] of entries) {
    if (!Array.isArray(paths) || paths.length > pathsPerFile)
      throw new UnreadableMultipart(`The field map must contain lists of at most ${pathsPerFile} paths.`);
    const file = new ExpectedFile(paths.length);
    for (const path of paths) place(operations, path, file);
    files.set(part, file);
  }
  return files;
}

function place(operations: Record<string, unknown>, path: unknown, file: ExpectedFile): void {
  const refusal = () =>
    new UnreadableMultipart('A path in the field map must name a variable that is null, such as variables.files.0.');
  if (typeof path !== 'string' || path.length > longestPath || !pathFormat.test(path)) throw refusal();
  const names = path.split('.');
  const last = names.pop()!;
  let parent: unknown = operations;
  for (const name of names) parent = own(parent, name);
  if (own(parent, last) !== null) throw refusal();
  (parent as Record<string, unknown>)[last] = file;
}

/** A property of an object or a list itself, not of its prototype. */
function own(parent: unknown, name: string): unknown {
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, name)) return undefined;
  return (parent as Record<string, unknown>)[name];
}

function parseJson(field: string, text: string): Record<string, unknown> | unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UnreadableMultipart(`The field ${field} must be JSON.`, { cause });
  }
  if (typeof value !== 'object' || value === null)
    throw new UnreadableMultipart(`The field ${field} must be a JSON object.`);
  return value as Record<string, unknown> | unknown[];
}
