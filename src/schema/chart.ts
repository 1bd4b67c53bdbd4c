import type {
  Chart,
  ChartPlace,
  Swatch as Colour,
  EdgeWidth,
  UnevenLight as FallOff,
  PatchMeasurement as Patch,
  Point,
  DeltaESummary as Summary,
} from '../pipeline/contract/photo-report.ts';
import { builder } from './core/builder.ts';
import { ChartKind, ChartOrientation, PatchExclusion, Visibility } from './enums.ts';

/** Rows of an earlier version lack the further charts. */
type StoredChart = Omit<Chart, 'others'> & Partial<Pick<Chart, 'others'>>;

/** What rows of an earlier version lack of a patch. */
type LaterFields = 'deltaEAfterWhiteBalance' | 'visibility' | 'texture' | 'glare';
export type StoredPatch = Omit<Patch, LaterFields> & Partial<Pick<Patch, LaterFields>>;

const PointType = builder.objectRef<Point>('Point').implement({
  description: 'A point in image pixels, after EXIF orientation; (0, 0) is the outer corner of the top left pixel.',
  fields: (t) => ({
    x: t.exposeFloat('x', { description: 'From the left.' }),
    y: t.exposeFloat('y', { description: 'From the top.' }),
  }),
});

const OtherChart = builder.objectRef<ChartPlace>('OtherChart').implement({
  description: 'A further chart in a picture, which was not used.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChartKind, description: 'Which chart it is.' }),
    corners: t.field({
      type: [PointType],
      description: "The patch area's corners, as in ChartDetection.",
      resolve: ({ corners }) => [...corners],
    }),
    orientation: t.expose('orientation', {
      type: ChartOrientation,
      description: 'Clockwise turn of the chart in the picture.',
    }),
    mirrored: t.exposeBoolean('mirrored', { description: 'The chart is flipped.' }),
    confidence: t.exposeFloat('confidence', { description: 'Chance that it is the chart, 0 to 1.' }),
  }),
});

export const ChartDetection = builder.objectRef<StoredChart>('ChartDetection').implement({
  description: 'A chart found in a picture.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChartKind, description: 'Which chart it is.' }),
    corners: t.field({
      type: [PointType],
      description:
        "The patch area's corners in image pixels (after EXIF orientation), following the chart: at dark skin (1), bluish green (6), black (24), white (19).",
      resolve: ({ corners }) => [...corners],
    }),
    orientation: t.expose('orientation', {
      type: ChartOrientation,
      description: 'Clockwise turn of the chart in the picture.',
    }),
    mirrored: t.exposeBoolean('mirrored', {
      description: "The picture is flipped, as webcams' self views are; orientation is that of the flipped chart.",
    }),
    confidence: t.exposeFloat('confidence', { description: 'Chance that this is the chart and lies so, 0 to 1.' }),
    markersFound: t.exposeInt('markersFound', { description: 'ArUco markers seen; 0 for a chart without markers.' }),
    others: t.field({
      type: [OtherChart],
      description: 'Further charts without markers, beside one without markers; the surest first.',
      resolve: ({ others }) => [...(others ?? [])],
    }),
  }),
});

export const UnevenLight = builder.objectRef<FallOff>('UnevenLight').implement({
  description: 'How the light falls off over a chart: a plane of logarithmic light, fitted along with the colours.',
  fields: (t) => ({
    ev: t.exposeFloat('ev', { description: 'EV from the darkest to the brightest corner of the patch area.' }),
    directionDegrees: t.exposeFloat('directionDegrees', {
      description: 'Where it gets brighter in the picture: clockwise from the right, 0 to 360; 90 is down.',
    }),
  }),
});

export const ChartSharpness = builder.objectRef<EdgeWidth>('ChartSharpness').implement({
  description: 'How wide the edges of the patches are: contrast over steepest slope.',
  fields: (t) => ({
    pixels: t.exposeFloat('pixels', { description: 'In pixels: about 1 to 2 where the chart is sharp.' }),
    share: t.exposeFloat('share', { description: "Of the distance from one patch's middle to the next." }),
  }),
});

const Swatch = builder.objectRef<Colour>('Swatch').implement({
  description: 'Swatch of one patch.',
  fields: (t) => ({
    lab: t.floatList({ description: 'CIE L*a*b*, D50, 2 degree observer.', resolve: ({ lab }) => [...lab] }),
    srgb: t.floatList({
      description: 'sRGB 0 to 255, before rounding to 8 bit, clipped to gamut.',
      resolve: ({ srgb }) => [...srgb],
    }),
    hex: t.exposeString('hex', { description: 'sRGB as #rrggbb.' }),
  }),
});

export const PatchMeasurement = builder.objectRef<StoredPatch>('PatchMeasurement').implement({
  description: 'One patch of the chart: as it should be, as it was, as it became.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: '1 to 24, dark skin is 1, white 19, black 24.' }),
    name: t.exposeString('name', { description: "The patch's usual name: dark skin." }),
    reference: t.field({ type: Swatch, description: 'As published.', resolve: (patch) => patch.reference }),
    measured: t.field({ type: Swatch, description: 'As measured in the picture.', resolve: (patch) => patch.measured }),
    corrected: t.field({
      type: Swatch,
      nullable: true,
      description: 'As measured again in the encoded output; null where nothing was corrected.',
      resolve: (patch) => patch.corrected,
    }),
    deltaEBefore: t.exposeFloat('deltaEBefore', {
      description: 'CIEDE2000, kL = kC = kH = 1, of measured against reference.',
    }),
    deltaEAfterWhiteBalance: t.exposeFloat('deltaEAfterWhiteBalance', {
      nullable: true,
      description:
        'The same, predicted, with nothing but white balance and exposure matched to the greys. Null in results of a version that did not tell it.',
    }),
    deltaEAfter: t.exposeFloat('deltaEAfter', {
      nullable: true,
      description: 'The same of corrected; null where nothing was corrected.',
    }),
    crossValidatedDeltaE: t.exposeFloat('crossValidatedDeltaE', {
      nullable: true,
      description:
        'The same as predicted by a fit that did not see this patch; null where it took no part, or nothing was corrected.',
    }),
    visibility: t.expose('visibility', {
      type: Visibility,
      nullable: true,
      description:
        'How far deltaEAfter (deltaEBefore, where nothing was corrected) can be seen. Null in results of a version that did not tell it.',
    }),
    clipped: t.exposeBoolean('clipped', {
      description: 'Some channel is at the end of its range: the patch took no part in the fit.',
    }),
    specular: t.exposeBoolean('specular', { description: 'Glare was seen on it: the patch took no part in the fit.' }),
    exclusion: t.expose('exclusion', {
      type: PatchExclusion,
      nullable: true,
      description: 'Why it took no part in the fit; null where it did.',
    }),
    texture: t.exposeFloat('texture', {
      nullable: true,
      description:
        'How uneven it is: 5th to 95th percentile of the channel that varies most, in 8-bit sRGB code values. Noise counts. Null in results of a version that did not tell it.',
    }),
    glare: t.exposeFloat('glare', {
      nullable: true,
      description:
        'Its bright tail: median to 99th percentile, likewise. Null in results of a version that did not tell it.',
    }),
  }),
});

export const DeltaESummary = builder.objectRef<Summary>('DeltaESummary').implement({
  description: 'CIEDE2000 over the 24 patches.',
  fields: (t) => ({
    mean: t.exposeFloat('mean', { description: 'Arithmetic mean.' }),
    median: t.exposeFloat('median', { description: 'Half of the patches are below.' }),
    max: t.exposeFloat('max', { description: 'The worst patch.' }),
    min: t.exposeFloat('min', { description: 'The best patch.' }),
    standardDeviation: t.exposeFloat('standardDeviation', { description: 'Population standard deviation.' }),
    percentile90: t.exposeFloat('percentile90', {
      description: '90 % of the patches are below (linear interpolation).',
    }),
    patchesAbove: t.int({
      description: 'How many patches are above a threshold: 2.3 is just noticeable, 4.6 clearly visible.',
      args: { threshold: t.arg.float({ defaultValue: 3, description: 'CIEDE2000.' }) },
      resolve: ({ values }, { threshold }) => values.filter((value) => value > (threshold ?? 3)).length,
    }),
  }),
});
