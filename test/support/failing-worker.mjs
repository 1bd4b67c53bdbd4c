import { appendFileSync, existsSync } from 'node:fs';

// Preloaded into every program of a test: worker processes end at once for as long as the file FAIL_WORKERS exists.
const file = process.env.FAIL_WORKERS;
if (file && process.argv.includes('slot') && existsSync(file)) {
  appendFileSync(file, `${Date.now()} ${process.argv.at(-1)}\n`);
  process.exit(3);
}
