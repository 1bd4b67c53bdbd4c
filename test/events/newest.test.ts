import { expect, test } from 'vitest';
import { createNewest } from '../../src/events/newest.ts';
import { until } from '../support/until.ts';

const open = () => {
  let leaveCount = 0;
  const stream = createNewest<number>(() => (leaveCount += 1));
  return { stream, leaveCount: () => leaveCount };
};

test('a slow reader gets the newest value, and values do not accumulate', async () => {
  const { stream } = open();
  for (let i = 1; i <= 10_000; i += 1) stream.put(i);
  expect(await stream.next()).toEqual({ value: 10_000, done: false });
  const next = stream.next();
  stream.put(10_001);
  expect(await next).toEqual({ value: 10_001, done: false });
});

test('the last value is delivered before the end, even to a late reader', async () => {
  const { stream } = open();
  stream.put(1);
  stream.put(2);
  stream.end();
  stream.put(3); // ignored after the end
  expect(await stream.next()).toEqual({ value: 2, done: false });
  expect(await stream.next()).toEqual({ value: undefined, done: true });
});

test('a failure is delivered once, after the last value', async () => {
  const { stream } = open();
  stream.put(1);
  stream.fail(new Error('gone'));
  expect(await stream.next()).toEqual({ value: 1, done: false });
  await expect(stream.next()).rejects.toThrow('gone');
  expect(await stream.next()).toEqual({ value: undefined, done: true });
});

test('leaving calls onLeave and releases a waiting reader', async () => {
  const { stream, leaveCount } = open();
  const waiting = stream.next();
  await stream.return();
  expect(await waiting).toEqual({ value: undefined, done: true });
  expect(leaveCount()).toBe(1);
});

test('each() delivers values at once, skips to the newest while its callback is pending, then ends', async () => {
  const { stream, leaveCount } = open();
  const taken: number[] = [];
  let free = () => {};
  const done = stream.each((value) => {
    taken.push(value);
    if (value === 2) return new Promise<void>((resolve) => (free = resolve));
    return undefined;
  });
  stream.put(1);
  expect(taken).toEqual([1]);
  for (const value of [2, 3, 4]) stream.put(value);
  expect(taken).toEqual([1, 2]);
  free();
  await until('the newest value was taken', () => taken.length === 3);
  stream.end();
  await Promise.all([done, stream.over]);
  expect(taken).toEqual([1, 2, 4]);
  expect(leaveCount()).toBe(0);
});

test('each() ends when the reader leaves, and fails if the stream or the callback fails', async () => {
  const leaving = open();
  const taken = leaving.stream.each(() => undefined);
  await leaving.stream.return();
  await Promise.all([taken, leaving.stream.over]);
  expect(leaving.leaveCount()).toBe(1);

  const failing = open();
  const failed = failing.stream.each(() => undefined);
  failing.stream.fail(new Error('gone'));
  await expect(failed).rejects.toThrow('gone');

  const throwing = open();
  const thrown = throwing.stream.each(() => {
    throw new Error('cannot be sent');
  });
  expect(() => throwing.stream.put(1)).not.toThrow(); // the writer also serves other readers
  await expect(thrown).rejects.toThrow('cannot be sent');
});
