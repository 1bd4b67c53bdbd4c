/** Answers the parent's question for this process' memory that JavaScript holds on to, MB. */
export function answerMemory(): void {
  process.on('message', ({ kind }: { kind: string }) => {
    if (kind !== 'memory') return;
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.({ kind: 'memory', megabytes: (heapUsed + external) / 2 ** 20 });
  });
}
