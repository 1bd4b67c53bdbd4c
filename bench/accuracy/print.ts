import type { PhotoRow } from './measure-photo.ts';
import type { ModelTotals } from './model-totals.ts';
import { peerFits } from './peers.ts';
import type { ColorTotals, DetectionTotals } from './totals.ts';

const nameWidth = 36;

export const rowHeader = [
  'photo'.padEnd(nameWidth),
  'chart   ',
  'corners',
  'find ms',
  'before',
  '  fit',
  '  LOO',
  ' after',
  ' job ms',
  'of 24',
  'chosen, or reason',
].join(' ');

/**
 * The line of one photo. LOO is leave-one-out; "of 24" is the number of patches used for the fit; for peers, it shows whether
 * OpenCV's finder found the chart, and the leave-one-out errors of `peerFits`.
 */
export function rowLine(row: PhotoRow): string {
  return [ownStats(row), ...peerStats(row)].join('  | ');
}

function peerStats({ peer }: PhotoRow): string[] {
  if (!peer) return [];
  const found = peer.opencvMccFound ?? null;
  const finder = found === null ? '' : `mcc ${found ? 'found' : 'missed'}, `;
  return [`${finder}LOO ${peerFits.map((fit) => peer[fit]?.looMean.toFixed(2) ?? '-').join(' / ')}`];
}

function ownStats({ photo, verdict, cornerError, cpuMs, words, colors }: PhotoRow): string {
  const found = [name(photo.file), verdict.padEnd(8), decimals(cornerError, 2, 7), decimals(cpuMs, 0, 7)];
  if (!colors || typeof colors === 'string') return [...found, colors ?? (words || notJudged(photo))].join(' ');
  const { before, fit, leaveOneOut, after, usablePatches, chosen, isSimpler } = colors;
  const errors = [decimals(before, 2, 6), decimals(fit, 2, 5), decimals(leaveOneOut, 2, 5), decimals(after, 2, 6)];
  const edition = chosen.reference.replace('CLASSIC_', '');
  const choice = `${chosen.model} ${chosen.linearization} ${edition}${isSimpler ? ', simpler than fitted' : ''}`;
  return [...found, ...errors, decimals(colors.cpuMs, 0, 7), String(usablePatches).padStart(5), choice].join(' ');
}

export function detectionTable(totals: readonly DetectionTotals[]): string {
  const lines = totals.map(({ what, photos, verdicts, corners, cpuMs, opencvFound }) => {
    const counts = Object.entries(verdicts).map(([verdict, count]) => `${verdict} ${count}`);
    const time = `CPU ms median ${cpuMs.median.toFixed(0)}, worst ${cpuMs.worst.toFixed(0)}`;
    const off = corners && `corners off by ${corners.median.toFixed(2)}, worst ${corners.worst.toFixed(2)} patches`;
    const peer = opencvFound !== null && `OpenCV's mcc found ${opencvFound}`;
    return `${what.padEnd(18)} ${String(photos).padStart(3)}: ${[counts.join(', '), time, off, peer].filter(Boolean).join('; ')}`;
  });
  return lines.join('\n');
}

export function colorTable(totals: readonly ColorTotals[]): string {
  const hasPeers = totals.some(({ peers }) => peers.some((value) => value !== null));
  const hasNested = totals.some(({ nested }) => nested !== null);
  const head = [
    'median of mean CIEDE2000'.padEnd(28),
    'photos  before     fit     LOO',
    hasNested ? '  nested' : '',
    '   after',
    hasPeers ? `   peers' LOO: ${peerFits.join('  ')}` : '',
  ];
  const lines = totals.map((row) =>
    [
      row.what.padEnd(28),
      String(row.photos).padStart(6),
      decimals(row.before, 2, 8),
      decimals(row.fit, 2, 8),
      decimals(row.leaveOneOut, 2, 8),
      hasNested ? decimals(row.nested, 2, 8) : '',
      decimals(row.after, 2, 8),
      hasPeers
        ? `               ${row.peers.map((value, i) => decimals(value, 2, peerFits[i]!.length)).join('  ')}`
        : '',
    ].join(''),
  );
  return [head.join(''), ...lines].join('\n');
}

export function modelTable(totals: readonly ModelTotals[]): string {
  const head = `${'model'.padEnd(18)} ${'linearization'.padEnd(13)}     fit     LOO   after   worse  chosen by AUTO`;
  const lines = totals.map(({ model, linearization, fit, leaveOneOut, after, worse, chosen }) => {
    const stats = [decimals(fit, 2, 8), decimals(leaveOneOut, 2, 8), decimals(after, 2, 8), String(worse).padStart(8)];
    const isAuto = model === 'AUTO' || linearization === 'AUTO';
    return `${model.padEnd(18)} ${linearization.padEnd(13)}${stats.join('')}${isAuto ? '' : String(chosen).padStart(16)}`;
  });
  return [head, ...lines].join('\n');
}

function notJudged({ partial }: PhotoRow['photo']): string {
  return partial ? 'partly hidden, colours not measured' : 'excluded from colours by the manifest';
}

/** The end of a path, which distinguishes photos. */
function name(file: string): string {
  return file.slice(-nameWidth).padEnd(nameWidth);
}

function decimals(value: number | null, digits: number, width: number): string {
  return (value === null ? '' : value.toFixed(digits)).padStart(width);
}
