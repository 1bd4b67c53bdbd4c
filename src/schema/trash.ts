import { visibleTo } from '../services/account/viewer.ts';
import { deleteImages, emptyOwnTrash, restoreImages } from '../services/image/trash.ts';
import { builder } from './core/builder.ts';
import { nodeSelection, type PageOrder, pageArgs, readPage } from './core/connection.ts';
import { decodeId, encodeId } from './core/ids.ts';
import { Image, ImageConnection } from './image.ts';

const newestTrashedFirst: PageOrder = { column: 'trashedAt', kind: 'date', direction: 'desc' };

builder.queryField('trash', (t) =>
  t.field({
    type: ImageConnection,
    description: 'Images in the trash, most recently trashed first. Each is deleted permanently after 30 days.',
    args: pageArgs,
    resolve: async (_root, args, context, info) => {
      const { deps, viewer } = context;
      const trashed = { trashedAt: { not: null }, ...visibleTo(viewer) };
      const query = nodeSelection(context, info, { id: true, ownerId: true, trashedAt: true });
      return readPage(args, newestTrashedFirst, {
        find: ({ bounds, ...page }) =>
          deps.db.image.findMany({ ...query, ...page, where: { AND: [trashed, ...bounds] } }),
        count: () => deps.db.image.count({ where: trashed }),
      });
    },
  }),
);

builder.mutationFields((t) => ({
  deleteImages: t.idList({
    description:
      'Moves images to the trash, either all or none, and cancels their jobs that have not ended. After 30 days the images are deleted permanently. Returns the ids of the trashed images.',
    args: { ids: t.arg.idList({ required: true, description: 'Global ids of images.' }) },
    resolve: async (_root, { ids }, { deps, viewer }) => {
      const deletedIds = await deleteImages(
        deps,
        viewer,
        ids.map((id) => decodeId('Image', id)),
      );
      return deletedIds.map((id) => encodeId('Image', id));
    },
  }),
  restoreImages: t.prismaField({
    type: [Image],
    description: 'Restores images from the trash, either all or none. Their cancelled jobs can be retried.',
    args: { ids: t.arg.idList({ required: true, description: 'Global ids of images in the trash.' }) },
    resolve: async (query, _root, args, { deps, viewer }) => {
      const ids = await restoreImages(
        deps,
        viewer,
        args.ids.map((id) => decodeId('Image', id)),
      );
      const images = await deps.db.image.findMany({ ...query, where: { id: { in: ids } } });
      const byId = new Map(images.map((image) => [image.id, image]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
  }),
  emptyTrash: t.int({
    description:
      "Starts the permanent deletion of all images in the viewer's own trash, with their jobs, results and files. Returns the number of images.",
    resolve: (_root, _args, { deps, viewer }) => emptyOwnTrash(deps, viewer),
  }),
}));
