/** Reports, at the parent's request, the JavaScript memory of this process, MB, and its CPU time so far, ms. */
export function answerUsage(): void {
  process.on('message', ({ kind }: { kind: string }) => {
    if (kind === 'memory') process.send?.({ kind, value: heldMegabytes() });
    if (kind === 'cpu') process.send?.({ kind, value: spentMs() });
  });
}

function heldMegabytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

function spentMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
