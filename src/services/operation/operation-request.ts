import { z } from 'zod';
import { BadUserInput } from '../../errors.ts';
import type { OperationType } from '../../generated/prisma/enums.ts';
import { checkSimilarity } from '../duplicate/look-alikes.ts';
import type { ImageFilter } from '../image/search.ts';
import { checkTemplate, DEFAULT_TEMPLATE } from './template.ts';

const optionalDate = z.coerce.date().nullish();

/** What was asked for, as an operation keeps it. What does not concern its type has its default. */
export const OperationRequest = z.object({
  filter: z
    .object({
      search: z.string().nullish(),
      folder: z.string().nullish(),
      category: z.string().nullish(),
      tags: z.array(z.string()).nullish(),
      cameraModel: z.string().nullish(),
      capturedAfter: optionalDate,
      capturedBefore: optionalDate,
      hasChart: z.boolean().nullish(),
    })
    .nullable(),
  root: z.string().nullable(),
  /** Below the root, '/'-separated, '' for all of it. */
  path: z.string(),
  folderTemplate: z.string(),
  keep: z.enum(['OLDEST', 'NEWEST', 'LARGEST']),
  similarity: z.number(),
});
export type OperationRequest = z.output<typeof OperationRequest>;

export interface StartOperationInput {
  readonly type: OperationType;
  readonly dryRun: boolean;
  readonly filter?: ImageFilter | null | undefined;
  readonly root?: string | null | undefined;
  readonly path?: string | null | undefined;
  readonly folderTemplate?: string | null | undefined;
  readonly keep: OperationRequest['keep'];
  readonly similarity: number;
  /** Carry out the plan that this dry run of the same type has made, instead of making a new one. */
  readonly fromDryRun?: string | null | undefined;
}

/** Throws `BadUserInput` for what cannot be done, whatever the library holds. */
export function checkRequest(input: StartOperationInput, roots: ReadonlyMap<string, string>): OperationRequest {
  const { type } = input;
  if (type === 'ROLLBACK') throw new BadUserInput('input.type', 'Undo an operation by rollbackOperation.');
  const isImport = type === 'IMPORT';
  if (isImport && input.filter)
    throw new BadUserInput('input.filter', 'A filter picks images; an import has none yet.');
  return {
    filter: input.filter ? OperationRequest.shape.filter.parse(input.filter) : null,
    root: isImport ? checkRoot(input.root, roots) : null,
    path: isImport ? checkPath(input.path ?? '') : '',
    folderTemplate: type === 'ORGANIZE' ? checkTemplate(input.folderTemplate ?? DEFAULT_TEMPLATE) : DEFAULT_TEMPLATE,
    keep: input.keep,
    similarity: type === 'DUPLICATE_CLEANUP' ? checkSimilarity('input.similarity', input.similarity) : 0,
  };
}

function checkRoot(root: string | null | undefined, roots: ReadonlyMap<string, string>): string {
  const names = [...roots.keys()];
  if (names.length === 0) {
    throw new BadUserInput(
      'input.root',
      'This server imports from nowhere: its operator names folders in LIBRARY_ROOTS.',
    );
  }
  if (root && roots.has(root)) return root;
  throw new BadUserInput('input.root', `Name one of the roots that may be imported from: ${names.join(', ')}.`);
}

/** A path that stays where it begins, whatever is found there; links are looked at when it is opened. */
function checkPath(path: string): string {
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  if (/[\\\0]/.test(path) || names.includes('..')) {
    throw new BadUserInput('input.path', "Give a folder below the root as names with '/' between them, without '..'.");
  }
  return names.join('/');
}
