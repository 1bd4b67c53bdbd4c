import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

const FILE = '.graycard/test-durations.json';
const SHOWN = 30;

interface Duration {
  readonly file: string;
  readonly test: string;
  readonly ms: number;
}

/** Keeps the duration of every test in `.graycard/test-durations.json` and prints the slowest ones. */
export default class SlowestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const durations = modules.flatMap(durationsOf).sort((a, b) => b.ms - a.ms);
    if (modules.length < 20) return; // a few files that somebody chose, not a suite
    mkdirSync('.graycard', { recursive: true });
    writeFileSync(FILE, `${JSON.stringify(durations, null, 1)}\n`);
    console.log(`\nThe ${SHOWN} slowest of ${durations.length} tests, in seconds (all of them: ${FILE})`);
    for (const { file, test, ms } of durations.slice(0, SHOWN))
      console.log(`${(ms / 1000).toFixed(1).padStart(7)}  ${file}  ${test}`);
  }
}

function durationsOf(module: TestModule): Duration[] {
  return [...module.children.allTests()].map((test) => ({
    file: module.relativeModuleId,
    test: test.fullName,
    ms: Math.round(test.diagnostic()?.duration ?? 0),
  }));
}
