import type { PictureAnalysis as Analysis } from '../pipeline/contract/picture-analysis.ts';
import { builder } from './core/builder.ts';
import { Illuminant } from './correction.ts';

const Exposure = builder.objectRef<Analysis['exposure']>('PictureExposure').implement({
  description: 'How bright a picture is. Luminance is linear light, relative: 1 is white.',
  fields: (t) => ({
    meanLuminance: t.exposeFloat('meanLuminance', { description: 'Over all of the picture.' }),
    medianLuminance: t.exposeFloat('medianLuminance', { description: 'Half of the pixels are darker.' }),
    percentile1: t.exposeFloat('percentile1', { description: 'Luminance that 1 % of the pixels are below.' }),
    percentile99: t.exposeFloat('percentile99', { description: 'Luminance that 1 % of the pixels are above.' }),
    middleGreyEv: t.exposeFloat('middleGreyEv', {
      description: 'EV of the median against a middle grey of 0.18: negative where the picture is darker.',
    }),
  }),
});

const Clipping = builder.objectRef<Analysis['clipping']>('PictureClipping').implement({
  description: 'Shares of the pixels, 0 to 1, at the ends of the range of code values.',
  fields: (t) => ({
    highlights: t.floatList({
      description: 'At the bright end in red, in green, in blue.',
      resolve: ({ highlights }) => [...highlights],
    }),
    shadows: t.floatList({
      description: 'At the dark end in red, in green, in blue.',
      resolve: ({ shadows }) => [...shadows],
    }),
    white: t.exposeFloat('white', { description: 'At the bright end in all three.' }),
    black: t.exposeFloat('black', { description: 'At the dark end in all three.' }),
  }),
});

const NearNeutrals = builder.objectRef<NonNullable<Analysis['cast']['nearNeutrals']>>('NearNeutrals').implement({
  description: 'Mean of the pixels that seem to be grey in that light: CIE L*a*b*, D50. Neutral is 0, 0.',
  fields: (t) => ({
    a: t.exposeFloat('a', { description: 'a*: positive is reddish, negative greenish.' }),
    b: t.exposeFloat('b', { description: 'b*: positive is yellowish, negative bluish.' }),
    share: t.exposeFloat('share', { description: 'Of the pixels that are not clipped, 0 to 1.' }),
  }),
});

const Cast = builder.objectRef<Analysis['cast']>('ColorCast').implement({
  description: 'What colour the light seems to have. Guesses, all of them: a chart knows.',
  fields: (t) => ({
    grayWorld: t.field({
      type: Illuminant,
      nullable: true,
      description: 'If the mean of the picture is grey; null where every pixel is clipped.',
      resolve: ({ grayWorld }) => grayWorld,
    }),
    whitePatch: t.field({
      type: Illuminant,
      nullable: true,
      description: 'If the brightest of the picture is white; null where every pixel is clipped.',
      resolve: ({ whitePatch }) => whitePatch,
    }),
    nearNeutrals: t.field({
      type: NearNeutrals,
      nullable: true,
      description: 'The cast on what is grey in a light halfway between the two; null where hardly anything is.',
      resolve: ({ nearNeutrals }) => nearNeutrals,
    }),
  }),
});

const Sharpness = builder.objectRef<NonNullable<Analysis['sharpness']>>('PictureSharpness').implement({
  description: 'How narrow the edges of a picture are.',
  fields: (t) => ({
    edgeWidth: t.exposeFloat('edgeWidth', {
      description: 'Median, in pixels: about 2 where the picture is sharp, about 2.5 times the deviation of a blur.',
    }),
    widthsPerPictureHeight: t.exposeFloat('widthsPerPictureHeight', {
      description: 'How many edge widths go on the shorter side: compares pictures of different sizes.',
    }),
    edges: t.exposeInt('edges', { description: 'How many edges were measured.' }),
  }),
});

const Noise = builder.objectRef<NonNullable<Analysis['noise']>>('PictureNoise').implement({
  description: 'Standard deviation of the luma in smooth parts, in code values of 8 bits (Immerkaer 1996).',
  fields: (t) => ({
    sigma: t.exposeFloat('sigma', { description: 'Of the whole picture.' }),
    shadows: t.exposeFloat('shadows', {
      nullable: true,
      description: 'Where luma is below a third; null where hardly anything is.',
    }),
    midtones: t.exposeFloat('midtones', { nullable: true, description: 'Between the two.' }),
    highlights: t.exposeFloat('highlights', { nullable: true, description: 'Where luma is above two thirds.' }),
  }),
});

export const PictureAnalysis = builder.objectRef<Analysis>('PictureAnalysis').implement({
  description: 'What a picture tells about itself, without a chart.',
  fields: (t) => ({
    exposure: t.field({ type: Exposure, description: 'How bright it is.', resolve: ({ exposure }) => exposure }),
    clipping: t.field({
      type: Clipping,
      description: 'What is lost at the ends.',
      resolve: ({ clipping }) => clipping,
    }),
    cast: t.field({ type: Cast, description: 'What colour the light seems to have.', resolve: ({ cast }) => cast }),
    sharpness: t.field({
      type: Sharpness,
      nullable: true,
      description: 'How sharp it is; null where it has too few edges to tell.',
      resolve: ({ sharpness }) => sharpness,
    }),
    noise: t.field({
      type: Noise,
      nullable: true,
      description: 'How noisy it is; null where it is too small, or clipped everywhere.',
      resolve: ({ noise }) => noise,
    }),
  }),
});
