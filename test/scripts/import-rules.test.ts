import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allowed, areaOf, checkImports } from '../../scripts/import-rules.ts';
import { inTree } from '../support/planted-tree.ts';

const areas = Object.keys(allowed);

/** Returns a file of an area: the area itself if it is a file, or else a new file in its folder. */
function fileIn(area: string): string {
  if (area === 'program') return 'server.ts';
  return existsSync(join('src', `${area}.ts`)) ? `${area}.ts` : `${area}/planted.ts`;
}

function importOf(target: string, from: string): string {
  const path = relative(dirname(from), target);
  return `import { planted } from '${path.startsWith('.') ? path : `./${path}`}';\n`;
}

const checkOne = (file: string, text: string) => inTree({ [file]: text }, checkImports);

test('the imports in src/ follow the rules', () => {
  expect(checkImports('src')).toEqual([]);
});

test('every area is a folder or file in src/ and lists only areas', () => {
  for (const area of areas.filter((name) => name !== 'program' && name !== 'generated')) {
    expect(existsSync(join('src', area)) || existsSync(join('src', `${area}.ts`)), area).toBe(true);
  }
  expect(Object.values(allowed).flatMap((targets) => targets.filter((target) => !areas.includes(target)))).toEqual([]);
});

describe.each(areas.filter((area) => area !== 'generated'))('in %s', (area) => {
  const file = fileIn(area);

  test('a forbidden import of every other area is reported', () => {
    expect(areaOf(file)).toBe(area);
    for (const target of areas.filter((other) => other !== area && !allowed[area]!.includes(other))) {
      const wrong = checkOne(file, importOf(fileIn(target), file));
      expect(wrong, target).toEqual([expect.stringContaining(`${area} may not import ${target}`)]);
    }
  });

  test('an allowed import is not reported', () => {
    for (const target of allowed[area]!) expect(checkOne(file, importOf(fileIn(target), file)), target).toEqual([]);
  });
});

test.each([
  ['a type', 'pipeline/color/lab.ts', "import type { Config } from '../../config.ts';"],
  ['several lines', 'services/image/upload.ts', "import {\n  a,\n  b,\n} from '../../workers/worker.ts';"],
  ['an export', 'pipeline/find/find-chart.ts', "export { correctPhoto } from '../correct.ts';"],
  ['a side effect', 'services/image.ts', "import '../schema/image.ts';"],
  ['a lazy import', 'services/image.ts', "const schema = await import('../schema/image.ts');"],
  ['sharp outside the image folders', 'schema/image.ts', "import sharp from 'sharp';"],
  ['sharp, lazily', 'services/image.ts', "const sharp = await import('sharp');"],
  ['a module of sharp', 'services/image.ts', "import sharp from 'sharp/lib/index.js';"],
  ['a template', 'pipeline/fit/model.ts', 'const apply = await import(`../apply/apply.ts`);'],
  ['an import with a comment', 'pipeline/fit/model.ts', "const apply = await import(/* later */ '../apply/apply.ts');"],
  ['the database driver in the pipeline', 'pipeline/color/lab.ts', "import pg from 'pg';"],
  ['the database driver in the schema', 'schema/job.ts', "import pg from 'pg';"],
  ['OpenCV outside the finder', 'http/api.ts', "import cv from '@techstark/opencv-js';"],
])('every form of import is checked: %s', (_form, file, text) => {
  expect(checkOne(file, text)).toHaveLength(1);
});
