import { expect, test } from 'vitest';
import { follow } from '../../src/events/follow.ts';
import { createLocalEvents } from '../../src/events/local.ts';

test('a follower that is notified of nothing reads the database at its own pace', async () => {
  const events = createLocalEvents(50);
  let reads = 0;
  const load = async () => {
    reads += 1;
    return reads < 4 ? [] : [reads];
  };
  const values = follow(events, { topic: 'job:1', load, isFinal: () => true });
  expect(await values.next()).toEqual({ value: 4, done: false });
  expect(await values.next()).toEqual({ value: undefined, done: true });
  await events.dispose();
});
