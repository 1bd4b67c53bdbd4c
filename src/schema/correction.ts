import type { Correction, Illuminant as Light, ToneCurve } from '../pipeline/contract/correction.ts';
import { builder } from './core/builder.ts';
import {
  ChartKind,
  ChartReference,
  CorrectionModel,
  Linearization,
  OutputColorSpace,
  OutputFormat,
  WhiteBalance,
} from './enums.ts';

export const CorrectionOptions = builder.inputType('CorrectionOptions', {
  description:
    'How an image is corrected. An option that does not apply is refused with BAD_USER_INPUT, never ignored.',
  fields: (t) => ({
    whiteBalance: t.field({
      type: WhiteBalance,
      defaultValue: 'CHART',
      description: 'The source of the white balance.',
    }),
    model: t.field({
      type: CorrectionModel,
      defaultValue: 'AUTO',
      description: 'The model that maps measured colours to their references.',
    }),
    linearization: t.field({
      type: Linearization,
      defaultValue: 'AUTO',
      description: "Whether the camera's tone curve is undone before the model is fitted.",
    }),
    reference: t.field({
      type: ChartReference,
      defaultValue: 'AUTO',
      description: 'The edition of the chart.',
    }),
    matchExposure: t.boolean({
      defaultValue: true,
      description: "Scales the exposure so that the chart's neutral patches get their reference lightness.",
    }),
    preserveHighlights: t.boolean({
      defaultValue: true,
      description: 'Rolls off highlights that the correction would otherwise clip.',
    }),
    evenLight: t.boolean({
      defaultValue: false,
      description:
        'Removes the falloff of the light across the chart from the patches and, up to 2 EV, from the whole image. Only for DETECT_AND_CORRECT.',
    }),
    outputFormat: t.field({
      type: OutputFormat,
      defaultValue: 'JPEG',
      description: 'The file format of the corrected image.',
    }),
    quality: t.int({ defaultValue: 92, description: 'The quality of lossy formats, 1 to 100.' }),
    outputColorSpace: t.field({
      type: OutputColorSpace,
      defaultValue: 'SRGB',
      description: 'The colour space of the corrected image. Its ICC profile is embedded.',
    }),
    chart: t.field({ type: ChartKind, description: 'The kind of chart to find. If omitted, both are tried.' }),
  }),
});

export const Illuminant = builder.objectRef<Light>('Illuminant').implement({
  description: 'The colour of a light.',
  fields: (t) => ({
    xy: t.floatList({
      description: 'CIE 1931 chromaticity x, y for the 2° observer.',
      resolve: ({ xy }) => [...xy],
    }),
    correlatedColorTemperature: t.exposeFloat('correlatedColorTemperature', {
      nullable: true,
      description:
        'The correlated colour temperature in kelvins; null if the light is too far from the Planckian locus (|Duv| > 0.05) or bluer than any black body.',
    }),
    duv: t.exposeFloat('duv', {
      description: 'The distance from the Planckian locus in CIE 1960 uv; positive above it (greenish).',
    }),
  }),
});

const ToneCurveType = builder.objectRef<ToneCurve>('ToneCurve').implement({
  description:
    "The inverse of a camera channel's tone curve. With u as the logarithm of linear light, the logarithm of the scene's light is slope u + bend u^2 between low and high. Above high the slope of the logarithms stays constant; below low it approaches 1 within three stops.",
  fields: (t) => ({
    slope: t.exposeFloat('slope', { description: 'The slope of the logarithms at u = 0.' }),
    bend: t.exposeFloat('bend', { description: 'Half the change of the slope per unit of u.' }),
    low: t.exposeFloat('low', { description: 'The linear light of the darkest neutral patch.' }),
    high: t.exposeFloat('high', { description: 'The linear light of the brightest neutral patch.' }),
  }),
});

export const ColorCorrection = builder.objectRef<Correction>('ColorCorrection').implement({
  description: 'A correction fitted to one chart.',
  fields: (t) => ({
    whiteBalance: t.expose('whiteBalance', { type: WhiteBalance, description: 'The source of the white balance.' }),
    whiteBalanceGains: t.floatList({
      description: 'The gains in linear light for red, green and blue.',
      resolve: ({ whiteBalanceGains }) => [...whiteBalanceGains],
    }),
    model: t.expose('model', { type: CorrectionModel, description: 'The model that was used, never AUTO.' }),
    linearization: t.expose('linearization', {
      type: Linearization,
      description: 'The linearisation that was used, never AUTO.',
    }),
    reference: t.expose('reference', { type: ChartReference, description: 'The reference that was used, never AUTO.' }),
    illuminant: t.field({
      type: Illuminant,
      description: 'The light, estimated from the neutral patches.',
      resolve: (c) => c.illuminant,
    }),
    exposureOffset: t.exposeFloat('exposureOffset', {
      description: 'The EV to add so that the neutral patches match their reference.',
    }),
    matrix: t.field({
      type: t.listRef(t.listRef('Float')),
      description:
        "The matrix of the model. Its rows are red, green and blue of linear sRGB. Its columns are the model's terms of linear sRGB after undoing the tone curves: r, g, b; for root polynomials also the square roots of rg, gb, rb; for ROOT_POLYNOMIAL_3 also the cube roots of rgg, gbb, rbb, grr, bgg, brr, rgb.",
      resolve: ({ matrix }) => matrix.map((row) => [...row]),
    }),
    toneCurves: t.field({
      type: [ToneCurveType],
      nullable: true,
      description:
        'The tone curves for red, green and blue that are undone before the matrix is applied; null if there are none.',
      resolve: ({ toneCurves }) => toneCurves ?? null,
    }),
    crossValidatedDeltaE: t.exposeFloat('crossValidatedDeltaE', {
      nullable: true,
      description: 'The mean CIEDE2000 when each patch is predicted by a fit that excludes it.',
    }),
  }),
});
