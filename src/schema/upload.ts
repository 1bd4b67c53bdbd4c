import { completeUpload, createUpload, type Ticket } from '../services/upload/upload-ticket.ts';
import { builder } from './core/builder.ts';
import { decodeId, encodeId } from './core/ids.ts';
import { Image } from './image.ts';

const CreateUploadInput = builder.inputType('CreateUploadInput', {
  description: 'A file that is to be sent in pieces.',
  fields: (t) => ({
    filename: t.string({ required: true, description: 'As it is called where it comes from.' }),
    byteSize: t.field({
      type: 'ByteCount',
      required: true,
      description: 'Its exact length; by default at most 100 MB.',
    }),
    contentType: t.string({
      required: true,
      description: 'What it is thought to be; what it is, is found out from its bytes.',
    }),
    sha256: t.string({ description: 'Hex, lets the server skip a file it has.' }),
    folder: t.string({ defaultValue: '', description: "Virtual folder to put it in, '/'-separated." }),
  }),
});

const UploadTicket = builder.objectRef<Ticket>('UploadTicket').implement({
  description:
    "Where to send the bytes: a tus 1.0 upload that is created already (tus-js-client's uploadUrl): HEAD, PATCH, go on after a cut.",
  fields: (t) => ({
    id: t.id({ description: 'For completeUpload.', resolve: ({ id }) => encodeId('Upload', id) }),
    url: t.string({
      description: 'Knows the extensions checksum (sha1, sha256), expiration and termination (DELETE).',
      resolve: ({ id }, _args, { publicUrl }) => `${publicUrl}/uploads/${id}`,
    }),
    headers: t.field({
      type: 'JSON',
      description: 'Headers to send with every request to url.',
      resolve: ({ headers }) => headers,
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: '24 hours after it was opened.' }),
    existing: t.prismaField({
      type: Image,
      nullable: true,
      description: 'Set when the viewer already owns this very file: nothing needs sending.',
      resolve: (query, { imageId }, _args, { deps }) =>
        imageId === null ? null : deps.db.image.findUnique({ ...query, where: { id: imageId } }),
    }),
  }),
});

builder.mutationFields((t) => ({
  createUpload: t.field({
    type: UploadTicket,
    description:
      'Opens an upload that can go on after a cut. PAYLOAD_TOO_LARGE where the file is too long, QUOTA_EXCEEDED where there is no room for it, or 1000 uploads of yours are open.',
    args: { input: t.arg({ type: CreateUploadInput, required: true, description: 'The file.' }) },
    resolve: async (_root, { input }, { deps, viewer }) => {
      await deps.rateLimits.consume('uploads', viewer.id);
      return createUpload(deps, viewer, input);
    },
  }),
  completeUpload: t.prismaField({
    type: Image,
    description:
      'Makes an image of an upload whose bytes have all come; asked again, it returns the same one. INVALID_STATE where some are missing; where the file is no picture, or not the one that was announced, it goes and the error says why.',
    args: { id: t.arg.id({ required: true, description: "The ticket's id." }) },
    resolve: async (query, _root, args, { deps, viewer }) => {
      const id = await completeUpload(deps, viewer, decodeId('Upload', args.id));
      return deps.db.image.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
