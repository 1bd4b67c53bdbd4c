/** Answers the parent's question for this process' resident memory, MB, what can be freed being freed. */
export function answerMemory(): void {
  process.on('message', ({ kind }: { kind: string }) => {
    if (kind !== 'memory') return;
    globalThis.gc?.();
    process.send?.({ kind: 'memory', megabytes: process.memoryUsage.rss() / 2 ** 20 });
  });
}
