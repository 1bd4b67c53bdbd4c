/** Compiles the pixel kernel into the file that is committed. */
import { writeFileSync } from 'node:fs';
import { compileKernel, kernelFile } from './kernel.ts';

const code = await compileKernel();
writeFileSync(kernelFile, code);
console.log(`Wrote ${kernelFile}, ${code.length} bytes`);
