import { BadUserInput } from '../errors.ts';
import { dismissDuplicates } from '../services/duplicate/dismiss.ts';
import { type Group, readGroups } from '../services/duplicate/groups.ts';
import { checkSimilarity, MAX_DISTANCE } from '../services/duplicate/look-alikes.ts';
import { builder } from './core/builder.ts';
import { decodeId } from './core/ids.ts';
import { MAX_PAGE } from './core/page-size.ts';
import { Image } from './image.ts';

export const DuplicateKeep = builder.enumType('DuplicateKeep', {
  description: 'Which one of a set of duplicates stays. Of equals the one that was uploaded first.',
  values: {
    OLDEST: { description: 'The one that was uploaded first.' },
    NEWEST: { description: 'The one that was uploaded last.' },
    LARGEST: { description: 'The one whose file is the largest.' },
  } as const,
});

const DuplicateGroup = builder.objectRef<Group>('DuplicateGroup').implement({
  description: 'Images that are the same file, or that look alike.',
  fields: (t) => ({
    sha256: t.exposeString('sha256', { nullable: true, description: 'Of the file, where all are the same one.' }),
    images: t.field({
      type: [Image],
      description: 'The oldest first.',
      resolve: async ({ members }, _args, { deps }) => {
        const ids = members.map(({ id }) => id);
        const images = await deps.db.image.findMany({ where: { id: { in: ids } } });
        const byId = new Map(images.map((image) => [image.id, image]));
        return ids.flatMap((id) => byId.get(id) ?? []);
      },
    }),
    wasted: t.expose('wasted', {
      type: 'ByteCount',
      description: 'Bytes of all its files but the largest. Identical files share their place in storage.',
    }),
    distance: t.exposeInt('distance', { description: 'Largest hash distance in the group, 0 for identical files.' }),
    cursor: t.exposeString('cursor', { description: 'Where to go on behind it: duplicates(after:).' }),
  }),
});

builder.queryFields((t) => ({
  duplicates: t.field({
    type: [DuplicateGroup],
    description:
      "Sets of the viewer's own images that are the same file or look alike, outside the trash, in an order that stays. Images that were dismissed together are never in one set.",
    args: {
      similarity: t.arg.int({
        defaultValue: 0,
        description: `0: identical files; up to ${MAX_DISTANCE}: also pictures so many of 64 bits apart. 10 finds what was resized, recompressed, cropped by 2 %, turned, mirrored or brightened.`,
      }),
      first: t.arg.int({ defaultValue: 50, description: 'At most 100.' }),
      after: t.arg.string({ description: 'The cursor of the last group that is known already.' }),
    },
    resolve: async (_root, args, { deps, viewer }) => {
      const first = args.first ?? 50;
      if (first < 0 || first > MAX_PAGE) throw new BadUserInput('first', `Ask for 0 to ${MAX_PAGE} groups at once.`);
      const similarity = checkSimilarity('similarity', args.similarity ?? 0);
      return readGroups(deps.db, { ownerId: viewer.id, similarity, after: args.after ?? null, first });
    },
  }),
}));

builder.mutationFields((t) => ({
  dismissDuplicates: t.boolean({
    description: 'These are no duplicates of each other: never group them again. At most 100 images.',
    args: { imageIds: t.arg.idList({ required: true, description: 'Global ids of two images or more.' }) },
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
