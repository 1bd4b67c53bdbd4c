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
  ['OpenCV by require', 'http/api.ts', "const cv = createRequire(import.meta.url)('@techstark/opencv-js');"],
  ['a require', 'pipeline/find/find-chart.ts', "const correct = require('../correct.ts');"],
  ['the place of a module', 'services/image.ts', "const path = require.resolve('sharp');"],
  ['import and require', 'pipeline/find/find-chart.ts', "import correct = require('../correct.ts');"],
  ['a comment in the braces', 'pipeline/find/find-chart.ts', "import {\n  a, // one; two\n} from '../correct.ts';"],
  ['a comment before', 'pipeline/find/find-chart.ts', "/* here */ import { a } from '../correct.ts';"],
  ['a lazy import on several lines', 'pipeline/fit/model.ts', "const a = import(\n  // later\n  '../apply/a.ts',\n);"],
  ['a lazy import with attributes', 'pipeline/fit/model.ts', "const a = import('../apply/a.ts', { with: {} });"],
  ['double quotes', 'pipeline/fit/model.ts', 'import { a } from "../apply/a.ts";'],
  ['the type of a module', 'pipeline/color/lab.ts', "type C = import('../../config.ts').Config;"],
  ['a computed path', 'services/image.ts', 'const sharp = await import(name);'],
  ['a concatenated path', 'services/image.ts', "const sharp = await import('sh' + 'arp');"],
  ['an absolute path', 'services/image.ts', "import { a } from '/opt/graycard/src/workers/worker.ts';"],
  ['the address of a file', 'services/image.ts', "import { a } from 'file:///opt/graycard/src/workers/worker.ts';"],
  ['Redis outside its areas', 'services/image.ts', "import Redis from 'ioredis';"],
  ['GraphQL in a service', 'services/image.ts', "import { parse } from 'graphql';"],
  ['S3 outside the storage', 'services/asset.ts', "import { S3Client } from '@aws-sdk/client-s3';"],
  ['the queue in a service', 'services/job/job.ts', "import { run } from 'graphile-worker';"],
  ['files where colours are computed', 'pipeline/color/lab.ts', "import { readFileSync } from 'node:fs';"],
  ['a package where colours are computed', 'pipeline/fit/model.ts', "import { z } from 'zod';"],
  ['JavaScript', 'services/image.js', ''],
])('every form of import is checked: %s', (_form, file, text) => {
  expect(checkOne(file, text)).toHaveLength(1);
});
