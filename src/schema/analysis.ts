import type { PictureAnalysis as Analysis } from '../pipeline/contract/picture-analysis.ts';
import { builder } from './core/builder.ts';
import { Illuminant } from './correction.ts';

const Exposure = builder.objectRef<Analysis['exposure']>('PictureExposure').implement({
  description: 'The brightness of an image. Luminance is relative linear light: 1 is white.',
  fields: (t) => ({
    meanLuminance: t.exposeFloat('meanLuminance', { description: 'Mean luminance of all pixels.' }),
    medianLuminance: t.exposeFloat('medianLuminance', {
      description: 'Median luminance: half of the pixels are darker.',
    }),
    percentile1: t.exposeFloat('percentile1', { description: 'The luminance that 1 % of the pixels fall below.' }),
    percentile99: t.exposeFloat('percentile99', { description: 'The luminance that 1 % of the pixels exceed.' }),
    middleGreyEv: t.exposeFloat('middleGreyEv', {
      description: 'EV of the median relative to a middle grey of 0.18; negative if the image is darker.',
    }),
  }),
});

const Clipping = builder.objectRef<Analysis['clipping']>('PictureClipping').implement({
  description: 'Shares of pixels, 0 to 1, at either end of the range of code values.',
  fields: (t) => ({
    highlights: t.floatList({
      description: 'The share at the bright end, for red, green and blue.',
      resolve: ({ highlights }) => [...highlights],
    }),
    shadows: t.floatList({
      description: 'The share at the dark end, for red, green and blue.',
      resolve: ({ shadows }) => [...shadows],
    }),
    white: t.exposeFloat('white', { description: 'The share at the bright end in all three channels.' }),
    black: t.exposeFloat('black', { description: 'The share at the dark end in all three channels.' }),
  }),
});

const NearNeutrals = builder.objectRef<NonNullable<Analysis['cast']['nearNeutrals']>>('NearNeutrals').implement({
  description: 'The mean colour of pixels that are probably grey, in CIE L*a*b* (D50). A neutral grey has a* = b* = 0.',
  fields: (t) => ({
    a: t.exposeFloat('a', { description: 'Mean a*: positive is reddish, negative is greenish.' }),
    b: t.exposeFloat('b', { description: 'Mean b*: positive is yellowish, negative is bluish.' }),
    share: t.exposeFloat('share', {
      description: 'The share of these pixels among those that are not clipped, 0 to 1.',
    }),
  }),
});

const Cast = builder.objectRef<Analysis['cast']>('ColorCast').implement({
  description: 'Estimates of the colour of the light. They are guesses; only a chart gives a measurement.',
  fields: (t) => ({
    grayWorld: t.field({
      type: Illuminant,
      nullable: true,
      description: 'The light under which the mean of the image is grey; null if every pixel is clipped.',
      resolve: ({ grayWorld }) => grayWorld,
    }),
    whitePatch: t.field({
      type: Illuminant,
      nullable: true,
      description: 'The light under which the brightest part of the image is white; null if every pixel is clipped.',
      resolve: ({ whitePatch }) => whitePatch,
    }),
    nearNeutrals: t.field({
      type: NearNeutrals,
      nullable: true,
      description:
        'The colour cast of pixels that are grey under a light halfway between the two estimates; null if there are too few.',
      resolve: ({ nearNeutrals }) => nearNeutrals,
    }),
  }),
});

const Sharpness = builder.objectRef<NonNullable<Analysis['sharpness']>>('PictureSharpness').implement({
  description: 'The sharpness of an image, measured by the width of its edges.',
  fields: (t) => ({
    edgeWidth: t.exposeFloat('edgeWidth', {
      description:
        'Median edge width in pixels: about 2 in a sharp image, about 2.5 times the standard deviation of a blur.',
    }),
    widthsPerPictureHeight: t.exposeFloat('widthsPerPictureHeight', {
      description: 'The shorter side divided by the edge width, to compare images of different sizes.',
    }),
    edges: t.exposeInt('edges', { description: 'The number of measured edges.' }),
  }),
});

const Noise = builder.objectRef<NonNullable<Analysis['noise']>>('PictureNoise').implement({
  description: 'The standard deviation of the luma in smooth areas, in 8-bit code values (Immerkaer 1996).',
  fields: (t) => ({
    sigma: t.exposeFloat('sigma', { description: 'Noise of the whole image.' }),
    shadows: t.exposeFloat('shadows', {
      nullable: true,
      description: 'Noise where the luma is below one third; null if there are too few such pixels.',
    }),
    midtones: t.exposeFloat('midtones', {
      nullable: true,
      description: 'Noise where the luma is between one and two thirds; null if there are too few such pixels.',
    }),
    highlights: t.exposeFloat('highlights', {
      nullable: true,
      description: 'Noise where the luma is above two thirds; null if there are too few such pixels.',
    }),
  }),
});

export const PictureAnalysis = builder.objectRef<Analysis>('PictureAnalysis').implement({
  description: 'Measurements of an image that need no chart.',
  fields: (t) => ({
    exposure: t.field({
      type: Exposure,
      description: 'The brightness of the image.',
      resolve: ({ exposure }) => exposure,
    }),
    clipping: t.field({
      type: Clipping,
      description: 'The shares of clipped pixels.',
      resolve: ({ clipping }) => clipping,
    }),
    cast: t.field({ type: Cast, description: 'Estimates of the colour of the light.', resolve: ({ cast }) => cast }),
    sharpness: t.field({
      type: Sharpness,
      nullable: true,
      description: 'The sharpness of the image; null if it has too few edges.',
      resolve: ({ sharpness }) => sharpness,
    }),
    noise: t.field({
      type: Noise,
      nullable: true,
      description: 'The noise of the image; null if it is too small or completely clipped.',
      resolve: ({ noise }) => noise,
    }),
  }),
});
