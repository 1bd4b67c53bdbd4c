import type { Asset as AssetRow } from '../generated/prisma/client.ts';
import { signLink, signTiles } from '../services/asset.ts';
import { canBeTiled } from '../services/tiles.ts';
import { builder } from './core/builder.ts';

/** What a signed link tells of a file. */
const linked = { key: true, contentType: true, byteSize: true, sha256: true, filename: true } as const;

export const Asset = builder.prismaObject('Asset', {
  description:
    'A stored file: original, preview, thumbnail, corrected picture, a report, or what a profile is exported as.',
  select: { id: true, ownerId: true },
  fields: (t) => ({
    url: t.string({
      extensions: { secret: true },
      description: 'Signed, expiring download link; needs no further credentials.',
      args: {
        expiresInSeconds: t.arg.int({
          defaultValue: 3600,
          description: 'How long the link lives, 1 second to 7 days.',
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
        'Base of signed links to its tiles, for viewers that load what is in sight (Deep Zoom: <base>/<level>/<column>_<row>.jpg, 512 pixels, no overlap, JPEG in sRGB). Null for what cannot be cut: no picture, or a raw file.',
      args: {
        expiresInSeconds: t.arg.int({
          defaultValue: 3600,
          description: 'How long the links live, 1 second to 7 days.',
        }),
      },
      select: { ...linked, width: true },
      resolve: (asset, args, { deps, publicUrl }) =>
        canBeTiled(asset) ? publicUrl + signTiles(deps.config, linkTo(asset), args.expiresInSeconds ?? 3600) : null,
    }),
    contentType: t.exposeString('contentType', { description: 'MIME type: image/jpeg.' }),
    byteSize: t.expose('byteSize', { type: 'ByteCount', description: 'Size of the file.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the file, hex.' }),
    width: t.exposeInt('width', { nullable: true, description: 'Pixels; null for what is no picture.' }),
    height: t.exposeInt('height', { nullable: true, description: 'Pixels; null for what is no picture.' }),
  }),
});

type Linked = Pick<AssetRow, keyof typeof linked>;

const linkTo = ({ key, contentType, byteSize, sha256, filename }: Linked) => {
  return { key, contentType, byteSize: Number(byteSize), sha256, filename };
};
