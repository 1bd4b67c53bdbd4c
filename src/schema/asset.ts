import type { Asset as AssetRow } from '../generated/prisma/client.ts';
import { signLink, signTiles } from '../services/signed-link.ts';
import { canBeTiled } from '../services/tiles.ts';
import { builder } from './core/builder.ts';

/** The columns that a signed link needs. */
const linked = { key: true, contentType: true, byteSize: true, sha256: true, filename: true } as const;

export const Asset = builder.prismaObject('Asset', {
  description: 'A stored file: an original, preview, thumbnail, corrected image, report or exported profile.',
  select: { id: true, ownerId: true },
  fields: (t) => ({
    url: t.string({
      extensions: { secret: true },
      description: 'A signed download link that expires. It needs no further credentials.',
      args: {
        expiresInSeconds: t.arg.int({
          defaultValue: 3600,
          description: 'How long the link is valid: 1 to 604800 seconds (7 days).',
        }),
      },
      select: linked,
      resolve: (asset, args, { deps, publicUrl }) =>
        publicUrl + signLink(deps.config, linkTo(asset), args.expiresInSeconds ?? 3600),
    }),
    tiles: t.string({
      nullable: true,
      extensions: { secret: true },
      description:
        'The base of signed links to Deep Zoom tiles, for viewers that load only the visible part: <base>/<level>/<column>_<row>.jpg, 512 pixels, no overlap, JPEG in sRGB. Null for raw files and files that are not images.',
      args: {
        expiresInSeconds: t.arg.int({
          defaultValue: 3600,
          description: 'How long the links are valid: 1 to 604800 seconds (7 days).',
        }),
      },
      select: { ...linked, width: true },
      resolve: (asset, args, { deps, publicUrl }) =>
        canBeTiled(asset) ? publicUrl + signTiles(deps.config, linkTo(asset), args.expiresInSeconds ?? 3600) : null,
    }),
    contentType: t.exposeString('contentType', { description: 'The MIME type, for example image/jpeg.' }),
    byteSize: t.expose('byteSize', { type: 'ByteCount', description: 'The size of the file.' }),
    sha256: t.exposeString('sha256', { description: 'The SHA-256 of the file, hexadecimal.' }),
    width: t.exposeInt('width', { nullable: true, description: 'Width in pixels; null if the file is not an image.' }),
    height: t.exposeInt('height', {
      nullable: true,
      description: 'Height in pixels; null if the file is not an image.',
    }),
  }),
});

type Linked = Pick<AssetRow, keyof typeof linked>;

const linkTo = ({ key, contentType, byteSize, sha256, filename }: Linked) => {
  return { key, contentType, byteSize: Number(byteSize), sha256, filename };
};
