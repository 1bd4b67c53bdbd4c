import { expect, test } from 'vitest';
import { checkFilename, filenameOf } from '../../../src/services/image/naming.ts';

test.each([
  ['photo.jpg', 'photo.jpg'],
  ['C:\\cards\\photo.jpg', 'photo.jpg'],
  ['folder/..', 'untitled'],
  ['.', 'untitled'],
  ['', 'untitled'],
])('an upload named %j becomes %j', (name, expected) => expect(filenameOf(name)).toBe(expected));

test.each(['..', '.', ' .. ', 'a/b'])('the filename %j is refused', (name) =>
  expect(() => checkFilename('input.filename', name)).toThrow(/must not/),
);
