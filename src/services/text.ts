import { BadUserInput } from '../errors.ts';

/** The maximum length of a name or title, in characters. */
export const NAME_LENGTH = 200;
/** The maximum length of a description or note, in characters. */
export const TEXT_LENGTH = 10_000;

/** UTF-16 units that a character can have: combining marks, joined emoji. */
const UNITS_PER_CHARACTER = 8;
/** A file name and a description. */
const LONGEST_NORMALIZED = 2 * TEXT_LENGTH + 8 * NAME_LENGTH;

const CONTROL = /\p{Cc}/u;

/**
 * Returns true if a text certainly has more than `max` characters. Takes no time, however long the text: check it before
 * anything that reads the whole text.
 */
export const isTooLong = (text: string, max: number): boolean => text.length > UNITS_PER_CHARACTER * max;

/**
 * Normalises a text. The only place that does: the time grows with the square of the number of combining marks, so the
 * length must have been checked.
 */
export function normalize(text: string, form: 'NFC' | 'NFKC'): string {
  if (text.length > LONGEST_NORMALIZED) throw new RangeError('The length of this text has not been checked.');
  return text.normalize(form);
}

/** The form in which names and emails are compared: normalised (NFKC), without case. */
export const toKey = (text: string): string => normalize(text, 'NFKC').toLowerCase();

/** Checks a name of 1 to `max` characters on one line. Returns it trimmed and normalised (NFC). */
export function checkName(field: string, value: string, max = NAME_LENGTH): string {
  const tooLong = () => new BadUserInput(field, `The name must have at most ${max} characters.`);
  if (isTooLong(value, max)) throw tooLong();
  const name = normalize(value.trim(), 'NFC');
  if (name === '') throw new BadUserInput(field, 'The name must not be empty.');
  if ([...name].length > max) throw tooLong();
  if (CONTROL.test(name)) throw new BadUserInput(field, 'The name must be one line without control characters.');
  return name;
}

/** Checks free text of at most TEXT_LENGTH characters. */
export function checkText(field: string, value: string): string {
  if (value.length > 2 * TEXT_LENGTH || [...value].length > TEXT_LENGTH)
    throw new BadUserInput(field, `The text must have at most ${TEXT_LENGTH} characters.`);
  return value;
}

/** Applies a check unless the value is null or undefined. */
export function optional<T>(value: string | null | undefined, check: (value: string) => T): T | null | undefined {
  return value === null || value === undefined ? value : check(value);
}
