import { expect, test } from 'vitest';
import { benchEvents } from '../../bench/events/suite.ts';

// What they cost, and how soon they hear of it, is held by the bench.
test('a thousand subscribers of one job all hear of its end and of the completion', async () => {
  const { completed } = await benchEvents({ of: 'job', subscribers: 1000, rounds: 2 });
  expect(completed).toBe(1000);
}, 600_000);

test('two thousand subscribers of one batch all hear of its end and of the completion', async () => {
  const { completed } = await benchEvents({ of: 'batch', subscribers: 2000, rounds: 2 });
  expect(completed).toBe(2000);
}, 600_000);
