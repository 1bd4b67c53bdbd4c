import { toKey } from '../text.ts';

/** The rules of a category. */
export interface Rules {
  /** Without the dot, lower case. */
  readonly extensions: readonly string[];
  /** Matched anywhere in the filename or description, ignoring case. */
  readonly keywords: readonly string[];
  /** Whole words of the model's name, ignoring case. A trailing `*` matches the rest of a word. */
  readonly cameraModels: readonly string[];
}

export interface Category extends Rules {
  readonly id: string;
  readonly name: string;
  readonly isCustom: boolean;
}

/** The facts about an image that rules match. */
export interface ImageFacts {
  readonly filename: string;
  readonly description: string | null;
  readonly cameraModel: string | null;
}

export interface Match {
  readonly category: string;
  /** The rule that matched, as a phrase: `keyword 'macro' of Macro`. */
  readonly rule: string;
}

/** The kinds of rules in order of precedence: a camera model is more specific than a file type. */
const kinds = [
  { kind: 'camera model', list: 'cameraModels', matches: isModel },
  { kind: 'keyword', list: 'keywords', matches: containsKeyword },
  { kind: 'extension', list: 'extensions', matches: isExtension },
] as const;

/**
 * Returns a matcher for a user's categories. The order of precedence: the user's own categories before built-in ones; camera
 * models before keywords before extensions; a longer rule before a shorter one; then by the names of the categories.
 */
export function createMatcher(categories: readonly Category[]): (image: ImageFacts) => Match | null {
  const rules = [true, false].flatMap((isCustom) =>
    kinds.flatMap(({ kind, list, matches }) =>
      categories
        .filter((category) => category.isCustom === isCustom)
        .flatMap(({ name, [list]: values }) =>
          values.map((value) => ({ name, kind, value, key: toKey(value), matches })),
        )
        .sort((a, b) => b.key.length - a.key.length || compare(a.name, b.name) || compare(a.key, b.key)),
    ),
  );
  return (image) => {
    const folded = {
      name: toKey(image.filename),
      text: toKey(`${image.filename}\n${image.description ?? ''}`),
      model: toKey(image.cameraModel ?? ''),
    };
    const rule = rules.find(({ key, matches }) => matches(folded, key));
    return rule ? { category: rule.name, rule: `${rule.kind} '${rule.value}' of ${rule.name}` } : null;
  };
}

/** The same order on every machine, independent of its locale. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

interface Folded {
  readonly name: string;
  readonly text: string;
  readonly model: string;
}

function isExtension({ name }: Folded, extension: string): boolean {
  return name.endsWith(`.${extension}`);
}

function containsKeyword({ text }: Folded, keyword: string): boolean {
  return text.includes(keyword);
}

function isModel({ model }: Folded, pattern: string): boolean {
  const isPrefix = pattern.endsWith('*');
  const words = isPrefix ? pattern.slice(0, -1) : pattern;
  const isWordPart = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  for (let at = model.indexOf(words); at >= 0; at = model.indexOf(words, at + 1)) {
    if (!isWordPart(model[at - 1]) && (isPrefix || !isWordPart(model[at + words.length]))) return true;
  }
  return false;
}
