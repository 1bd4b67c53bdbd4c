import type { Result } from '../client/correct-photo.ts';
import type { Step } from '../client/jobs.ts';

const isTerminal = process.stdout.isTTY === true;
const WIDTH = 40;

/** A bar that moves in a terminal; a line a stage where output goes to a file. */
export function createProgressBar() {
  let stage = '';
  return {
    show(step: Step) {
      const done = Math.round((step.progress / 100) * WIDTH);
      const bar = `[${'#'.repeat(done)}${'.'.repeat(WIDTH - done)}] ${step.progress.toFixed(0).padStart(3)} %  ${step.stage}`;
      if (isTerminal) process.stdout.write(`\r${bar.padEnd(70)}`);
      else if (step.stage !== stage) console.log(bar);
      stage = step.stage;
    },
    end() {
      if (isTerminal) process.stdout.write('\n');
    },
  };
}

/** The 24 patches with CIEDE2000 before and after, and the sums of it. */
export function printPatches(result: Result): void {
  console.log('\n  #  patch              measured  corrected reference  before  after');
  for (const patch of result.patches) {
    const { index, name, measured, corrected, reference, deltaEBefore, deltaEAfter } = patch;
    const swatches = [measured, corrected, reference].map((swatch) => block(swatch?.hex)).join(' ');
    const numbers = `${deltaEBefore.toFixed(2).padStart(6)} ${(deltaEAfter?.toFixed(2) ?? '-').padStart(6)}`;
    console.log(` ${String(index).padStart(2)}  ${name.padEnd(18)} ${swatches} ${numbers}`);
  }
  const { deltaEBefore: before, deltaEAfter: after, correction } = result;
  console.log(`\nmean CIEDE2000 before: ${before?.mean.toFixed(2)}   (worst patch ${before?.max.toFixed(2)})`);
  console.log(
    `mean CIEDE2000 after:  ${after?.mean.toFixed(2)}   (worst patch ${after?.max.toFixed(2)}), measured in the encoded picture`,
  );
  const kelvin = correction?.illuminant.correlatedColorTemperature;
  const warnings = result.warnings.length ? `warnings: ${result.warnings.join(', ')}` : 'no warnings';
  console.log(
    `rated ${result.rating}, ${warnings}${kelvin ? `, light of about ${Math.round(kelvin / 50) * 50} K` : ''}, ${result.processingTimeMs} ms`,
  );
}

/** A hex colour, on a field of itself where the terminal can show it. */
function block(hex = '       '): string {
  if (!isTerminal || !hex.startsWith('#')) return `${hex}  `;
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `\u001b[48;2;${r};${g};${b}m \u001b[0m${hex} `;
}
