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

/** Results of earlier versions lack the other charts. */
type StoredChart = Omit<Chart, 'others'> & Partial<Pick<Chart, 'others'>>;

/** The properties of a patch that results of earlier versions lack. */
type LaterFields = 'deltaEAfterWhiteBalance' | 'visibility' | 'texture' | 'glare';
export type StoredPatch = Omit<Patch, LaterFields> & Partial<Pick<Patch, LaterFields>>;

const PointType = builder.objectRef<Point>('Point').implement({
  description: 'A point in pixels of the image as displayed. (0, 0) is the outer corner of the top left pixel.',
  fields: (t) => ({
    x: t.exposeFloat('x', { description: 'The distance from the left edge.' }),
    y: t.exposeFloat('y', { description: 'The distance from the top edge.' }),
  }),
});

const OtherChart = builder.objectRef<ChartPlace>('OtherChart').implement({
  description: 'Another chart in the image, which was not used.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChartKind, description: 'The kind of chart.' }),
    corners: t.field({
      type: [PointType],
      description: 'The corners of the patch area, as in ChartDetection.',
      resolve: ({ corners }) => [...corners],
    }),
    orientation: t.expose('orientation', {
      type: ChartOrientation,
      description: 'The clockwise rotation of the chart in the image.',
    }),
    mirrored: t.exposeBoolean('mirrored', { description: 'True if the chart is mirrored.' }),
    confidence: t.exposeFloat('confidence', { description: 'The probability that this is a chart, 0 to 1.' }),
  }),
});

export const ChartDetection = builder.objectRef<StoredChart>('ChartDetection').implement({
  description: 'A chart found in an image.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChartKind, description: 'The kind of chart.' }),
    corners: t.field({
      type: [PointType],
      description:
        'The corners of the patch area in pixels of the image as displayed, in chart order: at dark skin (1), bluish green (6), black (24) and white (19).',
      resolve: ({ corners }) => [...corners],
    }),
    orientation: t.expose('orientation', {
      type: ChartOrientation,
      description: 'The clockwise rotation of the chart in the image.',
    }),
    mirrored: t.exposeBoolean('mirrored', {
      description:
        'True if the image is mirrored, like the self-view of a webcam. The orientation is then that of the mirrored chart.',
    }),
    confidence: t.exposeFloat('confidence', {
      description: 'The probability that this is the chart and that its position is right, 0 to 1.',
    }),
    markersFound: t.exposeInt('markersFound', {
      description: 'The number of ArUco markers found; 0 for a chart without markers.',
    }),
    others: t.field({
      type: [OtherChart],
      description: 'Other charts without markers if this one has none either, the most probable first.',
      resolve: ({ others }) => [...(others ?? [])],
    }),
  }),
});

export const UnevenLight = builder.objectRef<FallOff>('UnevenLight').implement({
  description:
    'The falloff of the light across the chart: a plane of logarithmic light, fitted together with the colours.',
  fields: (t) => ({
    ev: t.exposeFloat('ev', {
      description: 'The difference in EV between the darkest and the brightest corner of the patch area.',
    }),
    directionDegrees: t.exposeFloat('directionDegrees', {
      description:
        'The direction in which the light gets brighter, 0 to 360 degrees clockwise from the right; 90 is down.',
    }),
  }),
});

export const ChartSharpness = builder.objectRef<EdgeWidth>('ChartSharpness').implement({
  description: 'The width of the patch edges: contrast divided by the steepest slope.',
  fields: (t) => ({
    pixels: t.exposeFloat('pixels', { description: 'The width in pixels: about 1 to 2 if the chart is sharp.' }),
    share: t.exposeFloat('share', {
      description: 'The width as a share of the distance between the centres of neighbouring patches.',
    }),
  }),
});

const Swatch = builder.objectRef<Colour>('Swatch').implement({
  description: 'One colour of a patch.',
  fields: (t) => ({
    lab: t.floatList({ description: 'CIE L*a*b*, D50, 2° observer.', resolve: ({ lab }) => [...lab] }),
    srgb: t.floatList({
      description: 'sRGB from 0 to 255, clipped to the gamut but not rounded to 8 bits.',
      resolve: ({ srgb }) => [...srgb],
    }),
    hex: t.exposeString('hex', { description: 'sRGB as #rrggbb.' }),
  }),
});

export const PatchMeasurement = builder.objectRef<StoredPatch>('PatchMeasurement').implement({
  description: 'One patch of the chart: its reference, its measured colour and its corrected colour.',
  fields: (t) => ({
    index: t.exposeInt('index', {
      description: 'The number of the patch, 1 to 24: dark skin is 1, white is 19, black is 24.',
    }),
    name: t.exposeString('name', { description: 'The common name of the patch, for example dark skin.' }),
    reference: t.field({ type: Swatch, description: 'The published reference.', resolve: (patch) => patch.reference }),
    measured: t.field({
      type: Swatch,
      description: 'The colour measured in the image.',
      resolve: (patch) => patch.measured,
    }),
    corrected: t.field({
      type: Swatch,
      nullable: true,
      description: 'The colour measured in the encoded output; null if nothing was corrected.',
      resolve: (patch) => patch.corrected,
    }),
    deltaEBefore: t.exposeFloat('deltaEBefore', {
      description: 'CIEDE2000 (kL = kC = kH = 1) between the measured colour and the reference.',
    }),
    deltaEAfterWhiteBalance: t.exposeFloat('deltaEAfterWhiteBalance', {
      nullable: true,
      description:
        'The CIEDE2000 predicted with only white balance and exposure matched to the neutral patches. Null in results of earlier versions.',
    }),
    deltaEAfter: t.exposeFloat('deltaEAfter', {
      nullable: true,
      description: 'CIEDE2000 between the corrected colour and the reference; null if nothing was corrected.',
    }),
    crossValidatedDeltaE: t.exposeFloat('crossValidatedDeltaE', {
      nullable: true,
      description:
        'The CIEDE2000 predicted by a fit without this patch; null if the patch was excluded or nothing was corrected.',
    }),
    visibility: t.expose('visibility', {
      type: Visibility,
      nullable: true,
      description:
        'How visible deltaEAfter is (deltaEBefore if nothing was corrected). Null in results of earlier versions.',
    }),
    clipped: t.exposeBoolean('clipped', {
      description: 'True if a channel is at the end of its range. The patch was then excluded from the fit.',
    }),
    specular: t.exposeBoolean('specular', {
      description: 'True if there is glare on the patch, which was then excluded from the fit.',
    }),
    exclusion: t.expose('exclusion', {
      type: PatchExclusion,
      nullable: true,
      description: 'Why the patch was excluded from the fit; null if it was not.',
    }),
    texture: t.exposeFloat('texture', {
      nullable: true,
      description:
        'The unevenness of the patch: the 5th to 95th percentile range of the channel that varies most, in 8-bit sRGB code values, including noise. Null in results of earlier versions.',
    }),
    glare: t.exposeFloat('glare', {
      nullable: true,
      description:
        'The bright tail of the patch: the range from the median to the 99th percentile, measured like texture. Null in results of earlier versions.',
    }),
  }),
});

export const DeltaESummary = builder.objectRef<Summary>('DeltaESummary').implement({
  description: 'A summary of CIEDE2000 over the 24 patches.',
  fields: (t) => ({
    mean: t.exposeFloat('mean', { description: 'The arithmetic mean.' }),
    median: t.exposeFloat('median', { description: 'The median.' }),
    max: t.exposeFloat('max', { description: 'The value of the worst patch.' }),
    min: t.exposeFloat('min', { description: 'The value of the best patch.' }),
    standardDeviation: t.exposeFloat('standardDeviation', { description: 'The population standard deviation.' }),
    percentile90: t.exposeFloat('percentile90', {
      description: 'The 90th percentile, linearly interpolated.',
    }),
    patchesAbove: t.int({
      description: 'The number of patches above a threshold: 2.3 is just noticeable, 4.6 is clearly visible.',
      args: { threshold: t.arg.float({ defaultValue: 3, description: 'The threshold, in CIEDE2000.' }) },
      resolve: ({ values }, { threshold }) => values.filter((value) => value > (threshold ?? 3)).length,
    }),
  }),
});
