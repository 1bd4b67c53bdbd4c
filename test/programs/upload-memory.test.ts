import { randomFillSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { type Program, startProgram } from '../support/program.ts';
import { connect } from '../support/session.ts';

const MEGABYTE = 1_000_000;

/** The most memory that a process has had, in bytes, by Linux' account. */
function peakMemory({ pid }: Program): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

/** A picture that cannot be compressed, of about so many megabytes. */
function noise(megabytes: number): Promise<Buffer> {
  const width = 5000;
  const height = Math.floor((megabytes * MEGABYTE) / width / 3);
  const pixels = randomFillSync(Buffer.alloc(width * height * 3));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .tiff({ compression: 'none' })
    .toBuffer();
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
    await ada.upload('medium.tif', await noise(20)); // what is loaded once, and the buffers of any upload, are there now
    const before = peakMemory(api);
    const file = await noise(99);
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
