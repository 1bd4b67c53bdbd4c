import { NotFound } from '../../errors.ts';

/** Types with a global id, and the noun for each in messages. */
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
/** Queue entries have numbers as ids. */
const NUMBER = /^[1-9]\d{0,17}$/;

/** The noun for a type in messages. Assets, which have no global id, are files. */
export const wordOf = (noun: string): string => (Object.hasOwn(nouns, noun) ? nouns[noun as NodeType] : 'file');

/** The global id of a row: opaque and unique across all types. */
export function encodeId(type: NodeType, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

const isType = (type: string): type is NodeType => Object.hasOwn(nouns, type);

/** Parses a global id into type and row id. Returns null for anything but the canonical encoding. */
export function parseId(globalId: string): { type: NodeType; id: string } | null {
  const [type = '', id = ''] = Buffer.from(globalId, 'base64url').toString().split(':');
  const form = type === 'QueueEntry' ? NUMBER : UUID;
  return isType(type) && form.test(id) && encodeId(type, id) === globalId ? { type, id } : null;
}

/** Returns the row id of a global id. Throws `NotFound` if it is invalid or belongs to another type. */
export function decodeId(type: NodeType, globalId: string): string {
  const parsed = parseId(globalId);
  if (parsed?.type !== type) throw new NotFound(nouns[type]);
  return parsed.id;
}

/** `decodeId` for an optional argument. */
export function decodeOptionalId(type: NodeType, globalId: string | null | undefined): string | null {
  return globalId ? decodeId(type, globalId) : null;
}
