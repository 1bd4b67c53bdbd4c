import { completeUpload, createUpload, type Ticket } from '../services/upload/upload-ticket.ts';
import { builder } from './core/builder.ts';
import { decodeId, encodeId } from './core/ids.ts';
import { Image } from './image.ts';

const CreateUploadInput = builder.inputType('CreateUploadInput', {
  description: 'The properties of a file to upload in chunks.',
  fields: (t) => ({
    filename: t.string({ required: true, description: 'The name of the file.' }),
    byteSize: t.field({
      type: 'ByteCount',
      required: true,
      description: 'The exact size; by default at most 100 MB.',
    }),
    contentType: t.string({
      required: true,
      description: 'The expected MIME type. The actual type is detected from the content.',
    }),
    sha256: t.string({
      description:
        'The SHA-256 of the file, hexadecimal. If it is set, a file that the viewer already owns does not need to be sent.',
    }),
    folder: t.string({ defaultValue: '', description: "The virtual folder for the image, with '/' as the separator." }),
  }),
});

const UploadTicket = builder.objectRef<Ticket>('UploadTicket').implement({
  description:
    'An open tus 1.0 upload, which can be resumed after a disconnect. Pass url as uploadUrl to tus-js-client.',
  fields: (t) => ({
    id: t.id({ description: 'Global id, for completeUpload.', resolve: ({ id }) => encodeId('Upload', id) }),
    url: t.string({
      description:
        'The URL of the upload. It supports the tus extensions checksum (sha1, sha256), expiration and termination.',
      resolve: ({ id }, _args, { publicUrl }) => `${publicUrl}/uploads/${id}`,
    }),
    headers: t.field({
      type: 'JSON',
      description: 'The headers to send with every request to url.',
      resolve: ({ headers }) => headers,
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When the upload expires, 24 hours after it was opened.',
    }),
    existing: t.prismaField({
      type: Image,
      nullable: true,
      description: 'The image, if the viewer already owns this file and nothing needs to be sent; null otherwise.',
      resolve: (query, { imageId }, _args, { deps }) =>
        imageId === null ? null : deps.db.image.findUnique({ ...query, where: { id: imageId } }),
    }),
  }),
});

builder.mutationFields((t) => ({
  createUpload: t.field({
    type: UploadTicket,
    description:
      'Opens a resumable upload. PAYLOAD_TOO_LARGE if the file is too large, QUOTA_EXCEEDED if it exceeds the storage quota or you already have 1000 open uploads.',
    args: { input: t.arg({ type: CreateUploadInput, required: true, description: 'The file to upload.' }) },
    resolve: async (_root, { input }, { deps, viewer, credential }) => {
      await deps.rateLimits.consume('uploads', viewer.id);
      return createUpload(deps, viewer, credential!, input);
    },
  }),
  completeUpload: t.prismaField({
    type: Image,
    description:
      'Creates an image from a complete upload. Repeating the request returns the same image. INVALID_STATE if bytes are missing. If the file is not a supported image or does not match the ticket, it is deleted and the error says why.',
    args: { id: t.arg.id({ required: true, description: 'The id of the ticket.' }) },
    resolve: async (query, _root, args, { deps, viewer }) => {
      const id = await completeUpload(deps, viewer, decodeId('Upload', args.id));
      return deps.db.image.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
