import { NotFound } from '../errors.ts';
import type { Chart } from '../pipeline/contract/photo-report.ts';
import { visibleTo } from '../services/account/viewer.ts';
import { updateImage } from '../services/image/image.ts';
import { fewImages, imagesWhere } from '../services/image/search.ts';
import { uploadImages } from '../services/image/upload-images.ts';
import { Asset } from './asset.ts';
import { ChartDetection } from './chart.ts';
import { builder } from './core/builder.ts';
import { columnsFor, connectionOf, nodeSelection, type PageOrder, pageArgs, readPage } from './core/connection.ts';
import { decodeId, encodeId } from './core/ids.ts';
import { OrderDirection } from './enums.ts';
import { Node, registerNode } from './node.ts';

export const Image = builder.prismaObject('Image', {
  description: 'An uploaded picture.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('Image', id) }),
    filename: t.exposeString('filename', { description: 'File name without folders.' }),
    description: t.exposeString('description', { nullable: true, description: 'Free text; null where there is none.' }),
    folder: t.exposeString('folder', { description: "Virtual folder, '/'-separated, '' at the root." }),
    category: t.exposeString('category', { description: "What it is filed under; '' where it is not." }),
    categoryRule: t.exposeString('categoryRule', {
      nullable: true,
      description: 'The rule that filed it there; null where a person did, or nobody.',
    }),
    tags: t.exposeStringList('tags', { description: 'Words it can be found by.' }),
    original: t.relation('original', { type: Asset, description: 'The file as it was uploaded.' }),
    thumbnail: t.relation('thumbnail', { type: Asset, description: 'WebP, longest side 400.' }),
    preview: t.relation('preview', { type: Asset, description: 'WebP, longest side 1600.' }),
    placeholder: t.exposeString('placeholder', { description: 'Tiny placeholder (ThumbHash, base64).' }),
    width: t.exposeInt('width', { description: 'Pixels, after the EXIF orientation is applied.' }),
    height: t.exposeInt('height', { description: 'Pixels, after the EXIF orientation is applied.' }),
    byteSize: t.expose('byteSize', { type: 'ByteCount', description: 'Size of the file as uploaded.' }),
    contentType: t.exposeString('contentType', { description: 'MIME type, from the content and not from the name.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the file as uploaded, hex.' }),
    colorProfile: t.exposeString('colorProfile', {
      nullable: true,
      description: 'Name of the embedded ICC profile, if any.',
    }),
    capturedAt: t.expose('capturedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was shot, by its EXIF; read as UTC where that names no offset.',
    }),
    cameraMake: t.exposeString('cameraMake', { nullable: true, description: 'By its EXIF.' }),
    cameraModel: t.exposeString('cameraModel', { nullable: true, description: 'By its EXIF.' }),
    exif: t.expose('exif', { type: 'JSON', nullable: true, description: 'Its EXIF tags by group, if any.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was uploaded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    trashedAt: t.expose('trashedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was moved to the trash; null where it was not.',
    }),
    sidecars: t.field({
      type: [Asset],
      description: 'Files of an editor that were imported with it, such as .xmp, by name.',
      select: (_args, _context, nestedSelection) => ({
        sidecars: { orderBy: { filename: 'asc' }, select: { asset: nestedSelection(true) } },
      }),
      resolve: ({ sidecars }) => sidecars.map(({ asset }) => asset),
    }),
    chart: t.field({
      type: ChartDetection,
      nullable: true,
      description: 'The newest detection of a chart in this image, from any job.',
      select: { chart: true },
      resolve: ({ chart }) => chart as Chart | null, // written by the pipeline alone
    }),
  }),
});

registerNode('Image', ({ deps, viewer }, id) =>
  deps.db.image.findFirst({
    where: { id, trashedAt: null, ...visibleTo(viewer) },
    select: { id: true, ownerId: true },
  }),
);

export const ImageConnection = connectionOf('Image', Image);

export const ImageFilter = builder.inputType('ImageFilter', {
  description: 'Images that meet all of what is given.',
  fields: (t) => ({
    search: t.string({ description: 'Matches filename, description or tags, case-insensitive.' }),
    folder: t.string({ description: 'In this folder, not below it.' }),
    category: t.string({ description: 'Of this category.' }),
    tags: t.stringList({ description: 'With all of these tags.' }),
    cameraModel: t.string({ description: 'Shot with this model.' }),
    capturedAfter: t.field({ type: 'DateTime', description: 'Shot at this instant or later.' }),
    capturedBefore: t.field({ type: 'DateTime', description: 'Shot before this instant.' }),
    hasChart: t.boolean({ description: 'Whether some job found a chart in it.' }),
  }),
});

const ImageOrderField = builder.enumType('ImageOrderField', {
  description: 'What images can be ordered by.',
  values: {
    CREATED_AT: { description: 'When they were uploaded.' },
    CAPTURED_AT: { description: 'When they were shot.' },
    FILENAME: { description: 'Their name.' },
    BYTE_SIZE: { description: 'Their size.' },
  } as const,
});

const columns = {
  CREATED_AT: { column: 'createdAt', kind: 'date' },
  CAPTURED_AT: { column: 'capturedAt', kind: 'date' },
  FILENAME: { column: 'filename', kind: 'text' },
  BYTE_SIZE: { column: 'byteSize', kind: 'integer' },
} as const satisfies Record<string, Omit<PageOrder, 'direction'>>;

const ImageOrder = builder.inputType('ImageOrder', {
  description: 'The order of a list of images.',
  fields: (t) => ({
    field: t.field({ type: ImageOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which end first.' }),
  }),
});

const idArg = (what: string) => ({ required: true, description: `Global id of the ${what}.` }) as const;

builder.queryFields((t) => ({
  image: t.prismaField({
    type: Image,
    nullable: true,
    description: 'One image. NOT_FOUND where there is none that the viewer may see.',
    args: { id: t.arg.id(idArg('image')) },
    resolve: async (query, _root, args, { deps, viewer }) => {
      const id = decodeId('Image', args.id);
      const image = await deps.db.image.findFirst({ ...query, where: { id, trashedAt: null, ...visibleTo(viewer) } });
      if (!image) throw new NotFound('image');
      return image;
    },
  }),
  images: t.field({
    type: ImageConnection,
    description: 'Images, the newest first unless ordered otherwise.',
    args: {
      ...pageArgs,
      filter: t.arg({ type: ImageFilter, description: 'Which images; all where left out.' }),
      orderBy: t.arg({ type: ImageOrder, description: 'In which order; the newest upload first where left out.' }),
    },
    resolve: async (_root, { filter, orderBy, ...args }, context, info) => {
      const { deps, viewer } = context;
      const order: PageOrder = {
        ...columns[orderBy?.field ?? 'CREATED_AT'],
        direction: orderBy?.direction === 'ASC' ? 'asc' : 'desc',
      };
      const filtered = { ...imagesWhere(filter), ...visibleTo(viewer) };
      const query = nodeSelection(context, info, columnsFor(order));
      return readPage(args, order, {
        find: async ({ bounds, ...page }) => {
          const few = await fewImages(deps.db, viewer, filter);
          const which = few ? { id: { in: few } } : filtered;
          return deps.db.image.findMany({ ...query, ...page, where: { AND: [which, ...bounds] } });
        },
        count: () => deps.db.image.count({ where: filtered }),
      });
    },
  }),
}));

const UpdateImageInput = builder.inputType('UpdateImageInput', {
  description: 'What changes of an image; what is left out stays.',
  fields: (t) => ({
    id: t.id(idArg('image')),
    filename: t.string({ description: 'At most 255 characters, no slashes.' }),
    description: t.string({ description: 'At most 10,000 characters; null takes it away.' }),
    folder: t.string({ description: "'/'-separated, at most 1,000 characters; '' is the root." }),
    category: t.string({ description: "At most 200 characters; '' is none." }),
    tags: t.stringList({ description: 'All of them, at most 100 of at most 200 characters.' }),
  }),
});

builder.mutationFields((t) => ({
  uploadImages: t.prismaField({
    type: [Image],
    description:
      'Takes in pictures, all or none, from a multipart request: JPEG, PNG, WebP, AVIF, HEIC where it can be read, TIFF, DNG and other raw files. A file that the viewer has already is not stored twice: its image is returned.',
    args: {
      files: t.arg({
        type: ['File'],
        required: true,
        description: 'By default at most 20 files of at most 100 MB and 120 megapixels.',
      }),
      folder: t.arg.string({ defaultValue: '', description: "Virtual folder to put them in, '/'-separated." }),
    },
    resolve: async (query, _root, { files, folder }, { deps, viewer, whole }) => {
      await deps.rateLimits.consume('uploads', viewer.id, files.length);
      const ids = await uploadImages(deps, viewer, { files, folder: folder ?? '', whole });
      const images = await deps.db.image.findMany({ ...query, where: { id: { in: ids } } });
      const byId = new Map(images.map((image) => [image.id, image]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
  }),
  updateImage: t.prismaField({
    type: Image,
    description: 'Renames, describes, files or tags an image.',
    args: { input: t.arg({ type: UpdateImageInput, required: true, description: 'What changes.' }) },
    resolve: async (query, _root, { input }, { deps, viewer }) => {
      const id = decodeId('Image', input.id);
      await updateImage(deps, viewer, id, input);
      return deps.db.image.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
