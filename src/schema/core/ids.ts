import { NotFound } from '../../errors.ts';

/** Types with a global id, as their ids name them, and the word for one in a sentence. */
const nouns = {
  User: 'user',
  Image: 'image',
  Job: 'job',
  Batch: 'batch',
  Result: 'result',
  Preset: 'preset',
  CorrectionProfile: 'profile',
  ApiKey: 'key',
  Category: 'category',
  Operation: 'operation',
  FileRecord: 'record',
  Upload: 'upload',
  QueueEntry: 'entry',
} as const;

export type NodeType = keyof typeof nouns;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** The queue counts its entries. */
const NUMBER = /^[1-9]\d{0,17}$/;

/** The word for one of a noun in a sentence; what has no global id of its own is a file. */
export const wordOf = (noun: string): string => (Object.hasOwn(nouns, noun) ? nouns[noun as NodeType] : 'file');

/** The global id of a row: opaque, unique over all types. */
export function encodeId(type: NodeType, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

const isType = (type: string): type is NodeType => Object.hasOwn(nouns, type);

/** Type and row of a global id, or null where it is none. Each row has one: what only reads like it is none. */
export function parseId(globalId: string): { type: NodeType; id: string } | null {
  const [type = '', id = ''] = Buffer.from(globalId, 'base64url').toString().split(':');
  const form = type === 'QueueEntry' ? NUMBER : UUID;
  return isType(type) && form.test(id) && encodeId(type, id) === globalId ? { type, id } : null;
}

/** The row of a global id. One of another type, or of none, is as unknown as any: `NotFound`. */
export function decodeId(type: NodeType, globalId: string): string {
  const parsed = parseId(globalId);
  if (parsed?.type !== type) throw new NotFound(nouns[type]);
  return parsed.id;
}

/** `decodeId` for an argument that may be left out. */
export function decodeOptionalId(type: NodeType, globalId: string | null | undefined): string | null {
  return globalId ? decodeId(type, globalId) : null;
}
