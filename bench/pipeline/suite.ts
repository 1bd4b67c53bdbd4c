import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSamplePhoto } from '../sample-photos.ts';
import type { PairFigures, RouteFigures } from './measure-route.ts';
import { findPython, measurePeer } from './peers.ts';

const measureRoute = join(import.meta.dirname, 'measure-route.ts');
const megapixels = 24;

/** A row of the table. `ratio` is CPU time over the floor's. */
export interface BenchRow {
  readonly what: string;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly ratio: number;
  readonly peakMb: number;
  readonly budget: string;
}
export interface PipelineBench {
  readonly picture: string;
  readonly repeats: number;
  readonly rows: readonly BenchRow[];
  readonly twoAtOnce: PairFigures;
}

const routes = [
  { route: 'floor', what: 'floor: sharp decode + encode', budget: '' },
  { route: 'matrix', what: 'decode, 3x3 matrix, encode', budget: '<= 1.8 x' },
  { route: 'roots2', what: 'decode, root polynomial 2, encode', budget: '<= 2.1 x' },
  { route: 'roots3', what: 'decode, root polynomial 3, encode', budget: '' },
  { route: 'job', what: 'whole job, AUTO', budget: '<= 3.2 x, 450 MB' },
] as const;

const peers = [
  { route: 'usual-matrix', what: 'cv2 + numpy, usual: matrix' },
  { route: 'tuned-matrix', what: 'cv2 + numpy, tuned: matrix' },
  { route: 'usual-job', what: 'cv2 + numpy, usual: whole job, 3x3' },
  { route: 'tuned-job', what: 'cv2 + numpy, tuned: whole job, 3x3' },
] as const;

/** Measures every row, printing it as it is done; over the sample photo enlarged, or over one of the caller's with a chart. */
export async function benchPipeline(repeats: number, own?: string): Promise<PipelineBench> {
  if (own) return measureAll(own, repeats, own);
  const folder = mkdtempSync(join(tmpdir(), 'graycard-bench-'));
  try {
    const photo = await writeSamplePhoto(folder, megapixels);
    return measureAll(photo, repeats, `JPEG of ${megapixels} MP and quality 92, the sample photo enlarged`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureAll(photo: string, repeats: number, picture: string): PipelineBench {
  const rows: BenchRow[] = [];
  const add = (row: BenchRow) => {
    if (rows.length === 0) console.log(header);
    rows.push(row);
    console.log(line(row));
  };
  for (const { route, what, budget } of routes) {
    add({ what, ...runRoute<RouteFigures>(route, photo, repeats), budget });
  }
  const python = findPython();
  for (const { route, what } of python ? peers : []) {
    const figures = measurePeer(python!, route, photo, repeats);
    add({ what, ...figures, ratio: figures.cpuMs / rows[0]!.cpuMs, budget: '' });
  }
  if (!python) console.log('No Python with OpenCV here (Debian: python3-opencv), so its rows are left out.');
  const twoAtOnce = runRoute<PairFigures>('pair', photo, repeats);
  const { speedup, peakMb } = twoAtOnce;
  console.log(
    `\nTwo whole jobs at once: ${speedup.toFixed(2)} x the throughput (>= 1.6), peak ${peakMb.toFixed(0)} MB`,
  );
  return { picture, repeats, rows, twoAtOnce };
}

function runRoute<T>(route: string, photo: string, repeats: number): T {
  const args = ['--import', 'tsx', measureRoute, route, photo, String(repeats)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

const header = `${'JPEG, file to file'.padEnd(38)} CPU ms  x floor  wall ms  peak MB  budget`;

function line({ what, cpuMs, ratio, wallMs, peakMb, budget }: BenchRow): string {
  const figures = [cpuMs.toFixed(0).padStart(6), ratio.toFixed(2).padStart(7), wallMs.toFixed(0).padStart(7)];
  return `${what.padEnd(38)} ${figures.join('  ')}  ${peakMb.toFixed(0).padStart(7)}  ${budget}`;
}
