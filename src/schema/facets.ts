import { BadUserInput } from '../errors.ts';
import { type FacetCount, type Facets, readFacets } from '../services/image/facets.ts';
import { builder } from './core/builder.ts';
import { MAX_PAGE } from './core/page-size.ts';
import { ImageFilter } from './image.ts';

const Count = builder.objectRef<FacetCount>('FacetCount').implement({
  description: 'A value and the number of images that have it.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value, as used in ImageFilter.' }),
    count: t.exposeInt('count', { description: 'The number of images with this value.' }),
  }),
});

const ImageFacets = builder.objectRef<Facets>('ImageFacets').implement({
  description: 'Values to filter images by, the most frequent ones first.',
  fields: (t) => ({
    folders: t.expose('folders', { type: [Count], description: "Images by folder; '' is the root." }),
    categories: t.expose('categories', { type: [Count], description: "Images by category; '' means no category." }),
    cameraModels: t.expose('cameraModels', { type: [Count], description: 'Images by camera model, if it is known.' }),
    lensModels: t.expose('lensModels', { type: [Count], description: 'Images by lens, if it is known.' }),
    tags: t.expose('tags', { type: [Count], description: 'Images by tag. An image counts once for each of its tags.' }),
  }),
});

builder.queryFields((t) => ({
  imageFacets: t.field({
    type: ImageFacets,
    description: 'The number of images for each folder, category, camera model, lens and tag.',
    args: {
      filter: t.arg({ type: ImageFilter, description: 'Which images to count; all if omitted.' }),
      first: t.arg.int({ defaultValue: 50, description: `The number of values for each facet, 1 to ${MAX_PAGE}.` }),
    },
    resolve: (_root, { filter, first }, { deps, viewer }) => {
      const limit = first ?? 50;
      if (limit < 1 || limit > MAX_PAGE) throw new BadUserInput('first', `first must be from 1 to ${MAX_PAGE}.`);
      return readFacets(deps, viewer, filter ?? null, limit);
    },
  }),
}));
