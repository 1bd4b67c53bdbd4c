import { randomFillSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { jpeg } from '../support/pictures.ts';
import { type Program, startProgram } from '../support/program.ts';
import { connect } from '../support/session.ts';

const MEGABYTE = 1_000_000;

/** The most memory that a process has had, in bytes, by Linux' account. */
function peakMemory({ pid }: Program): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

// /proc is where a process's peak can be read
test.runIf(existsSync('/proc/self/status'))('a file of 99 MB costs the API less memory than its own size', async () => {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-memory-'));
  const api = await startProgram('src/server.ts', {
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    PORT: '0',
    WORKERS: '0',
  });
  try {
    const ada = await connect(api.url, 'ada');
    await ada.upload('small.jpg', await jpeg(1)); // what is loaded once is loaded now
    const before = peakMemory(api);
    const pixels = randomFillSync(Buffer.alloc(5700 * 5790 * 3));
    const raw = { width: 5700, height: 5790, channels: 3 } as const;
    const file = await sharp(pixels, { raw }).tiff({ compression: 'none' }).toBuffer();
    expect(file.length).toBeGreaterThan(98 * MEGABYTE);
    await ada.upload('large.tif', file);
    const growth = (peakMemory(api) - before) / MEGABYTE;
    console.log(
      `a file of ${(file.length / MEGABYTE).toFixed(0)} MB raised the API's peak memory by ${growth.toFixed(0)} MB`,
    );
    expect(growth).toBeLessThan(90);
  } finally {
    await api.end();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  }
});
