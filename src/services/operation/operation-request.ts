import { z } from 'zod';
import { BadUserInput } from '../../errors.ts';
import type { OperationType } from '../../generated/prisma/enums.ts';
import { checkSimilarity } from '../duplicate/perceptual-hashes.ts';
import type { ImageFilter } from '../image/search.ts';
import { checkTemplate, DEFAULT_TEMPLATE } from './template.ts';

const optionalDate = z.coerce.date().nullish();
const optionalRange = z.object({ min: z.number().nullish(), max: z.number().nullish() }).nullish();

/** The request as stored with an operation. Options that its type does not use keep their default values. */
export const OperationRequest = z.object({
  filter: z
    .object({
      search: z.string().nullish(),
      folder: z.string().nullish(),
      category: z.string().nullish(),
      tags: z.array(z.string()).nullish(),
      cameraModel: z.string().nullish(),
      lensModel: z.string().nullish(),
      cameraSerial: z.string().nullish(),
      exposureSeconds: optionalRange,
      aperture: optionalRange,
      iso: optionalRange,
      flashFired: z.boolean().nullish(),
      isAutoWhiteBalance: z.boolean().nullish(),
      capturedAfter: optionalDate,
      capturedBefore: optionalDate,
      hasChart: z.boolean().nullish(),
    })
    .nullable(),
  root: z.string().nullable(),
  /** A folder below the root, '/'-separated; '' is the root itself. */
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
  /** The id of a dry run of the same type whose plan is to be carried out. */
  readonly fromDryRun?: string | null | undefined;
}

/** Checks a request, independent of the library's content. Throws `BadUserInput`. */
export function checkRequest(input: StartOperationInput, roots: ReadonlyMap<string, string>): OperationRequest {
  const { type } = input;
  if (type === 'ROLLBACK') throw new BadUserInput('input.type', 'Use rollbackOperation to undo an operation.');
  const isImport = type === 'IMPORT';
  if (isImport && input.filter) throw new BadUserInput('input.filter', 'An import cannot have a filter.');
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
      'This server has no folders to import from. The operator can configure them with LIBRARY_ROOTS.',
    );
  }
  if (root && roots.has(root)) return root;
  throw new BadUserInput('input.root', `root must be one of: ${names.join(', ')}.`);
}

/** Normalises a path and makes sure that it stays below the root. Links are checked when it is opened. */
function checkPath(path: string): string {
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  if (/[\\\0]/.test(path) || names.includes('..')) {
    throw new BadUserInput('input.path', "path must be a folder below the root: names separated by '/', without '..'.");
  }
  return names.join('/');
}
