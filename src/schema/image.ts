import { NotFound } from '../errors.ts';
import type { Chart } from '../pipeline/contract/photo-report.ts';
import { pictureFormats } from '../pipeline/contract/picture-formats.ts';
import { visibleTo } from '../services/account/viewer.ts';
import { updateImage } from '../services/image/image.ts';
import { findIdsIfFew, imagesWhere } from '../services/image/search.ts';
import { uploadImages } from '../services/image/upload-images.ts';
import { Asset } from './asset.ts';
import { ChartDetection } from './chart.ts';
import { builder } from './core/builder.ts';
import { columnsFor, connectionOf, nodeSelection, type PageOrder, pageArgs, readPage } from './core/connection.ts';
import { decodeId, encodeId } from './core/ids.ts';
import { OrderDirection } from './enums.ts';
import { Node, registerNode } from './node.ts';

export const Image = builder.prismaObject('Image', {
  description: 'A photo or other image file in the library.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('Image', id) }),
    filename: t.exposeString('filename', { description: 'The filename without folders.' }),
    description: t.exposeString('description', { nullable: true, description: 'Free text; null if there is none.' }),
    folder: t.exposeString('folder', { description: "The virtual folder with '/' as the separator; '' is the root." }),
    category: t.exposeString('category', { description: "The category; '' if there is none." }),
    categoryRule: t.exposeString('categoryRule', {
      nullable: true,
      description: 'The rule that assigned the category; null if a person assigned it or there is none.',
    }),
    tags: t.exposeStringList('tags', { description: 'The tags of the image.' }),
    original: t.relation('original', { type: Asset, description: 'The uploaded file.' }),
    thumbnail: t.relation('thumbnail', {
      type: Asset,
      description: 'A WebP version, at most 400 pixels on its longest side.',
    }),
    preview: t.relation('preview', {
      type: Asset,
      description: 'A WebP version, at most 1600 pixels on its longest side.',
    }),
    placeholder: t.exposeString('placeholder', { description: 'A tiny placeholder (ThumbHash, base64).' }),
    width: t.exposeInt('width', {
      description:
        'The width in pixels as displayed: after the rotation that EXIF declares or, for HEIC and AVIF, the file itself.',
    }),
    height: t.exposeInt('height', {
      description:
        'The height in pixels as displayed: after the rotation that EXIF declares or, for HEIC and AVIF, the file itself.',
    }),
    byteSize: t.expose('byteSize', { type: 'ByteCount', description: 'The size of the uploaded file.' }),
    contentType: t.exposeString('contentType', {
      description: 'The MIME type, detected from the content, not the name.',
    }),
    sha256: t.exposeString('sha256', { description: 'The SHA-256 of the uploaded file, hexadecimal.' }),
    colorProfile: t.exposeString('colorProfile', {
      nullable: true,
      description: 'The name of the embedded ICC profile; null if there is none.',
    }),
    capturedAt: t.expose('capturedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The capture time from EXIF or XMP; null if unknown. Without a time zone offset it is read as UTC.',
    }),
    captureOffset: t.exposeInt('captureOffset', {
      nullable: true,
      description:
        "Minutes by which the camera's clock was ahead of UTC, if the file says so. Add them to capturedAt to show the clock's time.",
    }),
    cameraMake: t.exposeString('cameraMake', {
      nullable: true,
      description: 'The camera maker; null if unknown.',
    }),
    cameraModel: t.exposeString('cameraModel', {
      nullable: true,
      description: 'The camera model; null if unknown.',
    }),
    lensModel: t.exposeString('lensModel', { nullable: true, description: 'The lens; null if unknown.' }),
    cameraSerial: t.exposeString('cameraSerial', {
      nullable: true,
      description: 'The serial number of the camera body; null if unknown.',
    }),
    exposureSeconds: t.exposeFloat('exposureSeconds', {
      nullable: true,
      description: 'The exposure time in seconds; null if unknown.',
    }),
    aperture: t.exposeFloat('aperture', { nullable: true, description: 'The f-number; null if unknown.' }),
    iso: t.exposeInt('iso', { nullable: true, description: 'The ISO sensitivity; null if unknown.' }),
    flashFired: t.exposeBoolean('flashFired', {
      nullable: true,
      description: 'True if the flash fired; null if unknown.',
    }),
    isAutoWhiteBalance: t.exposeBoolean('isAutoWhiteBalance', {
      nullable: true,
      description: 'True if the camera chose the white balance, false if it was set by hand; null if unknown.',
    }),
    exif: t.expose('exif', {
      type: 'JSON',
      nullable: true,
      description: 'The EXIF tags by group; null if there are none.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the image was uploaded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the image was last changed.' }),
    trashedAt: t.expose('trashedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the image was moved to the trash; null if it was not.',
    }),
    sidecars: t.field({
      type: [Asset],
      description: 'Sidecar files from an editor, such as .xmp, that were imported with the image, by name.',
      select: (_args, _context, nestedSelection) => ({
        sidecars: { orderBy: { filename: 'asc' }, select: { asset: nestedSelection(true) } },
      }),
      resolve: ({ sidecars }) => sidecars.map(({ asset }) => asset),
    }),
    chart: t.field({
      type: ChartDetection,
      nullable: true,
      description: 'The chart found by the most recent job for this image; null if none was found.',
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

const Range = builder.inputType('RangeInput', {
  description:
    'A range of numbers, both ends included. An omitted end is unbounded. 1/30 s is stored as 0.0333333…, so use a range such as 0.033 to 0.034; 0.0333 at both ends does not match it.',
  fields: (t) => ({
    min: t.float({ description: 'The smallest number.' }),
    max: t.float({ description: 'The largest number.' }),
  }),
});

export const ImageFilter = builder.inputType('ImageFilter', {
  description: 'Selects images that meet all given conditions.',
  fields: (t) => ({
    search: t.string({
      description: 'Text of at most 1,000 characters to find in the filename, description or tags, case-insensitive.',
    }),
    folder: t.string({ description: 'Images in this folder, excluding subfolders.' }),
    category: t.string({ description: 'Images of this category.' }),
    tags: t.stringList({ description: 'Images with all of these tags, at most 100.' }),
    cameraModel: t.string({
      description:
        'Images taken with this camera model, exactly as reported; an empty string finds those that report none.',
    }),
    lensModel: t.string({
      description: 'Images taken with this lens, exactly as reported; an empty string finds those that report none.',
    }),
    cameraSerial: t.string({
      description: 'Images from the camera body with this serial number; an empty string finds those that report none.',
    }),
    exposureSeconds: t.field({ type: Range, description: 'Images with an exposure time in this range, in seconds.' }),
    aperture: t.field({ type: Range, description: 'Images with an f-number in this range.' }),
    iso: t.field({ type: Range, description: 'Images with an ISO sensitivity in this range.' }),
    flashFired: t.boolean({ description: 'Images taken with the flash (true) or without it (false).' }),
    isAutoWhiteBalance: t.boolean({
      description: 'Images whose white balance was chosen by the camera (true) or set by hand (false).',
    }),
    capturedAfter: t.field({ type: 'DateTime', description: 'Images taken at this time or later.' }),
    capturedBefore: t.field({ type: 'DateTime', description: 'Images taken before this time.' }),
    hasChart: t.boolean({ description: 'Images in which a job has found a chart (true) or has not (false).' }),
  }),
});

const ImageOrderField = builder.enumType('ImageOrderField', {
  description: 'The properties by which images can be ordered.',
  values: {
    CREATED_AT: { description: 'The time when the image was uploaded.' },
    CAPTURED_AT: { description: 'The capture time.' },
    FILENAME: { description: 'The filename.' },
    BYTE_SIZE: { description: 'The size of the uploaded file.' },
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
    field: t.field({ type: ImageOrderField, required: true, description: 'The property to sort by.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'The sort direction.' }),
  }),
});

const idArg = (what: string) => ({ required: true, description: `Global id of the ${what}.` }) as const;

builder.queryFields((t) => ({
  image: t.prismaField({
    type: Image,
    nullable: true,
    description: 'Returns an image. NOT_FOUND if it does not exist, is in the trash, or the viewer cannot see it.',
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
    description: 'Images, newest upload first by default.',
    args: {
      ...pageArgs,
      filter: t.arg({ type: ImageFilter, description: 'Which images to return; all if omitted.' }),
      orderBy: t.arg({ type: ImageOrder, description: 'The order; newest upload first if omitted.' }),
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
          const few = await findIdsIfFew(deps.db, viewer, filter);
          const matching = few ? { id: { in: few } } : filtered;
          return deps.db.image.findMany({ ...query, ...page, where: { AND: [matching, ...bounds] } });
        },
        count: () => deps.db.image.count({ where: filtered }),
      });
    },
  }),
}));

const UpdateImageInput = builder.inputType('UpdateImageInput', {
  description: 'Changes to an image. Omitted fields stay unchanged.',
  fields: (t) => ({
    id: t.id(idArg('image')),
    filename: t.string({ description: 'A filename of at most 255 characters without slashes.' }),
    description: t.string({ description: 'A description of at most 10,000 characters; null removes it.' }),
    folder: t.string({
      description: "A folder path of at most 1,000 characters with '/' as the separator; '' is the root.",
    }),
    category: t.string({ description: "A category of at most 200 characters; '' for none." }),
    tags: t.stringList({ description: 'The complete list of tags: at most 100, each of at most 200 characters.' }),
  }),
});

builder.mutationFields((t) => ({
  uploadImages: t.prismaField({
    type: [Image],
    description: `Uploads images from a multipart request, either all or none. Supported formats: ${pictureFormats.join(', ')}, DNG and other raw files. A file that the viewer already has is not stored again; its image is returned.`,
    args: {
      files: t.arg({
        type: ['File'],
        required: true,
        description: 'The files. By default at most 20, each of at most 100 MB and 120 megapixels.',
      }),
      folder: t.arg.string({
        defaultValue: '',
        description: "The virtual folder for the images, with '/' as the separator.",
      }),
    },
    resolve: async (query, _root, { files, folder }, { deps, viewer, requestComplete }) => {
      await deps.rateLimits.consume('uploads', viewer.id, files.length);
      const ids = await uploadImages(deps, viewer, { files, folder: folder ?? '', requestComplete });
      const images = await deps.db.image.findMany({ ...query, where: { id: { in: ids } } });
      const byId = new Map(images.map((image) => [image.id, image]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
  }),
  updateImage: t.prismaField({
    type: Image,
    description: 'Changes the name, description, folder, category or tags of an image.',
    args: { input: t.arg({ type: UpdateImageInput, required: true, description: 'The image and its changes.' }) },
    resolve: async (query, _root, { input }, { deps, viewer }) => {
      const id = decodeId('Image', input.id);
      await updateImage(deps, viewer, id, input);
      return deps.db.image.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
