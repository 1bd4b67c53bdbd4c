import { type Group, type Member, readGroups } from '../duplicate/groups.ts';
import { OperationRequest } from './operation-request.ts';
import type { OperationRow } from './operation-state.ts';
import type { Chunk, OperationDeps } from './step.ts';
import { pathOf } from './template.ts';
import type { NewRecord } from './write-records.ts';

const CHUNK = 500;

/** Plans which image of each group to keep. The others go to the trash; of look-alikes only those similar to the kept one. */
export async function planCleanup({ db }: OperationDeps, operation: OperationRow): Promise<Chunk> {
  const { filter, keep, similarity } = OperationRequest.parse(operation.request);
  const { ownerId, plannedTo: after } = operation;
  const groups = await readGroups(db, { ownerId, similarity, filter, after, first: CHUNK });
  const records = groups.flatMap((group) => recordsOf(group, keep, similarity));
  const trashed = records.filter(({ status }) => status === 'PLANNED');
  return {
    next: groups.length < CHUNK ? null : (groups.at(-1)?.cursor ?? null),
    records,
    counts: {
      filesScanned: records.length,
      filesSkipped: records.length - trashed.length,
      duplicatesFound: trashed.length,
      ...(operation.dryRun && {
        filesProcessed: trashed.length,
        spaceSaved: trashed.reduce((sum, { byteSize }) => sum + Number(byteSize), 0),
      }),
    },
  };
}

const bits = (count: number) => (count === 1 ? '1 bit' : `${count} bits`);

const rules = {
  OLDEST: { better: (a: Member, b: Member) => a.createdAt < b.createdAt, word: 'the oldest' },
  NEWEST: { better: (a: Member, b: Member) => a.createdAt > b.createdAt, word: 'the newest' },
  LARGEST: { better: (a: Member, b: Member) => a.byteSize > b.byteSize, word: 'the largest' },
} as const;

function recordsOf({ members, distanceOf }: Group, keep: OperationRequest['keep'], similarity: number): NewRecord[] {
  const { better, word } = rules[keep];
  const kept = members.reduce((best, member) => (better(member, best) ? member : best)); // the first of several equal ones
  const keptPath = pathOf(kept.folder, kept.filename);
  return members.map((member) => {
    const distance = distanceOf(member.sha256, kept.sha256);
    const about = {
      change: 'TRASH',
      imageId: member.id,
      originalPath: pathOf(member.folder, member.filename),
      byteSize: member.byteSize,
      sha256: member.sha256,
    } as const;
    if (member === kept) return { ...about, status: 'SKIPPED', message: `Kept as ${word} in its group.` };
    if (distance > similarity) {
      const message = `Kept: similar to others in its group, but not to ${keptPath}, which is kept (${bits(distance)} apart).`;
      return { ...about, status: 'SKIPPED', message };
    }
    const message =
      distance === 0 && member.sha256 === kept.sha256
        ? `Identical to ${keptPath}.`
        : `Similar to ${keptPath} (${bits(distance)} apart).`;
    return { ...about, status: 'PLANNED', keptId: kept.id, isDuplicate: true, message };
  });
}
