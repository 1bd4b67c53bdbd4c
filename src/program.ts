import { isDebugging } from './config.ts';

/** The time after which a shutdown that does not end is aborted. */
const SHUTDOWN_LIMIT_MS = 30_000;

type Undo = () => Promise<unknown>;

/**
 * Runs one of our programs: `start` builds it and defers what undoes each step; SIGTERM, SIGINT or a failed start undoes
 * the steps in reverse and ends the process. A second signal ends it at once.
 */
export async function runProgram(name: string, start: (defer: (undo: Undo) => void) => Promise<void>): Promise<void> {
  const undo: Undo[] = [];
  let ending: Promise<void> | undefined;
  const end = async (code: number) => {
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
    for (const step of undo.splice(0).reverse()) {
      await step().catch((error: unknown) => console.error(`${name}: could not shut down cleanly:`, error));
    }
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(1);
      ending = end(0);
    });
  }
  try {
    await start((step) => void undo.push(step));
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    if (isDebugging()) console.error(error);
    ending ??= end(1);
    await ending;
  }
}
