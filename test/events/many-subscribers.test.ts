import { expect, test } from 'vitest';
import { benchEvents } from '../../bench/events/suite.ts';

// The bench asks for more; here other tests take their share of the machine.
test('a thousand subscribers of one job are all told its end, not much slower than a bare WebSocket server tells as many', async () => {
  const { completed, ratio, memoryKb } = await benchEvents({ of: 'job', subscribers: 1000, rounds: 20 });
  expect(completed).toBe(1000);
  expect(ratio).toBeGreaterThan(0.2);
  expect(memoryKb).toBeLessThan(200);
});

test('five thousand subscribers of one batch are all told its end within two seconds, for a few times what bare sends cost', async () => {
  const { completed, endMs, cpuRatio } = await benchEvents({ of: 'batch', subscribers: 5000, rounds: 10 });
  expect(completed).toBe(5000);
  expect(endMs).toBeLessThan(2000);
  expect(cpuRatio).toBeLessThan(4);
});
