import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkImports } from '../../scripts/import-rules.ts';

function checkTree(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'graycard-imports-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    return checkImports(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('our own imports run one way', () => {
  expect(checkImports('src')).toEqual([]);
});

test.each([
  ['services/job.ts', "import { Job } from '../schema/job.ts';"],
  ['services/image/upload-images.ts', "import {\n  a,\n  b,\n} from '../../workers/worker.ts';"],
  ['pipeline/color/lab.ts', "import type { Config } from '../../config.ts';"],
  ['pipeline/correct.ts', "import { createDb } from '../db/client.ts';"],
  ['schema/image.ts', "import sharp from 'sharp';"],
  ['services/image.ts', "const sharp = await import('sharp');"],
  ['http/api.ts', "import cv from '@techstark/opencv-js';"],
])('an import against the stream is told: %s', (file, text) => {
  expect(checkTree({ [file]: text })).toHaveLength(1);
});

test('an import along the stream passes', () => {
  expect(checkTree({ 'schema/job.ts': "import { createJob } from '../services/job/create.ts';" })).toEqual([]);
});
