import { visibleTo } from '../services/account/viewer.ts';
import { builder } from './core/builder.ts';
import { connectionOf } from './core/connection.ts';
import { encodeId } from './core/ids.ts';
import { Image } from './image.ts';
import { Node, registerNode } from './node.ts';

const FileRecordStatus = builder.enumType('FileRecordStatus', {
  description: 'The status of a file in an operation.',
  values: {
    PLANNED: { description: 'Planned. Records keep this status after a dry run or a cancelled operation.' },
    DONE: { description: 'Completed.' },
    SKIPPED: { description: 'Skipped. The message says why.' },
    FAILED: { description: 'Failed without changing anything. The message says why.' },
    ROLLED_BACK: { description: 'Completed, then undone.' },
  } as const,
});

const FileRecord = builder.prismaObject('FileRecord', {
  description: 'What an operation does, or would do, to one file.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('FileRecord', id) }),
    image: t.prismaField({
      type: Image,
      nullable: true,
      description: 'The image of the file; null if it does not exist yet or was deleted.',
      select: { imageId: true },
      resolve: (query, { imageId }, _args, { deps }) =>
        imageId === null ? null : deps.db.image.findUnique({ ...query, where: { id: imageId } }),
    }),
    originalPath: t.exposeString('originalPath', {
      description: 'The original folder and name in the library. For an import, the path below the root.',
    }),
    newPath: t.exposeString('newPath', {
      nullable: true,
      description: 'The new folder and name in the library; null if the file is not moved or goes to the trash.',
    }),
    byteSize: t.expose('byteSize', { type: 'ByteCount', description: 'The size of the file.' }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'The SHA-256 of the file, hexadecimal; null if it was not read.',
    }),
    category: t.exposeString('category', {
      nullable: true,
      description: 'The category of the file; null if there is none.',
    }),
    isDuplicate: t.exposeBoolean('isDuplicate', {
      description: 'True if the library contains another file that is identical or looks alike.',
    }),
    status: t.expose('status', { type: FileRecordStatus, description: 'The status of the file.' }),
    message: t.exposeString('message', { nullable: true, description: 'An explanation; null if there is none.' }),
  }),
});

registerNode('FileRecord', ({ deps, viewer }, id) =>
  deps.db.fileRecord.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true, ownerId: true } }),
);

export const FileRecordConnection = connectionOf('FileRecord', FileRecord);
