import { BadUserInput } from '../errors.ts';

/** The maximum length of a name or title, in characters. */
export const NAME_LENGTH = 200;
/** The maximum length of a description or note, in characters. */
export const TEXT_LENGTH = 10_000;

const CONTROL = /\p{Cc}/u;

/** The form in which names and emails are compared: normalised (NFKC), without case. */
export const toKey = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Checks a name of 1 to `max` characters on one line. Returns it trimmed and normalised (NFC). */
export function checkName(field: string, value: string, max = NAME_LENGTH): string {
  const name = value.trim().normalize('NFC');
  if (name === '') throw new BadUserInput(field, 'The name must not be empty.');
  if ([...name].length > max) throw new BadUserInput(field, `The name must have at most ${max} characters.`);
  if (CONTROL.test(name)) throw new BadUserInput(field, 'The name must be one line without control characters.');
  return name;
}

/** Checks free text of at most TEXT_LENGTH characters. */
export function checkText(field: string, value: string): string {
  if ([...value].length > TEXT_LENGTH)
    throw new BadUserInput(field, `The text must have at most ${TEXT_LENGTH} characters.`);
  return value;
}

/** Applies a check unless the value is null or undefined. */
export function optional<T>(value: string | null | undefined, check: (value: string) => T): T | null | undefined {
  return value === null || value === undefined ? value : check(value);
}
