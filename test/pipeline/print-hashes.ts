/**
 * Corrects photos and prints hashes of the results: print-hashes.ts <JSON of { photo, options }[]>. determinism.test.ts
 * runs it in separate processes with different flags.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type PartialOptions, resolveOptions } from '../../src/pipeline/contract/options.ts';
import { correctPhoto } from '../../src/pipeline/correct.ts';
import { hasSimd } from '../../src/pipeline/pixels/kernel/module.ts';

/** The output of one process. */
export interface Hashes {
  readonly hasSimd: boolean;
  /** For each task, the SHA-256 of the corrected file, of the thumbnail, and of the report without them. */
  readonly results: readonly { readonly corrected: string; readonly thumbnail: string; readonly report: string }[];
}

export interface HashTask {
  readonly photo: string;
  readonly options: PartialOptions;
}

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');
const silent = { onStage: () => {}, throwIfStopped: () => {} };

const tasks: readonly HashTask[] = JSON.parse(process.argv[2] ?? '[]');
const results = [];
for (const { photo, options } of tasks) {
  const task = { type: 'DETECT_AND_CORRECT', photo: readFileSync(photo), options: resolveOptions(options) } as const;
  const { corrected, thumbnail, ...report } = await correctPhoto(task, silent);
  results.push({
    corrected: sha256(corrected?.bytes ?? ''),
    thumbnail: sha256(thumbnail.bytes),
    report: sha256(JSON.stringify(report)),
  });
}
console.log(JSON.stringify({ hasSimd: hasSimd(), results } satisfies Hashes));
