import { BadUserInput } from '../../errors.ts';
import type { QualityRating } from '../../generated/prisma/enums.ts';

export const DEFAULT_TEMPLATE = '{category}/{year}';

/** What the placeholders of a folder template stand for. */
export interface TemplateFacts {
  readonly capturedAt: Date | null;
  readonly cameraModel: string | null;
  readonly category: string;
  readonly rating: QualityRating | null;
  readonly filename: string;
}

const ratingNames: Readonly<Record<QualityRating, string>> = {
  EXCELLENT: 'Excellent',
  VERY_GOOD: 'Very good',
  GOOD: 'Good',
  FAIR: 'Fair',
  POOR: 'Poor',
};

/** Dates as the camera's clock had them, which is how they are kept. */
const placeholders: Readonly<Record<string, (facts: TemplateFacts) => string>> = {
  year: ({ capturedAt }) => (capturedAt ? String(capturedAt.getUTCFullYear()).padStart(4, '0') : 'Undated'),
  month: ({ capturedAt }) => (capturedAt ? String(capturedAt.getUTCMonth() + 1).padStart(2, '0') : 'Undated'),
  day: ({ capturedAt }) => (capturedAt ? String(capturedAt.getUTCDate()).padStart(2, '0') : 'Undated'),
  camera: ({ cameraModel }) => cameraModel ?? 'Unknown camera',
  category: ({ category }) => category || 'Unsorted',
  rating: ({ rating }) => (rating ? ratingNames[rating] : 'Unrated'),
  extension: ({ filename }) => /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? 'none',
};

const NAME = /\{([^{}]*)\}/g;
const MAX_LENGTH = 500;

/** A template as it is kept. Throws `BadUserInput` for what names no folder. */
export function checkTemplate(template: string): string {
  const field = 'input.folderTemplate';
  const names = template
    .split('/')
    .map((name) => name.trim().normalize('NFC'))
    .filter(Boolean);
  const checked = names.join('/');
  if (checked.length > MAX_LENGTH || /\p{Cc}/u.test(checked)) {
    throw new BadUserInput(field, `A folder template is one line of at most ${MAX_LENGTH} characters.`);
  }
  if (names.some((name) => name === '.' || name === '..')) {
    throw new BadUserInput(field, "A folder is a path of names from the root; '.' and '..' are not names.");
  }
  const unknown = [...checked.matchAll(NAME)].find(([, name = '']) => !Object.hasOwn(placeholders, name));
  if (unknown || /[{}]/.test(checked.replace(NAME, ''))) {
    const known = Object.keys(placeholders).map((name) => `{${name}}`);
    throw new BadUserInput(
      field,
      `A folder template is made of names and ${known.join(' ')}, such as {category}/{year}.`,
    );
  }
  return checked;
}

/** The folder of one image. */
export function folderBy(template: string, facts: TemplateFacts): string {
  const name = (part: string) => {
    const filled = part.replace(NAME, (_, key: string) => toName(placeholders[key]?.(facts) ?? ''));
    return /^\.*$/.test(filled) ? '-' : filled;
  };
  return template === '' ? '' : template.split('/').map(name).join('/');
}

/** A text as one name of a path: of one line, without slashes, at most 200 characters. */
export function toName(text: string): string {
  const plain = text
    .replace(/[/\\\p{Cc}]/gu, '-')
    .normalize('NFC')
    .trim();
  return [...plain].slice(0, 200).join('').trim() || '-';
}

/** Where a file is called so: `folder/filename`, without the slash at the root. */
export const pathOf = (folder: string, filename: string): string =>
  folder === '' ? filename : `${folder}/${filename}`;

/** A file name with a number before its extension: `a.jpg`, 2 to `a-2.jpg`. */
export function numbered(filename: string, number: number): string {
  const [, stem = filename, extension = ''] = /^(.+?)(\.[^.]*)?$/.exec(filename) ?? [];
  return `${stem}-${number}${extension}`;
}
