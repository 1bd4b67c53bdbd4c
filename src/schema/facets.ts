import { BadUserInput } from '../errors.ts';
import { type FacetCount, type Facets, readFacets } from '../services/image/facets.ts';
import { builder } from './core/builder.ts';
import { MAX_PAGE } from './core/page-size.ts';
import { ImageFilter } from './image.ts';

const Count = builder.objectRef<FacetCount>('FacetCount').implement({
  description: 'How many images have one value.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'To be filtered by.' }),
    count: t.exposeInt('count', { description: 'Images that have it.' }),
  }),
});

const ImageFacets = builder.objectRef<Facets>('ImageFacets').implement({
  description: 'What images can be narrowed down by; of each the most frequent values first.',
  fields: (t) => ({
    folders: t.expose('folders', { type: [Count], description: "By folder; '' is the root." }),
    categories: t.expose('categories', { type: [Count], description: "By category; '' is none." }),
    cameraModels: t.expose('cameraModels', { type: [Count], description: 'By camera model, where it is known.' }),
    tags: t.expose('tags', { type: [Count], description: 'By tag; an image counts for each of its own.' }),
  }),
});

builder.queryFields((t) => ({
  imageFacets: t.field({
    type: ImageFacets,
    description: 'How many of the images have which folder, category, camera model and tag.',
    args: {
      filter: t.arg({ type: ImageFilter, description: 'Which images; all where left out.' }),
      first: t.arg.int({ defaultValue: 50, description: 'Values of each, at most 100.' }),
    },
    resolve: (_root, { filter, first }, { deps, viewer }) => {
      const most = first ?? 50;
      if (most < 1 || most > MAX_PAGE) throw new BadUserInput('first', `Ask for 1 to ${MAX_PAGE} values at once.`);
      return readFacets(deps, viewer, filter ?? null, most);
    },
  }),
}));
