import { count } from '../format';

/** The list of results, and everything about one of them. */
export const resultPages = {
  results: {
    title: 'Results',
    batches: 'Recent batches',
    found: (results: number) => count(results, 'result'),
    noneFound: 'No results match these ratings.',
    empty: 'No results yet. Correct a photo to get one.',
    orders: [
      ['CREATED_AT-DESC', 'Newest first'],
      ['CREATED_AT-ASC', 'Oldest first'],
      ['DELTA_E-DESC', 'Worst first'],
      ['DELTA_E-ASC', 'Best first'],
    ],
  },
  result: {
    download: 'Download',
    saveProfile: 'Save as profile',
    profileHint:
      'Apply the profile to other photos shot in the same light, or use it in other programs as an ICC profile, a .cube LUT or JSON.',
    profileSaved: (name: string) => `Profile “${name}” saved.`,
    viewPhoto: 'View photo',
    before: 'Before',
    after: 'After',
    median: 'Median',
    percentile90: '90th percentile',
    max: 'Worst patch',
    compareLabel: (filename: string) => `${filename}: before on the left, after on the right`,
    divider: 'Before/after divider, as a percentage of the width',
    patches: 'Patches (CIEDE2000)',
    patch: 'Patch',
    swatches: 'Reference, measured, corrected',
    reference: 'reference',
    measured: 'measured',
    corrected: 'corrected',
    excluded: {
      CLIPPED_HIGHLIGHTS: 'Excluded: too bright',
      CLIPPED_SHADOWS: 'Excluded: too dark',
      COVERED: 'Excluded: covered',
      GLARE: 'Excluded: glare',
      TEXTURE: 'Excluded: not uniform',
    },
    plot: 'Colours in the a*b* plane',
    plotLabel:
      'Patches in the a*b* plane: a circle for each reference colour, and an arrow from the original colour to the corrected one',
    plotHint: 'Circles: reference. Arrows: original to corrected. CIELAB, D50, 2° observer.',
    byPatch: 'CIEDE2000 by patch',
    correction: 'Correction',
    gains: 'White balance gains (R, G, B)',
    illuminant: 'Illuminant',
    exposure: 'Exposure',
    crossValidated: 'Cross-validated CIEDE2000',
    matrix: 'Matrix (linear light)',
    channels: ['R', 'G', 'B'],
    analysis: 'Analysis without a chart',
    analyses: {
      luminance: 'Mean luminance',
      middleGrey: 'Offset from middle grey',
      white: 'Clipped highlights',
      black: 'Clipped shadows',
      sharpness: 'Sharpness (edge widths per picture height)',
      noise: 'Noise (standard deviation)',
    },
    notes: 'Notes',
    score: 'Quality score (0–100)',
    took: (ms: number) => `Processed in ${(ms / 1000).toFixed(2)} s`,
    provenance: 'Provenance',
  },
  /** A title, and what it means or what to do about it. */
  warnings: {
    GLARE: [
      'Glare on the chart',
      'At least one patch reflects a light source and was excluded from the fit. Turn the chart or move the light.',
    ],
    CLIPPED_HIGHLIGHTS: ['Patches too bright', 'At least one patch is near the top of the range. Reduce the exposure.'],
    CLIPPED_SHADOWS: ['Patches too dark', 'At least one patch is near the bottom of the range. Increase the exposure.'],
    UNEVEN_LIGHT: [
      'Uneven light',
      'One side of the chart is brighter than the other. Move the light further away, or turn on the option to even out light falloff.',
    ],
    BLURRED: ['Chart not sharp', 'The chart is out of focus or blurred by motion. Focus on it and use a tripod.'],
    CHART_SMALL: ['Chart too small', 'The patches contain too few pixels. Move closer or use a larger chart.'],
    LOW_CONFIDENCE: [
      'Chart uncertain',
      'The detected chart may be wrong. Check its outline before you trust the result.',
    ],
    GAMUT_CLIPPED: [
      'Colours outside the colour space',
      'They were mapped into it, keeping their hue but losing saturation. A wider colour space preserves them.',
    ],
    MIRRORED: ['Photo is mirrored', 'Webcams often mirror photos. The colours are not affected.'],
    NOT_SRGB_ENCODED: [
      'Not encoded as sRGB',
      'The neutral patches show that the pixel values are linear, so the photo was read as linear light.',
    ],
    EMBEDDED_PREVIEW: [
      'Embedded preview used',
      'The raw data could not be decoded. For full quality, convert the file to a TIFF and upload that.',
    ],
    NOT_IMPROVED: [
      'No improvement',
      'The photo was already accurate, or the format and options do not allow a better result.',
    ],
    PATCHES_COVERED: [
      'Patches covered',
      'Some patches are covered, dirty or partly in shadow, and were excluded from the fit.',
    ],
    SEVERAL_CHARTS: ['More than one chart', 'The most likely one was used. Keep only one chart in the photo.'],
    SIMPLER_CORRECTION: [
      'Simpler correction used',
      'The requested correction made the patches less accurate, so a simpler one, or none, was used instead.',
    ],
  },
} as const;
