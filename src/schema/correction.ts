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
    'How a picture is corrected. An option that cannot be honoured is refused with BAD_USER_INPUT, never ignored.',
  fields: (t) => ({
    whiteBalance: t.field({
      type: WhiteBalance,
      defaultValue: 'CHART',
      description: 'Where white comes from.',
    }),
    model: t.field({
      type: CorrectionModel,
      defaultValue: 'AUTO',
      description: 'How measured colours are led to their references.',
    }),
    linearization: t.field({
      type: Linearization,
      defaultValue: 'AUTO',
      description: "Whether the camera's tone curve is undone first.",
    }),
    reference: t.field({
      type: ChartReference,
      defaultValue: 'AUTO',
      description: 'Which edition of the chart it is.',
    }),
    matchExposure: t.boolean({
      defaultValue: true,
      description: "Scale so that the chart's neutrals come out at their reference lightness.",
    }),
    preserveHighlights: t.boolean({
      defaultValue: true,
      description: 'Roll off instead of clip where the correction would push a channel past white.',
    }),
    evenLight: t.boolean({
      defaultValue: false,
      description:
        'Divide the fall-off of the light over the chart out of the patches and, as far as 2 EV, out of all of the picture. For DETECT_AND_CORRECT only.',
    }),
    outputFormat: t.field({
      type: OutputFormat,
      defaultValue: 'JPEG',
      description: 'How the corrected picture is encoded.',
    }),
    quality: t.int({ defaultValue: 92, description: '1 to 100, for the lossy formats.' }),
    outputColorSpace: t.field({
      type: OutputColorSpace,
      defaultValue: 'SRGB',
      description: 'The colour space of the corrected picture, whose ICC profile it carries.',
    }),
    chart: t.field({ type: ChartKind, description: 'Which chart to look for; both where left out.' }),
  }),
});

export const Illuminant = builder.objectRef<Light>('Illuminant').implement({
  description: 'The colour of a light.',
  fields: (t) => ({
    xy: t.floatList({ description: 'CIE 1931 chromaticity, 2 degree observer: x, y.', resolve: ({ xy }) => [...xy] }),
    correlatedColorTemperature: t.exposeFloat('correlatedColorTemperature', {
      nullable: true,
      description:
        'Kelvin; null where the light is too far from the Planckian locus (|Duv| > 0.05), or bluer than any black body.',
    }),
    duv: t.exposeFloat('duv', {
      description: 'Distance from the Planckian locus in CIE 1960 uv; positive above it (greenish).',
    }),
  }),
});

const ToneCurveType = builder.objectRef<ToneCurve>('ToneCurve').implement({
  description:
    "The tone curve of one of the camera's channels, undone: with u = ln of linear light, ln of the light of the scene is slope u + bend u^2 between low and high. Above high the slope of the logarithms stays, below low it goes to 1 within three stops.",
  fields: (t) => ({
    slope: t.exposeFloat('slope', { description: 'Of the logarithms, at u = 0.' }),
    bend: t.exposeFloat('bend', { description: 'Of the logarithms: half the change of slope per unit of u.' }),
    low: t.exposeFloat('low', { description: 'Linear light of the darkest neutral that was seen.' }),
    high: t.exposeFloat('high', { description: 'Linear light of the brightest.' }),
  }),
});

export const ColorCorrection = builder.objectRef<Correction>('ColorCorrection').implement({
  description: 'A correction, fitted on one chart.',
  fields: (t) => ({
    whiteBalance: t.expose('whiteBalance', { type: WhiteBalance, description: 'Where white came from.' }),
    whiteBalanceGains: t.floatList({
      description: 'Per channel, linear light: red, green, blue.',
      resolve: ({ whiteBalanceGains }) => [...whiteBalanceGains],
    }),
    model: t.expose('model', { type: CorrectionModel, description: 'Never AUTO: what was chosen.' }),
    linearization: t.expose('linearization', { type: Linearization, description: 'Never AUTO: what was chosen.' }),
    reference: t.expose('reference', { type: ChartReference, description: 'Never AUTO: what was chosen.' }),
    illuminant: t.field({
      type: Illuminant,
      description: 'The light as the neutral patches show it.',
      resolve: (c) => c.illuminant,
    }),
    exposureOffset: t.exposeFloat('exposureOffset', {
      description: 'EV to add for the neutrals to meet their reference.',
    }),
    matrix: t.field({
      type: t.listRef(t.listRef('Float')),
      description:
        "Rows red, green, blue of linear sRGB; columns the model's terms of linear sRGB, tone curves undone: r, g, b; for root polynomials then the square roots of rg, gb, rb; for ROOT_POLYNOMIAL_3 then the cube roots of rgg, gbb, rbb, grr, bgg, brr, rgb.",
      resolve: ({ matrix }) => matrix.map((row) => [...row]),
    }),
    toneCurves: t.field({
      type: [ToneCurveType],
      nullable: true,
      description: 'Undone before the matrix, for red, green and blue; null where the decoded light is taken as it is.',
      resolve: ({ toneCurves }) => toneCurves ?? null,
    }),
    crossValidatedDeltaE: t.exposeFloat('crossValidatedDeltaE', {
      nullable: true,
      description: 'Mean CIEDE2000 with each patch predicted by a fit that did not see it.',
    }),
  }),
});
