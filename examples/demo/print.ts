import type { Result } from '../client/correct-photo.ts';
import type { Step } from '../client/jobs.ts';

const isTerminal = process.stdout.isTTY === true;
const WIDTH = 40;

/** A live progress bar in a terminal; one line per stage otherwise. */
export function createProgressBar() {
  let stage = '';
  return {
    show(step: Step) {
      const done = Math.round((step.progress / 100) * WIDTH);
      const bar = `[${'#'.repeat(done)}${'.'.repeat(WIDTH - done)}] ${step.progress.toFixed(0).padStart(3)}%  ${step.stage}`;
      if (isTerminal) process.stdout.write(`\r${bar.padEnd(70)}`);
      else if (step.stage !== stage) console.log(bar);
      stage = step.stage;
    },
    end() {
      if (isTerminal) process.stdout.write('\n');
    },
  };
}

/** Prints the 24 patches with their CIEDE2000 before and after correction, and a summary. */
export function printPatches(result: Result): void {
  console.log('\n  #  patch              measured  corrected reference  before  after');
  for (const patch of result.patches) {
    const { index, name, measured, corrected, reference, deltaEBefore, deltaEAfter } = patch;
    const swatches = [measured, corrected, reference].map((swatch) => block(swatch?.hex)).join(' ');
    const numbers = `${deltaEBefore.toFixed(2).padStart(6)} ${(deltaEAfter?.toFixed(2) ?? '-').padStart(6)}`;
    console.log(` ${String(index).padStart(2)}  ${name.padEnd(18)} ${swatches} ${numbers}`);
  }
  const { deltaEBefore: before, deltaEAfter: after, correction } = result;
  console.log(`\nMean CIEDE2000 before: ${before?.mean.toFixed(2)} (worst patch ${before?.max.toFixed(2)})`);
  console.log(
    `Mean CIEDE2000 after:  ${after?.mean.toFixed(2)} (worst patch ${after?.max.toFixed(2)}), measured in the encoded output`,
  );
  const kelvin = correction?.illuminant.correlatedColorTemperature;
  console.log(`Rating: ${result.rating}`);
  console.log(`Warnings: ${result.warnings.join(', ') || 'none'}`);
  if (kelvin) console.log(`Light: about ${Math.round(kelvin / 50) * 50} K`);
  console.log(`Processing time: ${result.processingTimeMs} ms`);
}

/** A hex colour, with a swatch of it if the terminal can show one. */
function block(hex = '       '): string {
  if (!isTerminal || !hex.startsWith('#')) return `${hex}  `;
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `\u001b[48;2;${r};${g};${b}m \u001b[0m${hex} `;
}
