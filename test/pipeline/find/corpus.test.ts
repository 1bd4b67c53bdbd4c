import { expect, test } from 'vitest';
import type { ChartKind, ChartSearch } from '../../../src/pipeline/chart/chart.ts';
import { findChart } from '../../../src/pipeline/find/find-chart.ts';
import { liveMats } from '../../../src/pipeline/find/mats.ts';
import { loadOpenCv } from '../../../src/pipeline/find/opencv.ts';
import { decode } from '../../support/decode.ts';
import { CORPUS, type CorpusPhoto, readCorpus } from './corpus.ts';
import { cornerError, isRightChart } from './expect-chart.ts';

type Verdict = 'right' | 'wrong' | 'missed' | 'rejected' | 'false positive';

interface Finding {
  readonly photo: CorpusPhoto;
  readonly verdict: Verdict;
  readonly detail: string;
  readonly cpuMs: number;
  /** In patches; null if there is nothing to compare with. */
  readonly cornerError: number | null;
}

const photos = readCorpus();
const title = photos ? 'charts in real photos' : `charts in real photos (skipped: ${CORPUS} not found)`;

test.skipIf(!photos)(title, async () => {
  await loadOpenCv();
  const real = await search('real/', 'COLORCHECKER_24');
  const framed = await search('aruco/', 'ARUCO_24');
  const negative = await search('negative/', null);
  console.log(table({ real, framed, negative }));

  expect(real.length - count(real, 'right')).toBeLessThanOrEqual(1);
  expect(count(real, 'wrong')).toBe(0);
  expect(count(framed, 'right')).toBe(framed.length);
  expect(count(negative, 'false positive')).toBe(0);
  expect(liveMats()).toBe(0);
});

async function search(folder: string, kind: ChartKind | null): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const photo of photos!.filter(({ file }) => file.startsWith(folder))) {
    const image = await decode(`${CORPUS}/${photo.file}`);
    const before = process.cpuUsage();
    const found = await findChart(image, { kind });
    const { user, system } = process.cpuUsage(before);
    findings.push({ photo, ...judge(photo, found), cpuMs: (user + system) / 1000 });
  }
  return findings;
}

/** Compares a detection with the ground truth, by `isRightChart`. */
function judge(
  photo: CorpusPhoto,
  { chart, ...search }: ChartSearch,
): Pick<Finding, 'verdict' | 'detail' | 'cornerError'> {
  const reason = 'reason' in search ? search.reason : '';
  if (!photo.corners) return { verdict: chart ? 'false positive' : 'rejected', detail: reason, cornerError: null };
  if (!chart) return { verdict: 'missed', detail: reason, cornerError: null };
  const error = cornerError(chart.corners, photo.corners);
  const right = isRightChart(chart, photo.corners) && chart.mirrored === photo.mirrored;
  return { verdict: right ? 'right' : 'wrong', detail: `corner error ${error.toFixed(2)}`, cornerError: error };
}

function table(groups: Record<string, readonly Finding[]>): string {
  const lines = Object.entries(groups).map(([name, findings]) => {
    const cpu = findings.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b);
    const errors = findings.flatMap(({ cornerError }) => cornerError ?? []).sort((a, b) => a - b);
    const verdicts = (['right', 'wrong', 'missed', 'rejected', 'false positive'] as const)
      .filter((verdict) => count(findings, verdict) > 0)
      .map((verdict) => `${verdict} ${count(findings, verdict)}`);
    const corners = errors.length
      ? `corner error median ${quantile(errors, 0.5, 3)}, worst ${quantile(errors, 1, 3)} patches`
      : '';
    const time = `CPU median ${quantile(cpu, 0.5, 0)}, worst ${quantile(cpu, 1, 0)} ms`;
    return `${name.padEnd(9)} ${findings.length} photos: ${verdicts.join(', ').padEnd(24)} ${time}  ${corners}`;
  });
  const bad = Object.values(groups)
    .flat()
    .filter(({ verdict }) => ['wrong', 'missed', 'false positive'].includes(verdict))
    .map(({ photo, verdict, detail }) => `  ${verdict}: ${photo.file} (${detail})`);
  return [...lines, ...bad].join('\n');
}

function quantile(sorted: readonly number[], share: number, digits: number): string {
  return sorted[Math.round(share * (sorted.length - 1))]!.toFixed(digits);
}

function count(findings: readonly Finding[], verdict: Verdict): number {
  return findings.filter((finding) => finding.verdict === verdict).length;
}
