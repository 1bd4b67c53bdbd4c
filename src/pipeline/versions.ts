import { createRequire } from 'node:module';
import { libraryVersions } from './image/versions.ts';

const require = createRequire(import.meta.url);

/** Versions of all that shapes the bytes of an output: the same here, input and options mean the same bytes. */
export function versions(): Readonly<Record<string, string>> {
  return {
    graycard: versionOf('../../package.json'),
    ...libraryVersions(),
    'libraw-wasm': versionOf('libraw-wasm/package.json'),
    opencv: versionOf('@techstark/opencv-js/package.json'),
  };
}

function versionOf(packageFile: string): string {
  const { version }: { version: string } = require(packageFile);
  return version;
}
