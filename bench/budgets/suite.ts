import { budget as batchBudget, benchBatch } from '../batch/suite.ts';
import { benchEventLoop, budget as loopBudget } from '../event-loop/suite.ts';
import { benchEvents, type EventsOptions, budget as eventsBudget } from '../events/suite.ts';
import { benchLatency, budget as latencyBudget } from '../latency/suite.ts';
import { budget } from '../pipeline/budget.ts';
import { benchPipeline, type PipelineBench } from '../pipeline/suite.ts';
import { benchQueries } from '../queries/suite.ts';
import { benchWeb, budget as webBudget } from '../web/suite.ts';
import { type BudgetRow, rowOf, tableOf } from './table.ts';

export interface BudgetsOptions {
  /** Rounds of each measurement. */
  readonly repeats: number;
  /** Seconds of load on each server, in each round. */
  readonly seconds: number;
}

/** Measures everything that has a budget and compares it: one table over all suites. */
export async function benchBudgets({ repeats, seconds }: BudgetsOptions) {
  const pipeline = await benchPipeline(repeats);
  const queries = await benchQueries({ repeats, seconds });
  const events = await again(repeats, () => benchEvents(crowd('job', 1000)));
  const fanOut = await again(repeats, () => benchEvents(crowd('batch', 5000)));
  const latency = await again(repeats, () => benchLatency({ jobs: 200 }));
  const eventLoop = await benchEventLoop({ photos: 4, repeats });
  const batch = await benchBatch({ images: 10_000, repeats });
  const web = await benchWeb({ repeats });
  const x = { unit: 'x' } as const;
  const ms = { unit: 'ms' } as const;
  const rows: BudgetRow[] = [
    ...pipelineRows(pipeline),
    ...queries.comparisons.map(({ what, peer, ratios, leastRatio }) =>
      rowOf(`query: ${what}`, `${peer}, requests per second`, { ...x, least: leastRatio }, ratios),
    ),
    rowOf(
      '1,000 subscribers to a job',
      'bare ws, deliveries',
      { ...x, least: eventsBudget.ratio },
      of(events, 'ratio'),
    ),
    rowOf(
      '5,000 subscribers to a batch',
      'bare ws, CPU per message',
      { ...x, most: eventsBudget.cpuRatio },
      of(fanOut, 'cpuRatio'),
    ),
    rowOf('memory of a subscriber to a job', '', { unit: 'KB', most: eventsBudget.memoryKb }, of(events, 'memoryKb')),
    rowOf('5,000 subscribers told of the end', '', { ...ms, most: eventsBudget.endMs }, of(fanOut, 'endMs')),
    rowOf(
      'createJob to RUNNING, p50',
      '',
      { ...ms, most: latencyBudget.p50 },
      latency.map(({ heard }) => heard.p50),
    ),
    rowOf(
      'createJob to RUNNING, p99',
      '',
      { ...ms, most: latencyBudget.p99 },
      latency.map(({ heard }) => heard.p99),
    ),
    rowOf(
      'delay of the event loop during corrections, p99',
      '',
      { ...ms, most: loopBudget.p99 },
      of(eventLoop.rounds, 'p99'),
    ),
    rowOf('creating a batch of 10,000', '', { unit: 's', most: batchBudget.seconds }, batch.seconds),
    rowOf("growth of the API's memory during creation", '', { unit: 'MB', most: batchBudget.growthMb }, batch.growthMb),
    rowOf('sign-in page on a slow machine, LCP', '', { ...ms, most: webBudget.lcpMs }, web.lcpMs),
  ];
  console.log(`\n${tableOf(rows)}`);
  const suites = { pipeline, queries, events, fanOut, latency, eventLoop, batch, web };
  return { repeats, rows, suites, isKept: rows.every(({ isKept }) => isKept !== false) };
}

const crowd = (of: EventsOptions['of'], subscribers: number): EventsOptions => ({ of, subscribers, rounds: 50 });

async function again<T>(times: number, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let time = 0; time < times; time += 1) results.push(await run());
  return results;
}

const of = <K extends string>(results: readonly Readonly<Record<K, number>>[], key: K) =>
  results.map((one) => one[key]);

/** Each number of the pipeline suite is already a median. The cv2 rows are missing without a Python that has OpenCV. */
function pipelineRows({ rows, finding, twoAtOnce }: PipelineBench): BudgetRow[] {
  const stats = (start: string) => rows.filter(({ what }) => what.startsWith(start));
  const ratio = (start: string) => stats(start).map((row) => row.ratio);
  const job = stats('whole job')[0]!;
  const simple = stats('cv2 + numpy, simple: whole job');
  const tuned = stats('cv2 + numpy, tuned: whole job');
  const mcc = finding.filter(({ what, isFound }) => isFound && what.startsWith('OpenCV'));
  const quicker = mcc.length ? [finding[0]!.cpuMs / Math.min(...mcc.map(({ cpuMs }) => cpuMs))] : [];
  const withoutChart = finding.filter(({ what }) => what.includes('no chart')).map(({ cpuMs }) => cpuMs);
  const floor = 'sharp decode + encode, CPU';
  const x = { unit: 'x' } as const;
  return [
    rowOf('24 MP, 3x3 matrix', floor, { ...x, most: budget.matrix }, ratio('decode, 3x3')),
    rowOf('24 MP, root polynomial 2', floor, { ...x, most: budget.roots2 }, ratio('decode, root polynomial 2')),
    rowOf('24 MP, whole job', floor, { ...x, most: budget.job }, ratio('whole job')),
    rowOf(
      "simple cv2 script relative to Graycard's whole job",
      'CPU',
      { ...x, least: budget.simple },
      simple.map(({ cpuMs }) => cpuMs / job.cpuMs),
    ),
    rowOf(
      "simple cv2 script relative to Graycard's whole job",
      'memory',
      { ...x, least: budget.simple },
      simple.map(({ peakMb }) => peakMb / job.peakMb),
    ),
    rowOf(
      "Graycard's whole job",
      'tuned cv2, CPU',
      { ...x, most: 1 },
      tuned.map(({ cpuMs }) => job.cpuMs / cpuMs),
    ),
    rowOf('peak memory of a worker', '', { unit: 'MB', most: budget.workerMb }, [job.peakMb]),
    rowOf('two whole jobs at once', 'one at a time, throughput', { ...x, least: budget.twoAtOnce }, [
      twoAtOnce.speedup,
    ]),
    rowOf('finding the chart', "OpenCV's mcc, CPU", { ...x, most: budget.finder }, quicker),
    rowOf('giving up on an image without a chart', '', { unit: 'ms', most: budget.giveUpMs }, [
      Math.max(...withoutChart),
    ]),
  ];
}
