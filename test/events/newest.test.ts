import { expect, test } from 'vitest';
import { createNewest } from '../../src/events/newest.ts';

const open = () => {
  let left = 0;
  const stream = createNewest<number>(() => (left += 1));
  return { stream, left: () => left };
};

test('who is slow gets the newest value, and nothing piles up', async () => {
  const { stream } = open();
  for (let i = 1; i <= 10_000; i += 1) stream.put(i);
  expect(await stream.next()).toEqual({ value: 10_000, done: false });
  const next = stream.next();
  stream.put(10_001);
  expect(await next).toEqual({ value: 10_001, done: false });
});

test('the last value is given before the end, however late it is asked for', async () => {
  const { stream } = open();
  stream.put(1);
  stream.put(2);
  stream.end();
  stream.put(3); // nothing comes after the end
  expect(await stream.next()).toEqual({ value: 2, done: false });
  expect(await stream.next()).toEqual({ value: undefined, done: true });
});

test('a failure comes after the last value, once', async () => {
  const { stream } = open();
  stream.put(1);
  stream.fail(new Error('gone'));
  expect(await stream.next()).toEqual({ value: 1, done: false });
  await expect(stream.next()).rejects.toThrow('gone');
  expect(await stream.next()).toEqual({ value: undefined, done: true });
});

test('who leaves is told of by onLeave, and whoever still waits is let go', async () => {
  const { stream, left } = open();
  const waiting = stream.next();
  await stream.return();
  expect(await waiting).toEqual({ value: undefined, done: true });
  expect(left()).toBe(1);
});
