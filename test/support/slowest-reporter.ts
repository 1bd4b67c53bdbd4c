import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

const FILE = '.graycard/test-durations.json';
const SHOWN = 30;

interface Duration {
  readonly file: string;
  readonly test: string;
  readonly ms: number;
}

/** Writes the duration of every test to `.graycard/test-durations.json` and prints the slowest tests. */
export default class SlowestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const durations = modules.flatMap(durationsOf).sort((a, b) => b.ms - a.ms);
    if (modules.length < 20) return; // a few selected files, not the whole suite
    mkdirSync('.graycard', { recursive: true });
    writeFileSync(FILE, `${JSON.stringify(durations, null, 1)}\n`);
    console.log(`\nThe ${SHOWN} slowest of ${durations.length} tests, in seconds (all durations: ${FILE})`);
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
