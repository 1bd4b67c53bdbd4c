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

/** The peak memory of a process in bytes, from /proc. */
function peakMemory({ pid }: Program): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

/** An incompressible image of about this many megabytes. */
function noise(megabytes: number): Promise<Buffer> {
  const width = 5000;
  const height = Math.floor((megabytes * MEGABYTE) / width / 3);
  const pixels = randomFillSync(Buffer.alloc(width * height * 3));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .tiff({ compression: 'none' })
    .toBuffer();
}

// the peak is read from /proc
test.runIf(existsSync('/proc/self/status'))(
  'uploading a 99 MB file takes less memory in the API than the size of the file',
  async () => {
    const file = await noise(99); // takes longer than the server keeps an idle connection
    const database = await createTestDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'graycard-memory-'));
    const api = await startProgram('dist/server.js', {
      DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      PORT: '0',
      WORKERS: '0',
    });
    try {
      const ada = await connect(api.url, 'ada');
      await ada.upload('medium.tif', await noise(20)); // one-time loading is done and upload buffers exist now
      const before = peakMemory(api);
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
  },
);
