import { expect, test } from 'vitest';
import { benchEvents } from '../../bench/events/suite.ts';

// The benchmark checks their cost and latency.
test('all 1,000 subscribers to a job receive its final event and the completion of the stream', async () => {
  const { completed } = await benchEvents({ of: 'job', subscribers: 1000, rounds: 2 });
  expect(completed).toBe(1000);
});

test('all 2,000 subscribers to a batch receive its final event and the completion of the stream', async () => {
  const { completed } = await benchEvents({ of: 'batch', subscribers: 2000, rounds: 2 });
  expect(completed).toBe(2000);
});
