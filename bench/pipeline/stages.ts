import { median } from '../median.ts';

/** CPU time of one stage of the whole job, all threads, milliseconds. */
export interface StageStats {
  readonly stage: string;
  /** In the first job of a process, while code is compiled and OpenCV starts. */
  readonly coldMs: number;
  /** In a warm process, like a worker's; median of the rounds. */
  readonly warmMs: number;
}

/** CPU milliseconds by stage, in order of execution. */
export type StageTimes = ReadonlyMap<string, number>;

/** Parts of ENCODING, by the share at which they start. */
const encoding: readonly (readonly [from: number, name: string])[] = [
  [0.9, 'thumbnail'],
  [0.6, 'prove'],
  [0, 'encode'],
];

/** Splits the CPU time of this process among the stages of one run, as reported by its hooks. */
export function startStageClock() {
  const times = new Map<string, number>();
  let [current, since] = ['', cpuMs()];
  const enter = (name: string) => {
    const now = cpuMs();
    if (current) times.set(current, (times.get(current) ?? 0) + now - since);
    [current, since] = [name, now];
  };
  return {
    onStage: (stage: string, share: number) =>
      enter(stage === 'ENCODING' ? encoding.find(([from]) => share >= from)![1] : stage.toLowerCase()),
    stop: (): StageTimes => {
      enter('');
      return times;
    },
  };
}

export function stageStats(cold: StageTimes, warm: readonly StageTimes[]): StageStats[] {
  return [...cold].map(([stage, coldMs]) => ({
    stage,
    coldMs,
    warmMs: median(warm.map((times) => times.get(stage) ?? 0)),
  }));
}

export function stageTable(stages: readonly StageStats[]): string {
  const row = (name: string, warm: string, cold: string) =>
    `  ${name.padEnd(12)} ${warm.padStart(6)} ${cold.padStart(6)}`;
  const sum = (of: (stats: StageStats) => number) => stages.reduce((total, stats) => total + of(stats), 0);
  return [
    'CPU ms by stage of the whole job, warm as in the table above, and cold: the first job of a process',
    row('', 'warm', 'cold'),
    ...stages.map(({ stage, warmMs, coldMs }) => row(stage, warmMs.toFixed(0), coldMs.toFixed(0))),
    row('all', sum(({ warmMs }) => warmMs).toFixed(0), sum(({ coldMs }) => coldMs).toFixed(0)),
  ].join('\n');
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
