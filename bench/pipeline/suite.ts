import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSamplePhoto } from '../sample-photos.ts';
import { budget } from './budget.ts';
import { benchFinding, type FindRow } from './finding.ts';
import type { PairStats, RouteStats } from './measure-route.ts';
import { findPython, measurePeer } from './peers.ts';
import { runRoute } from './run-route.ts';
import { type StageStats, stageTable } from './stages.ts';

const megapixels = 24;

/** A row of the table. `ratio` is the CPU time relative to the floor. */
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
  readonly stages: readonly StageStats[];
  readonly finding: readonly FindRow[];
  readonly twoAtOnce: PairStats;
}

const routes = [
  { route: 'floor', what: 'floor: sharp decode + encode', budget: '' },
  { route: 'matrix', what: 'decode, 3x3 matrix, encode', budget: `<= ${budget.matrix} x` },
  { route: 'roots2', what: 'decode, root polynomial 2, encode', budget: `<= ${budget.roots2} x` },
  { route: 'roots3', what: 'decode, root polynomial 3, encode', budget: '' },
  { route: 'job', what: 'whole job, AUTO', budget: `<= ${budget.job} x, ${budget.workerMb} MB` },
] as const;

const peers = [
  { route: 'simple-matrix', what: 'cv2 + numpy, simple: matrix' },
  { route: 'tuned-matrix', what: 'cv2 + numpy, tuned: matrix' },
  { route: 'simple-job', what: 'cv2 + numpy, simple: whole job, 3x3' },
  { route: 'tuned-job', what: 'cv2 + numpy, tuned: whole job, 3x3' },
] as const;

/** Measures and prints every row, with the enlarged sample photo or with a given photo of a chart. */
export async function benchPipeline(repeats: number, own?: string): Promise<PipelineBench> {
  const folder = mkdtempSync(join(tmpdir(), 'graycard-bench-'));
  try {
    const photo = own ?? (await writeSamplePhoto(folder, megapixels));
    const python = findPython();
    console.log(
      'Medians in a warm process, like a worker: ours after 8 warm-up runs; those of cv2, which compiles nothing, after one.\n',
    );
    const rows = measureRows(photo, repeats, python);
    const stages = runRoute<StageStats[]>('stages', photo, repeats);
    console.log(`\n${stageTable(stages)}\n`);
    const finding = await benchFinding({ photo, folder, megapixels, repeats, python });
    const twoAtOnce = runRoute<PairStats>('pair', photo, repeats);
    console.log(`\n${describePair(twoAtOnce)}`);
    const picture = own ?? `the sample photo enlarged to ${megapixels} MP, JPEG, quality 92`;
    return { picture, repeats, rows, stages, finding, twoAtOnce };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureRows(photo: string, repeats: number, python: string | null): BenchRow[] {
  const rows: BenchRow[] = [];
  const add = (row: BenchRow) => {
    if (rows.length === 0) console.log(header);
    rows.push(row);
    console.log(line(row));
  };
  for (const { route, what, budget } of routes) {
    add({ what, ...runRoute<RouteStats>(route, photo, repeats), budget });
  }
  for (const { route, what } of python ? peers : []) {
    const stats = measurePeer(python!, route, photo, repeats);
    add({ what, ...stats, ratio: stats.cpuMs / rows[0]!.cpuMs, budget: '' });
  }
  if (!python) console.log('The OpenCV rows are skipped: no Python with OpenCV was found (Debian: python3-opencv).');
  return rows;
}

function describePair({ speedup, cores, cpuGrowth, peakMb }: PairStats): string {
  return [
    `Two whole jobs at once: ${speedup.toFixed(2)} x the throughput (>= ${budget.twoAtOnce}), peak ${peakMb.toFixed(0)} MB`,
    `  One at a time keeps ${cores.toFixed(2)} cores busy; two at once take ${cpuGrowth.toFixed(2)} x the CPU time of two in turn.`,
    `  The most that two idle cores could give: ${(2 / (cores * cpuGrowth)).toFixed(2)} x.`,
  ].join('\n');
}

const header = `${'JPEG, file to file'.padEnd(38)} CPU ms  x floor  wall ms  peak MB  budget`;

function line({ what, cpuMs, ratio, wallMs, peakMb, budget }: BenchRow): string {
  const stats = [cpuMs.toFixed(0).padStart(6), ratio.toFixed(2).padStart(7), wallMs.toFixed(0).padStart(7)];
  return `${what.padEnd(38)} ${stats.join('  ')}  ${peakMb.toFixed(0).padStart(7)}  ${budget}`;
}
