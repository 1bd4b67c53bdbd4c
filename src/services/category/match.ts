/** What rules a category has. */
export interface Rules {
  /** Without the dot, lower case. */
  readonly extensions: readonly string[];
  /** Found anywhere in filename or description, in any case. */
  readonly keywords: readonly string[];
  /** Whole words of the model's name in any case; a `*` at the end stands for the rest of a word. */
  readonly cameraModels: readonly string[];
}

export interface Category extends Rules {
  readonly id: string;
  readonly name: string;
  readonly isCustom: boolean;
}

/** What the rules look at. */
export interface Filed {
  readonly filename: string;
  readonly description: string | null;
  readonly cameraModel: string | null;
}

export interface Match {
  readonly category: string;
  /** The rule that won, as a sentence's part: `keyword 'macro' of Macro`. */
  readonly rule: string;
}

/** Kinds of rules, the first that matches wins: what is said of one camera is more exact than what is said of a file type. */
const kinds = [
  { kind: 'camera model', list: 'cameraModels', matches: isModel },
  { kind: 'keyword', list: 'keywords', matches: holds },
  { kind: 'extension', list: 'extensions', matches: isExtension },
] as const;

/**
 * A matcher for a user's categories. The order of precedence: a user's own categories before the built-in ones; camera
 * models before keywords before extensions; a longer rule before a shorter one; then by the names of the categories.
 */
export function createMatcher(categories: readonly Category[]): (image: Filed) => Match | null {
  const rules = [true, false].flatMap((isCustom) =>
    kinds.flatMap(({ kind, list, matches }) =>
      categories
        .filter((category) => category.isCustom === isCustom)
        .flatMap(({ name, [list]: values }) =>
          values.map((value) => ({ name, kind, value, key: fold(value), matches })),
        )
        .sort((a, b) => b.key.length - a.key.length || compare(a.name, b.name) || compare(a.key, b.key)),
    ),
  );
  return (image) => {
    const folded = {
      name: fold(image.filename),
      text: fold(`${image.filename}\n${image.description ?? ''}`),
      model: fold(image.cameraModel ?? ''),
    };
    const rule = rules.find(({ key, matches }) => matches(folded, key));
    return rule ? { category: rule.name, rule: `${rule.kind} '${rule.value}' of ${rule.name}` } : null;
  };
}

/** As compared: without regard to case and to how letters with accents are typed. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The same order on every machine, whatever its language. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

interface Folded {
  readonly name: string;
  readonly text: string;
  readonly model: string;
}

function isExtension({ name }: Folded, extension: string): boolean {
  return name.endsWith(`.${extension}`);
}

function holds({ text }: Folded, keyword: string): boolean {
  return text.includes(keyword);
}

function isModel({ model }: Folded, wanted: string): boolean {
  const isOpen = wanted.endsWith('*');
  const words = isOpen ? wanted.slice(0, -1) : wanted;
  const isWordPart = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  for (let at = model.indexOf(words); at >= 0; at = model.indexOf(words, at + 1)) {
    if (!isWordPart(model[at - 1]) && (isOpen || !isWordPart(model[at + words.length]))) return true;
  }
  return false;
}
