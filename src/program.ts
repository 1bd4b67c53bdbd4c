import { isDebugging } from './config.ts';

/** The maximum duration of a shutdown. After that, the process exits. */
const SHUTDOWN_LIMIT_MS = 30_000;

type Cleanup = () => Promise<unknown>;

/**
 * Runs a program: `start` sets it up and defers a cleanup for each step. SIGTERM, SIGINT or a failed start runs the cleanups
 * in reverse order and ends the process. A second signal ends it at once.
 */
export async function runProgram(
  name: string,
  start: (defer: (cleanup: Cleanup) => void) => Promise<void>,
): Promise<void> {
  const cleanups: Cleanup[] = [];
  let ending: Promise<void> | undefined;
  const end = async (code: number) => {
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
    for (const step of cleanups.splice(0).reverse()) {
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
    await start((step) => void cleanups.push(step));
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    if (isDebugging()) console.error(error);
    ending ??= end(1);
    await ending;
  }
}
