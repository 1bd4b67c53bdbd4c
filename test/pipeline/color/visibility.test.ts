import { expect, test } from 'vitest';
import { clearlyVisible, justNoticeable, visibilityOf } from '../../../src/pipeline/color/visibility.ts';

test.each([
  [0, 'UNNOTICEABLE'],
  [2.29, 'UNNOTICEABLE'],
  [2.3, 'NOTICEABLE'],
  [4.59, 'NOTICEABLE'],
  [4.6, 'CLEAR'],
  [40, 'CLEAR'],
])('a difference of %d is %s', (deltaE, expected) => {
  expect(visibilityOf(deltaE)).toBe(expected);
});

test('the second threshold is two just noticeable differences', () => {
  expect(clearlyVisible).toBe(2 * justNoticeable);
});
