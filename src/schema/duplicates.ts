import { BadUserInput } from '../errors.ts';
import { dismissDuplicates } from '../services/duplicate/dismiss.ts';
import { type Group, readGroups } from '../services/duplicate/groups.ts';
import { checkSimilarity, MAX_DISTANCE } from '../services/duplicate/perceptual-hashes.ts';
import { builder } from './core/builder.ts';
import { decodeId } from './core/ids.ts';
import { MAX_PAGE } from './core/page-size.ts';
import { Image } from './image.ts';

export const DuplicateKeep = builder.enumType('DuplicateKeep', {
  description: 'Which image of a group of duplicates is kept. In a tie, it is the one that was uploaded first.',
  values: {
    OLDEST: { description: 'Keeps the image that was uploaded first.' },
    NEWEST: { description: 'Keeps the image that was uploaded last.' },
    LARGEST: { description: 'Keeps the image with the largest file.' },
  } as const,
});

const DuplicateGroup = builder.objectRef<Group>('DuplicateGroup').implement({
  description: 'Images with identical files, or images that look alike.',
  fields: (t) => ({
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'The SHA-256 of the file, hexadecimal, if all files are identical; null otherwise.',
    }),
    images: t.field({
      type: [Image],
      description: 'The images of the group, oldest first.',
      resolve: async ({ members }, _args, { deps }) => {
        const ids = members.map(({ id }) => id);
        const images = await deps.db.image.findMany({ where: { id: { in: ids } } });
        const byId = new Map(images.map((image) => [image.id, image]));
        return ids.flatMap((id) => byId.get(id) ?? []);
      },
    }),
    wasted: t.expose('wasted', {
      type: 'ByteCount',
      description: 'The total size of all files except the largest. Identical files are stored only once.',
    }),
    distance: t.exposeInt('distance', {
      description: 'The largest hash distance in the group; 0 for identical files.',
    }),
    cursor: t.exposeString('cursor', { description: 'The position after this group, for duplicates(after:).' }),
  }),
});

builder.queryFields((t) => ({
  duplicates: t.field({
    type: [DuplicateGroup],
    description:
      "Groups of the viewer's own images with identical files or a similar appearance, excluding the trash, in a stable order. Images that were dismissed together are never grouped again.",
    args: {
      similarity: t.arg.int({
        defaultValue: 0,
        description: `The maximum distance of the perceptual hashes in bits, 0 to ${MAX_DISTANCE} of 64. 0 finds only identical files; 10 also finds images that were resized, recompressed, cropped by 2 %, rotated, mirrored or brightened.`,
      }),
      first: t.arg.int({ defaultValue: 50, description: `The number of groups to return, 0 to ${MAX_PAGE}.` }),
      after: t.arg.string({ description: 'Returns groups after the one with this cursor.' }),
    },
    resolve: async (_root, args, { deps, viewer }) => {
      const first = args.first ?? 50;
      if (first < 0 || first > MAX_PAGE) throw new BadUserInput('first', `first must be from 0 to ${MAX_PAGE}.`);
      const similarity = checkSimilarity('similarity', args.similarity ?? 0);
      return readGroups(deps.db, { ownerId: viewer.id, similarity, after: args.after ?? null, first });
    },
  }),
}));

builder.mutationFields((t) => ({
  dismissDuplicates: t.boolean({
    description:
      'Marks images as not being duplicates of each other, so that they are never grouped again. Returns true.',
    args: { imageIds: t.arg.idList({ required: true, description: 'Global ids of 2 to 100 images.' }) },
    resolve: async (_root, { imageIds }, { deps, viewer }) => {
      await dismissDuplicates(
        deps,
        viewer,
        imageIds.map((id) => decodeId('Image', id)),
      );
      return true;
    },
  }),
}));
