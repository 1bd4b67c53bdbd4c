import { BadUserInput } from '../../errors.ts';
import type { QualityRating } from '../../generated/prisma/enums.ts';
import { isTooLong, normalize } from '../text.ts';

export const DEFAULT_TEMPLATE = '{category}/{year}';

/** The values of a folder template's placeholders. */
export interface TemplateFacts {
  readonly capturedAt: Date | null;
  /** Minutes by which the camera's clock was ahead of UTC. */
  readonly captureOffset: number | null;
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

/** The camera's clock when the photo was taken, as a date whose UTC fields are the clock's. */
const clockOf = ({ capturedAt, captureOffset }: TemplateFacts): Date | null =>
  capturedAt && new Date(capturedAt.getTime() + (captureOffset ?? 0) * 60_000);

/** A part of that date with leading zeros. */
const dated = (length: number, part: (clock: Date) => number) => (facts: TemplateFacts) => {
  const clock = clockOf(facts);
  return clock ? String(part(clock)).padStart(length, '0') : 'Undated';
};

const placeholders: Readonly<Record<string, (facts: TemplateFacts) => string>> = {
  year: dated(4, (clock) => clock.getUTCFullYear()),
  month: dated(2, (clock) => clock.getUTCMonth() + 1),
  day: dated(2, (clock) => clock.getUTCDate()),
  camera: ({ cameraModel }) => cameraModel ?? 'Unknown camera',
  category: ({ category }) => category || 'Unsorted',
  rating: ({ rating }) => (rating ? ratingNames[rating] : 'Unrated'),
  extension: ({ filename }) => /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? 'none',
};

const NAME = /\{([^{}]*)\}/g;
const MAX_LENGTH = 500;

/** Checks and normalises a template. Throws `BadUserInput` if it does not name a folder. */
export function checkTemplate(template: string): string {
  const field = 'input.folderTemplate';
  const notOneLine = () =>
    new BadUserInput(field, `A folder template must be one line of at most ${MAX_LENGTH} characters.`);
  if (isTooLong(template, MAX_LENGTH)) throw notOneLine();
  const names = template
    .split('/')
    .map((name) => normalize(name.trim(), 'NFC'))
    .filter(Boolean);
  const checked = names.join('/');
  if (checked.length > MAX_LENGTH || /\p{Cc}/u.test(checked)) throw notOneLine();
  if (names.some((name) => name === '.' || name === '..')) {
    throw new BadUserInput(field, "A folder template must not contain the names '.' and '..'.");
  }
  const unknown = [...checked.matchAll(NAME)].find(([, name = '']) => !Object.hasOwn(placeholders, name));
  if (unknown || /[{}]/.test(checked.replace(NAME, ''))) {
    const known = Object.keys(placeholders).map((name) => `{${name}}`);
    throw new BadUserInput(
      field,
      `A folder template consists of names and the placeholders ${known.join(' ')}, as in {category}/{year}.`,
    );
  }
  return checked;
}

/** The folder of an image by a template. */
export function folderBy(template: string, facts: TemplateFacts): string {
  const name = (part: string) => {
    const filled = part.replace(NAME, (_, key: string) => toName(placeholders[key]?.(facts) ?? ''));
    return /^\.*$/.test(filled) ? '-' : filled;
  };
  return template === '' ? '' : template.split('/').map(name).join('/');
}

/** Turns text into one name of a path: a single line without slashes, at most 200 characters. */
export function toName(text: string): string {
  const plain = normalize(text.replace(/[/\\\p{Cc}]/gu, '-'), 'NFC').trim();
  return [...plain].slice(0, 200).join('').trim() || '-';
}

/** The path `folder/filename`; only the filename in the root folder. */
export const pathOf = (folder: string, filename: string): string =>
  folder === '' ? filename : `${folder}/${filename}`;

/** Adds a number before the extension: `a.jpg`, 2 becomes `a-2.jpg`. */
export function numbered(filename: string, number: number): string {
  const [, stem = filename, extension = ''] = /^(.+?)(\.[^.]*)?$/.exec(filename) ?? [];
  return `${stem}-${number}${extension}`;
}
