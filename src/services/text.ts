import { BadUserInput } from '../errors.ts';

/** Longest name or title of anything, in characters. */
export const NAME_LENGTH = 200;
/** Longest description or note, in characters. */
export const TEXT_LENGTH = 10_000;

const CONTROL = /\p{Cc}/u;

/** A name: trimmed, 1 to `max` characters on one line; letters with accents as one character (NFC), however they are typed. */
export function checkName(field: string, value: string, max = NAME_LENGTH): string {
  const name = value.trim().normalize('NFC');
  if (name === '') throw new BadUserInput(field, 'Give it a name of at least one character.');
  if ([...name].length > max) throw new BadUserInput(field, `Give it a name of at most ${max} characters.`);
  if (CONTROL.test(name)) throw new BadUserInput(field, 'A name is one line without control characters.');
  return name;
}

/** Free text: at most TEXT_LENGTH characters. */
export function checkText(field: string, value: string): string {
  if ([...value].length > TEXT_LENGTH) throw new BadUserInput(field, `Write at most ${TEXT_LENGTH} characters.`);
  return value;
}

/** Applies a check to what is there; null and undefined pass. */
export function optional<T>(value: string | null | undefined, check: (value: string) => T): T | null | undefined {
  return value === null || value === undefined ? value : check(value);
}
