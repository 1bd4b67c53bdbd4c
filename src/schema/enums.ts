import { builder } from './core/builder.ts';

export const Role = builder.enumType('Role', {
  description: 'What an account may do.',
  values: {
    USER: { description: 'Sees and changes what they own.' },
    ADMIN: { description: 'Sees and changes what anybody owns.' },
  } as const,
});

export const SubscriptionTier = builder.enumType('SubscriptionTier', {
  description: 'How much an account may store.',
  values: {
    FREE: { description: '5 GB.' },
    PERSONAL: { description: '50 GB.' },
    PRO: { description: '500 GB.' },
    BUSINESS: { description: '2 TB.' },
    ENTERPRISE: { description: '20 TB.' },
  } as const,
});

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which end comes first. Rows without a value come last in ASC and first in DESC.',
  values: {
    ASC: { description: 'Smallest, oldest, A first.' },
    DESC: { description: 'Largest, newest, Z first.' },
  } as const,
});

export const ChartKind = builder.enumType('ChartKind', {
  description: 'A card of 24 patches in 6 columns and 4 rows.',
  values: {
    COLORCHECKER_24: { description: 'ColorChecker Classic (24 patches, no markers needed).' },
    ARUCO_24: {
      description:
        '24 patches framed by ArUco DICT_5X5_50 markers 0..3 at top left, top right, bottom right, bottom left.',
    },
  } as const,
});

export const ChartOrientation = builder.enumType('ChartOrientation', {
  description: 'Clockwise turn of the chart in the picture, to the nearest quarter.',
  values: {
    NORMAL: { description: 'Dark skin at the top left.' },
    ROTATED_90: { description: 'Dark skin at the top right.' },
    ROTATED_180: { description: 'Dark skin at the bottom right.' },
    ROTATED_270: { description: 'Dark skin at the bottom left.' },
  } as const,
});

export const QualityRating = builder.enumType('QualityRating', {
  description: 'By mean CIEDE2000 after correction (before it, where nothing was corrected).',
  values: {
    EXCELLENT: { description: 'Below 1.' },
    VERY_GOOD: { description: '1 to below 2.' },
    GOOD: { description: '2 to below 3.' },
    FAIR: { description: '3 to below 5.' },
    POOR: { description: '5 and more.' },
  } as const,
});

export const QualityWarning = builder.enumType('QualityWarning', {
  description: 'What may make the numbers less sure than they look.',
  values: {
    GLARE: { description: 'Light is mirrored in a patch: turn the chart or the lamp.' },
    CLIPPED_HIGHLIGHTS: { description: 'A patch is at the bright end of the range: expose less.' },
    CLIPPED_SHADOWS: { description: 'A patch is at the dark end of the range: expose more.' },
    UNEVEN_LIGHT: { description: 'The light falls off over the chart.' },
    BLURRED: { description: 'The chart is out of focus or moved.' },
    CHART_SMALL: { description: 'The patches have few pixels: go nearer.' },
    LOW_CONFIDENCE: { description: 'It may not be the chart: look at the corners.' },
    GAMUT_CLIPPED: {
      description:
        'Corrected colours lie outside of the output colour space and were mapped into it: hue kept, less pure.',
    },
    MIRRORED: { description: 'The picture is flipped, as webcams make them.' },
    NOT_SRGB_ENCODED: {
      description: 'The greys show that the code values are light, not sRGB: the picture was read so.',
    },
    SIMPLER_CORRECTION: {
      description: 'The correction asked for made the patches worse: a simpler one, or none, was used instead.',
    },
    PATCHES_COVERED: { description: 'Something lies on a patch, or it is dirty or half in shade: see its exclusion.' },
    SEVERAL_CHARTS: {
      description: 'More than one chart was seen: the surest one was used, see ChartDetection.others.',
    },
    EMBEDDED_PREVIEW: {
      description: 'The raw file cannot be developed: the JPEG that the camera put into it was used instead.',
    },
    NOT_IMPROVED: {
      description:
        'The patches of the file are no nearer to their references than those of the photo, which was right already, or nearer than the format, quality and options asked for allow.',
    },
  } as const,
});

export const Visibility = builder.enumType('Visibility', {
  description: 'How far a CIEDE2000 can be seen, by the just noticeable difference of 2.3 (Mahy et al. 1994).',
  values: {
    UNNOTICEABLE: { description: 'Below 2.3.' },
    NOTICEABLE: { description: '2.3 to below 4.6: seen side by side.' },
    CLEAR: { description: '4.6 and more: seen without looking for it.' },
  } as const,
});

export const PatchExclusion = builder.enumType('PatchExclusion', {
  description: 'Why a patch takes no part in the fit.',
  values: {
    CLIPPED_HIGHLIGHTS: { description: 'More than 1 % of a channel is at the bright end of its range.' },
    CLIPPED_SHADOWS: { description: 'More than 1 % of a channel is at the dark end of its range.' },
    GLARE: { description: 'Its bright tail is 4 times that of the usual patch: a lamp is mirrored in it.' },
    TEXTURE: { description: 'Its texture is 4 times that of the usual patch: something lies or falls across it.' },
    COVERED: {
      description:
        'The other patches predict another colour, by CIEDE2000 of more than 22: it is not the patch that is seen.',
    },
  } as const,
});

export const WhiteBalance = builder.enumType('WhiteBalance', {
  description: 'Where white comes from.',
  values: {
    NONE: { description: 'Left as it is.' },
    CHART: { description: 'Neutral patches of the chart.' },
    GRAY_WORLD: { description: 'The mean of the picture that is corrected is grey, clipped pixels aside.' },
    WHITE_PATCH: { description: 'The brightest of the picture that is corrected is white, clipped pixels aside.' },
  } as const,
});

export const CorrectionModel = builder.enumType('CorrectionModel', {
  description: 'How measured colours are led to their references.',
  values: {
    AUTO: {
      description:
        'Whichever of the others has the lowest cross-validated error; the simpler one where they are close.',
    },
    LINEAR_3X3: { description: '3x3 matrix in linear light.' },
    ROOT_POLYNOMIAL_2: { description: 'Finlayson, Mackiewicz & Hurlbert 2015, degree 2: independent of exposure.' },
    ROOT_POLYNOMIAL_3: { description: 'The same, degree 3.' },
    NONE: { description: 'Only the white balance and the exposure.' },
  } as const,
});

export const ChartReference = builder.enumType('ChartReference', {
  description: 'Which published reference the patches are held against; the pigments changed in November 2014.',
  values: {
    AUTO: { description: 'The one that fits better.' },
    CLASSIC_AFTER_2014: { description: 'Charts made from November 2014 on.' },
    CLASSIC_BEFORE_2014: { description: 'Charts made before November 2014.' },
  } as const,
});

export const Linearization = builder.enumType('Linearization', {
  description: "Undo the camera's tone curve, estimated from the neutral patches, before the model is fitted.",
  values: {
    AUTO: { description: 'NEUTRALS where it lowers the cross-validated error, NONE elsewhere.' },
    NONE: { description: 'The decoded light is taken as it is.' },
    NEUTRALS: { description: 'By a curve through the neutral patches.' },
  } as const,
});

export const IccVersion = builder.enumType('IccVersion', {
  description: 'Edition of the ICC profile format.',
  values: {
    V2: { description: '2.4, which everything reads.' },
    V4: { description: '4.4, for programs that want it; the same numbers. Argyll does not read it.' },
  } as const,
});

export const OutputFormat = builder.enumType('OutputFormat', {
  description: 'How the corrected picture is encoded.',
  values: {
    JPEG: { description: '8 bit, lossy.' },
    PNG: { description: '8 or 16 bit, lossless.' },
    WEBP: { description: '8 bit, lossy.' },
    AVIF: { description: '8 bit, lossy, slow and small.' },
    TIFF: { description: '8 or 16 bit, lossless.' },
  } as const,
});

export const OutputColorSpace = builder.enumType('OutputColorSpace', {
  description: 'The colour space of the corrected picture, whose ICC profile it carries.',
  values: {
    SRGB: { description: 'IEC 61966-2-1.' },
    DISPLAY_P3: { description: 'P3 primaries, D65, the sRGB curve.' },
    ADOBE_RGB: { description: 'Adobe RGB (1998).' },
  } as const,
});

export const JobType = builder.enumType('JobType', {
  description: 'What is done to an image.',
  values: {
    DETECT: { description: 'Find the chart and measure it.' },
    CORRECT: { description: 'Apply a correction: needs a reference image or a profile.' },
    DETECT_AND_CORRECT: { description: 'Find the chart in this very image and correct by it.' },
    ANALYZE: { description: 'Measure without a chart: exposure, clipping, cast, sharpness, noise.' },
  } as const,
});

export const JobStatus = builder.enumType('JobStatus', {
  description:
    'Where a job stands: PENDING, RUNNING, then one of the three ends; a retry leads from FAILED or CANCELLED to PENDING.',
  values: {
    PENDING: { description: 'Waits for a worker.' },
    RUNNING: { description: 'Is worked on, or waits to be tried again.' },
    COMPLETED: { description: 'Done: it has a result.' },
    FAILED: { description: 'Ended without a result: see failure.' },
    CANCELLED: { description: 'Ended on request.' },
  } as const,
});

export const JobStage = builder.enumType('JobStage', {
  description: 'What a job is at.',
  values: {
    QUEUED: { description: 'Waits.' },
    LOADING: { description: 'Reads and decodes.' },
    DETECTING: { description: 'Looks for the chart.' },
    MEASURING: { description: 'Measures the patches.' },
    FITTING: { description: 'Fits the correction.' },
    CORRECTING: { description: 'Applies it to every pixel.' },
    ENCODING: { description: 'Encodes, and measures again what was encoded.' },
    STORING: { description: 'Stores files and numbers.' },
    DONE: { description: 'Has ended well.' },
  } as const,
});

export const JobFailureCode = builder.enumType('JobFailureCode', {
  description: 'Why a job failed, for a program to act on.',
  values: {
    CHART_NOT_FOUND: { description: 'There is no chart in the picture, or it cannot be told.' },
    CHART_UNUSABLE: { description: 'The chart is there, but too few of its patches can be measured.' },
    UNSUPPORTED_IMAGE: { description: 'A kind of picture that cannot be read.' },
    CORRUPT_IMAGE: { description: 'The file is damaged.' },
    IMAGE_TOO_LARGE: { description: 'More pixels than are taken.' },
    REFERENCE_MISSING: { description: 'The reference image or the profile is gone, or the image shows no chart.' },
    STORAGE_UNAVAILABLE: { description: 'A file could not be read or written.' },
    TIMED_OUT: { description: 'A stage took longer than it may.' },
    INTERNAL: { description: 'Our fault.' },
  } as const,
});

export const LogLevel = builder.enumType('LogLevel', {
  description: 'How much a log entry matters.',
  values: {
    DEBUG: { description: 'For developers.' },
    INFO: { description: 'As it should be.' },
    WARNING: { description: 'Worth a look.' },
    ERROR: { description: 'Went wrong.' },
  } as const,
});

export const HealthStatus = builder.enumType('HealthStatus', {
  description: 'How a part of the service is.',
  values: {
    OK: { description: 'Works.' },
    DEGRADED: { description: 'Works, but not all of it.' },
    DOWN: { description: 'Does not work.' },
  } as const,
});
