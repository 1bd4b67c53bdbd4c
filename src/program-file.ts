import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A module that runs in a process or a thread of its own, and the Node arguments for that. */
export interface ProgramFile {
  readonly path: string;
  readonly execArgv: string[];
}

const isCompiled = extname(import.meta.url) === '.js';
/** Stack traces that name the lines of the TypeScript sources. */
const compiledArgv = ['--enable-source-maps'];

/** The module at `path`, a URL relative to `importer` without extension, for a process. */
export function processFile(path: string, importer: string): ProgramFile {
  return programFile(path, importer, isCompiled ? compiledArgv : ['--import', 'tsx']);
}

/** The module at `path`, a URL relative to `importer` without extension, for a worker thread. */
export function threadFile(path: string, importer: string): ProgramFile {
  const loader = new URL('./typescript-in-threads.mjs', import.meta.url).href;
  return programFile(path, importer, isCompiled ? compiledArgv : ['--import', loader]);
}

/** Compiled code starts compiled code, and TypeScript starts TypeScript. */
function programFile(path: string, importer: string, execArgv: string[]): ProgramFile {
  return { path: fileURLToPath(new URL(path + extname(importer), importer)), execArgv };
}
