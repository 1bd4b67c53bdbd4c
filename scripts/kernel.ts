import { main } from 'assemblyscript/asc';

/** The committed, compiled pixel kernel. */
export const kernelFile = 'src/pipeline/pixels/kernel/kernel.wasm';

const sources = ['pixels.ts', 'terms.ts', 'rows.ts'].map((name) => `src/pipeline/pixels/kernel/assembly/${name}`);

/** Compiles the pixel kernel from AssemblyScript. The same sources and compiler give the same bytes. */
export async function compileKernel(): Promise<Uint8Array> {
  let code: Uint8Array | undefined;
  const bare = ['--runtime', 'stub', '--noAssert', '--importMemory', '--noExportMemory', '--memoryBase', '0'];
  const { error, stderr } = await main([...sources, '--outFile', kernelFile, '-O3', '--enable', 'simd', ...bare], {
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') code = contents;
    },
  });
  if (error || !code) throw new Error(`The pixel kernel does not compile:\n${stderr}`, { cause: error });
  return code;
}
