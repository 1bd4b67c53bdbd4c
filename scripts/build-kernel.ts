/** Compiles the pixel kernel and writes the committed file. */
import { writeFileSync } from 'node:fs';
import { compileKernel, kernelFile } from './kernel.ts';

const code = await compileKernel();
writeFileSync(kernelFile, code);
console.log(`Wrote ${kernelFile}, ${code.length} bytes`);
