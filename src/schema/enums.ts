import { builder } from './core/builder.ts';

export const Role = builder.enumType('Role', {
  description: 'What an account can do.',
  values: {
    USER: { description: 'Reads and changes its own data.' },
    ADMIN: { description: 'Reads and changes the data of all accounts.' },
  } as const,
});

export const SubscriptionTier = builder.enumType('SubscriptionTier', {
  description: 'The tier of an account, which sets its storage quota and other limits.',
  values: {
    FREE: { description: '5 GB of storage.' },
    PERSONAL: { description: '50 GB of storage.' },
    PRO: { description: '500 GB of storage.' },
    BUSINESS: { description: '2 TB of storage.' },
    ENTERPRISE: { description: '20 TB of storage.' },
  } as const,
});

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'A sort direction. Rows without a value come last with ASC and first with DESC.',
  values: {
    ASC: { description: 'Ascending: smallest, oldest or A first.' },
    DESC: { description: 'Descending: largest, newest or Z first.' },
  } as const,
});

export const ChartKind = builder.enumType('ChartKind', {
  description: 'A kind of colour chart with 24 patches in 6 columns and 4 rows.',
  values: {
    COLORCHECKER_24: { description: 'A ColorChecker Classic, which needs no markers.' },
    ARUCO_24: {
      description:
        'A chart with the ArUco markers 0 to 3 (DICT_5X5_50) at the top left, top right, bottom right and bottom left.',
    },
  } as const,
});

export const ChartOrientation = builder.enumType('ChartOrientation', {
  description: 'The clockwise rotation of the chart in the image, to the nearest quarter turn.',
  values: {
    NORMAL: { description: 'Dark skin is at the top left.' },
    ROTATED_90: { description: 'Dark skin is at the top right.' },
    ROTATED_180: { description: 'Dark skin is at the bottom right.' },
    ROTATED_270: { description: 'Dark skin is at the bottom left.' },
  } as const,
});

export const QualityRating = builder.enumType('QualityRating', {
  description: 'A rating based on the mean CIEDE2000 after correction (before it if nothing was corrected).',
  values: {
    EXCELLENT: { description: 'A mean below 1.' },
    VERY_GOOD: { description: 'A mean of at least 1 and below 2.' },
    GOOD: { description: 'A mean of at least 2 and below 3.' },
    FAIR: { description: 'A mean of at least 3 and below 5.' },
    POOR: { description: 'A mean of 5 or more.' },
  } as const,
});

export const QualityWarning = builder.enumType('QualityWarning', {
  description: 'A reason why the numbers may be less reliable than they appear.',
  values: {
    GLARE: { description: 'A patch reflects a light source. Turn the chart or move the light.' },
    CLIPPED_HIGHLIGHTS: { description: 'A patch is overexposed. Reduce the exposure.' },
    CLIPPED_SHADOWS: { description: 'A patch is underexposed. Increase the exposure.' },
    UNEVEN_LIGHT: { description: 'The light falls off across the chart.' },
    BLURRED: { description: 'The chart is out of focus or blurred by motion.' },
    CHART_SMALL: { description: 'The patches contain too few pixels. Move closer to the chart.' },
    LOW_CONFIDENCE: { description: 'The detected chart may be wrong. Check its corners.' },
    GAMUT_CLIPPED: {
      description:
        'Corrected colours were outside the output colour space. They were mapped into it with the same hue and less chroma.',
    },
    MIRRORED: { description: 'The image is mirrored, like the self-view of a webcam.' },
    NOT_SRGB_ENCODED: {
      description:
        'The neutral patches show that the code values are linear light, not sRGB. The image was decoded accordingly.',
    },
    SIMPLER_CORRECTION: {
      description: 'The requested correction made the patches worse. A simpler one, or none, was used instead.',
    },
    PATCHES_COVERED: { description: 'A patch is covered, dirty or partly in shadow. See PatchMeasurement.exclusion.' },
    SEVERAL_CHARTS: {
      description: 'Several charts were found and the most probable one was used. See ChartDetection.others.',
    },
    EMBEDDED_PREVIEW: {
      description: 'The raw file could not be decoded. Its embedded JPEG preview was used instead.',
    },
    NOT_IMPROVED: {
      description:
        'The patches of the output are no closer to their references than those of the photo: it was already accurate, or the requested format, quality and options allow no better result.',
    },
  } as const,
});

export const Visibility = builder.enumType('Visibility', {
  description:
    'The visibility of a CIEDE2000 difference, based on a just noticeable difference of 2.3 (Mahy et al. 1994).',
  values: {
    UNNOTICEABLE: { description: 'Below 2.3: not noticeable.' },
    NOTICEABLE: { description: 'At least 2.3 and below 4.6: noticeable side by side.' },
    CLEAR: { description: '4.6 or more: obvious.' },
  } as const,
});

export const PatchExclusion = builder.enumType('PatchExclusion', {
  description: 'Why a patch is excluded from the fit.',
  values: {
    CLIPPED_HIGHLIGHTS: { description: 'More than 1 % of a channel is at the bright end of its range.' },
    CLIPPED_SHADOWS: { description: 'More than 1 % of a channel is at the dark end of its range.' },
    GLARE: { description: 'Its bright tail is 4 times the typical one: it reflects a light source.' },
    TEXTURE: { description: 'Its texture is 4 times the typical one: an object or a shadow lies across it.' },
    COVERED: {
      description:
        'Its colour differs from what the other patches predict by a CIEDE2000 of more than 22: something covers the patch.',
    },
  } as const,
});

export const WhiteBalance = builder.enumType('WhiteBalance', {
  description: 'The source of the white balance.',
  values: {
    NONE: { description: 'No white balance.' },
    CHART: { description: 'The neutral patches of the chart.' },
    GRAY_WORLD: {
      description: 'The mean of the image being corrected, without clipped pixels, is assumed to be grey.',
    },
    WHITE_PATCH: {
      description: 'The brightest part of the image being corrected, without clipped pixels, is assumed to be white.',
    },
  } as const,
});

export const CorrectionModel = builder.enumType('CorrectionModel', {
  description: 'The model that maps measured colours to their references.',
  values: {
    AUTO: {
      description: 'The model with the lowest cross-validated error, or a simpler one with a similar error.',
    },
    LINEAR_3X3: { description: 'A 3x3 matrix in linear light.' },
    ROOT_POLYNOMIAL_2: {
      description:
        'A root polynomial of degree 2, independent of the exposure (Finlayson, Mackiewicz and Hurlbert 2015).',
    },
    ROOT_POLYNOMIAL_3: { description: 'A root polynomial of degree 3.' },
    NONE: { description: 'Only white balance and exposure.' },
  } as const,
});

export const ChartReference = builder.enumType('ChartReference', {
  description: 'The published reference for the patches. The pigments changed in November 2014.',
  values: {
    AUTO: { description: 'The reference that fits better.' },
    CLASSIC_AFTER_2014: { description: 'Charts made in or after November 2014.' },
    CLASSIC_BEFORE_2014: { description: 'Charts made before November 2014.' },
  } as const,
});

export const Linearization = builder.enumType('Linearization', {
  description: "Whether the camera's tone curve is undone before the model is fitted.",
  values: {
    AUTO: { description: 'NEUTRALS if it lowers the cross-validated error, otherwise NONE.' },
    NONE: { description: 'The tone curve is not undone.' },
    NEUTRALS: { description: 'The tone curve is estimated from the neutral patches and undone.' },
  } as const,
});

export const IccVersion = builder.enumType('IccVersion', {
  description: 'The version of the ICC profile format.',
  values: {
    V2: { description: 'Version 2.4, which all programs can read.' },
    V4: { description: 'Version 4.4 with the same values, for programs that require it. ArgyllCMS cannot read it.' },
  } as const,
});

export const OutputFormat = builder.enumType('OutputFormat', {
  description: 'The file format of a corrected image.',
  values: {
    JPEG: { description: 'JPEG: 8 bits, lossy.' },
    PNG: { description: 'PNG: 8 or 16 bits, lossless.' },
    WEBP: { description: 'WebP: 8 bits, lossy.' },
    AVIF: { description: 'AVIF: 8 bits, lossy, slow to encode, with small files.' },
    TIFF: { description: 'TIFF: 8 or 16 bits, lossless.' },
  } as const,
});

export const OutputColorSpace = builder.enumType('OutputColorSpace', {
  description: 'The colour space of a corrected image. Its ICC profile is embedded.',
  values: {
    SRGB: { description: 'sRGB (IEC 61966-2-1).' },
    DISPLAY_P3: { description: 'Display P3: P3 primaries, D65 and the sRGB tone curve.' },
    ADOBE_RGB: { description: 'Adobe RGB (1998).' },
  } as const,
});

export const JobType = builder.enumType('JobType', {
  description: 'What a job does to an image.',
  values: {
    DETECT: { description: 'Finds and measures the chart.' },
    CORRECT: { description: 'Applies a correction from a reference image or a profile.' },
    DETECT_AND_CORRECT: { description: 'Finds the chart in the image and uses it to correct that image.' },
    ANALYZE: { description: 'Measures exposure, clipping, colour cast, sharpness and noise without a chart.' },
  } as const,
});

export const JobStatus = builder.enumType('JobStatus', {
  description:
    'The status of a job, batch or operation: PENDING, RUNNING, then one of the three final ones. Retrying a job changes FAILED or CANCELLED to PENDING.',
  values: {
    PENDING: { description: 'Waiting for a worker.' },
    RUNNING: { description: 'Running, or waiting for another attempt.' },
    COMPLETED: { description: 'Ended successfully.' },
    FAILED: { description: 'Ended without success. The field failure says why.' },
    CANCELLED: { description: 'Cancelled on request.' },
  } as const,
});

export const JobStage = builder.enumType('JobStage', {
  description: 'The stage of a job.',
  values: {
    QUEUED: { description: 'The job is waiting.' },
    LOADING: { description: 'The file is read and decoded.' },
    DETECTING: { description: 'The chart is being detected.' },
    MEASURING: { description: 'The patches are measured.' },
    FITTING: { description: 'The correction is fitted.' },
    CORRECTING: { description: 'The correction is applied to every pixel.' },
    ENCODING: { description: 'The output is encoded and then verified.' },
    STORING: { description: 'Files and results are stored.' },
    DONE: { description: 'The job has completed.' },
  } as const,
});

export const JobFailureCode = builder.enumType('JobFailureCode', {
  description: 'Why a job or an operation failed, for programs.',
  values: {
    CHART_NOT_FOUND: { description: 'No chart was found in the image.' },
    CHART_UNUSABLE: { description: 'A chart was found, but too few of its patches can be measured.' },
    UNSUPPORTED_IMAGE: { description: 'The file format is not supported.' },
    CORRUPT_IMAGE: { description: 'The file is damaged.' },
    IMAGE_TOO_LARGE: { description: 'The image has too many pixels.' },
    REFERENCE_MISSING: {
      description: 'The reference image or the profile was deleted, or the reference image has no chart.',
    },
    STORAGE_UNAVAILABLE: { description: 'A file could not be read or written.' },
    TIMED_OUT: { description: 'A stage exceeded its time limit.' },
    INTERNAL: { description: 'An internal error of the server.' },
  } as const,
});

export const LogLevel = builder.enumType('LogLevel', {
  description: 'The severity of a log entry.',
  values: {
    DEBUG: { description: 'Details for developers.' },
    INFO: { description: 'Normal progress.' },
    WARNING: { description: 'Something that may need attention.' },
    ERROR: { description: 'An error.' },
  } as const,
});

export const HealthStatus = builder.enumType('HealthStatus', {
  description: 'The health of a part of the service.',
  values: {
    OK: { description: 'Working normally.' },
    DEGRADED: { description: 'Partly working.' },
    DOWN: { description: 'Not working.' },
  } as const,
});
