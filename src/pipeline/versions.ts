import { createRequire } from 'node:module';
import { libraryVersions } from './image/library-versions.ts';

const require = createRequire(import.meta.url);

/** Versions of everything that affects the output. With the same versions, input and options, the bytes are the same. */
export function versions(): Readonly<Record<string, string>> {
  return {
    graycard: versionOf(require('../../package.json')),
    ...libraryVersions(),
    'libraw-wasm': versionOf(require('libraw-wasm/package.json')),
    opencv: versionOf(require('@techstark/opencv-js/package.json')),
  };
}

const versionOf = ({ version }: { version: string }): string => version;
