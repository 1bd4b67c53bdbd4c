// Preloaded into the API process; reports its event-loop delay on request.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const histogram = monitorEventLoopDelay({ resolution: 5 });
histogram.enable();
process.on('message', (message) => {
  if (message?.kind === 'loop-delay.reset') histogram.reset();
  if (message?.kind !== 'loop-delay.read') return;
  // The histogram includes the resolution of the timer itself.
  const ms = (value) => Math.max(0, value / 1e6 - 5);
  process.send({
    kind: 'loop-delay',
    p50: ms(histogram.percentile(50)),
    p99: ms(histogram.percentile(99)),
    max: ms(histogram.max),
  });
});
