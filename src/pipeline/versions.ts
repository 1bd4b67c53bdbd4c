import { createRequire } from 'node:module';
import { libraryVersions } from './image/versions.ts';

const require = createRequire(import.meta.url);

/** Versions of everything that affects the output. With the same versions, input and options, the bytes are the same. */
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
