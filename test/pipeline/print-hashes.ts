/**
 * Corrects photos and prints what came of it: print-hashes.ts <JSON of { photo, options }[]>. A program of its own, for
 * determinism.test.ts to run in processes of several kinds.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type PartialOptions, resolveOptions } from '../../src/pipeline/contract/options.ts';
import { correctPhoto } from '../../src/pipeline/correct.ts';
import { hasSimd } from '../../src/pipeline/pixels/kernel/module.ts';

/** What one process makes of the tasks that it was given. */
export interface Hashes {
  readonly hasSimd: boolean;
  /** SHA-256 for each task: of the corrected file, of the thumbnail, and of the report without them. */
  readonly made: readonly { readonly corrected: string; readonly thumbnail: string; readonly report: string }[];
}

export interface HashTask {
  readonly photo: string;
  readonly options: PartialOptions;
}

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');
const silent = { onStage: () => {}, throwIfStopped: () => {} };

const tasks: readonly HashTask[] = JSON.parse(process.argv[2] ?? '[]');
const made = [];
for (const { photo, options } of tasks) {
  const task = { type: 'DETECT_AND_CORRECT', photo: readFileSync(photo), options: resolveOptions(options) } as const;
  const { corrected, thumbnail, ...report } = await correctPhoto(task, silent);
  made.push({
    corrected: sha256(corrected?.bytes ?? ''),
    thumbnail: sha256(thumbnail.bytes),
    report: sha256(JSON.stringify(report)),
  });
}
console.log(JSON.stringify({ hasSimd: hasSimd(), made } satisfies Hashes));
