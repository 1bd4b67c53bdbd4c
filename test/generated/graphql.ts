/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The rules of a category. An image matches if one of them applies. If several categories match, the user's own take precedence over built-in ones, camera models over keywords over extensions, and longer rules over shorter ones. */
export type CategoryRules = {
  /** At most 200 camera models, for example EOS R5: whole words, case-insensitive; a * at the end of a word matches any ending. */
  cameraModels?: Array<string> | null | undefined;
  /** At most 200 file extensions without the dot, for example cr3. */
  extensions?: Array<string> | null | undefined;
  /** At most 200 words, found anywhere in the filename or description, case-insensitive. */
  keywords?: Array<string> | null | undefined;
};

/** A kind of colour chart with 24 patches in 6 columns and 4 rows. */
export type ChartKind =
  /** A chart with the ArUco markers 0 to 3 (DICT_5X5_50) at the top left, top right, bottom right and bottom left. */
  | 'ARUCO_24'
  /** A ColorChecker Classic, which needs no markers. */
  | 'COLORCHECKER_24';

/** The clockwise rotation of the chart in the image, to the nearest quarter turn. */
export type ChartOrientation =
  /** Dark skin is at the top left. */
  | 'NORMAL'
  /** Dark skin is at the top right. */
  | 'ROTATED_90'
  /** Dark skin is at the bottom right. */
  | 'ROTATED_180'
  /** Dark skin is at the bottom left. */
  | 'ROTATED_270';

/** The published reference for the patches. The pigments changed in November 2014. */
export type ChartReference =
  /** The reference that fits better. */
  | 'AUTO'
  /** Charts made in or after November 2014. */
  | 'CLASSIC_AFTER_2014'
  /** Charts made before November 2014. */
  | 'CLASSIC_BEFORE_2014';

/** The model that maps measured colours to their references. */
export type CorrectionModel =
  /** The model with the lowest cross-validated error, or a simpler one with a similar error. */
  | 'AUTO'
  /** A 3x3 matrix in linear light. */
  | 'LINEAR_3X3'
  /** Only white balance and exposure. */
  | 'NONE'
  /** A root polynomial of degree 2, independent of the exposure (Finlayson, Mackiewicz and Hurlbert 2015). */
  | 'ROOT_POLYNOMIAL_2'
  /** A root polynomial of degree 3. */
  | 'ROOT_POLYNOMIAL_3';

/** How an image is corrected. An option that does not apply is refused with BAD_USER_INPUT, never ignored. */
export type CorrectionOptions = {
  /** The kind of chart to find. If omitted, both are tried. */
  chart?: ChartKind | null | undefined;
  /** Removes the falloff of the light across the chart from the patches and, up to 2 EV, from the whole image. Only for DETECT_AND_CORRECT. */
  evenLight?: boolean | null | undefined;
  /** Whether the camera's tone curve is undone before the model is fitted. */
  linearization?: Linearization | null | undefined;
  /** Scales the exposure so that the chart's neutral patches get their reference lightness. */
  matchExposure?: boolean | null | undefined;
  /** The model that maps measured colours to their references. */
  model?: CorrectionModel | null | undefined;
  /** The colour space of the corrected image. Its ICC profile is embedded. */
  outputColorSpace?: OutputColorSpace | null | undefined;
  /** The file format of the corrected image. */
  outputFormat?: OutputFormat | null | undefined;
  /** Rolls off highlights that the correction would otherwise clip. */
  preserveHighlights?: boolean | null | undefined;
  /** The quality of lossy formats, 1 to 100. */
  quality?: number | null | undefined;
  /** The edition of the chart. */
  reference?: ChartReference | null | undefined;
  /** The source of the white balance. */
  whiteBalance?: WhiteBalance | null | undefined;
};

/** The properties of a new batch, which has one job for each image. */
export type CreateBatchInput = {
  /** Selects all matching images of the viewer. Set either imageIds or filter. */
  filter?: ImageFilter | null | undefined;
  /** A key for safe retries: a second request of the same user with the same key returns the first batch. */
  idempotencyKey?: string | null | undefined;
  /** The images. Set either imageIds or filter. */
  imageIds?: Array<string | number> | null | undefined;
  /** A name of at most 200 characters. */
  name?: string | null | undefined;
  /** How to correct the images. Set either options or presetId. */
  options?: CorrectionOptions | null | undefined;
  /** A preset with the options. If neither options nor presetId is set, the default preset of the type is used. */
  presetId?: string | number | null | undefined;
  /** The priority of the jobs, -1000 to 1000. Lower numbers run first. The default of single jobs is 0. */
  priority?: number | null | undefined;
  /** For type CORRECT: a saved profile. Set either referenceImageId or profileId. */
  profileId?: string | number | null | undefined;
  /** For type CORRECT: an image of the chart, taken in the same light. Set either referenceImageId or profileId. */
  referenceImageId?: string | number | null | undefined;
  /** What to do to each image. */
  type: JobType;
};

/** The properties of a new job. */
export type CreateJobInput = {
  /** A description of at most 10,000 characters. */
  description?: string | null | undefined;
  /** A key for safe retries: a second request of the same user with the same key returns the first job. */
  idempotencyKey?: string | null | undefined;
  /** The image to process. */
  imageId: string | number;
  /** A name of at most 200 characters. */
  name?: string | null | undefined;
  /** How to correct the image. Set either options or presetId. */
  options?: CorrectionOptions | null | undefined;
  /** A preset with the options. If neither options nor presetId is set, the default preset of the type is used. */
  presetId?: string | number | null | undefined;
  /** The priority, -1000 to 1000. Lower numbers run first. */
  priority?: number | null | undefined;
  /** For type CORRECT: a saved profile. Set either referenceImageId or profileId. With a profile, only the output options apply. */
  profileId?: string | number | null | undefined;
  /** For type CORRECT: an image of the chart, taken in the same light. Set either referenceImageId or profileId. */
  referenceImageId?: string | number | null | undefined;
  /** What the job does: DETECT, CORRECT, DETECT_AND_CORRECT or ANALYZE. */
  type: JobType;
};

/** The properties of a file to upload in chunks. */
export type CreateUploadInput = {
  /** The exact size; by default at most 100 MB. */
  byteSize: number;
  /** The expected MIME type. The actual type is detected from the content. */
  contentType: string;
  /** The name of the file. */
  filename: string;
  /** The virtual folder for the image, with '/' as the separator. */
  folder?: string | null | undefined;
  /** The SHA-256 of the file, hexadecimal. If it is set, a file that the viewer already owns does not need to be sent. */
  sha256?: string | null | undefined;
};

/** Which image of a group of duplicates is kept. In a tie, it is the one that was uploaded first. */
export type DuplicateKeep =
  /** Keeps the image with the largest file. */
  | 'LARGEST'
  /** Keeps the image that was uploaded last. */
  | 'NEWEST'
  /** Keeps the image that was uploaded first. */
  | 'OLDEST';

/** The status of a file in an operation. */
export type FileRecordStatus =
  /** Completed. */
  | 'DONE'
  /** Failed without changing anything. The message says why. */
  | 'FAILED'
  /** Planned. Records keep this status after a dry run or a cancelled operation. */
  | 'PLANNED'
  /** Completed, then undone. */
  | 'ROLLED_BACK'
  /** Skipped. The message says why. */
  | 'SKIPPED';

/** The health of a part of the service. */
export type HealthStatus =
  /** Partly working. */
  | 'DEGRADED'
  /** Not working. */
  | 'DOWN'
  /** Working normally. */
  | 'OK';

/** Selects images that meet all given conditions. */
export type ImageFilter = {
  /** Images with an f-number in this range. */
  aperture?: RangeInput | null | undefined;
  /** Images taken with this camera model, exactly as reported; an empty string finds those that report none. */
  cameraModel?: string | null | undefined;
  /** Images from the camera body with this serial number; an empty string finds those that report none. */
  cameraSerial?: string | null | undefined;
  /** Images taken at this time or later. */
  capturedAfter?: string | null | undefined;
  /** Images taken before this time. */
  capturedBefore?: string | null | undefined;
  /** Images of this category. */
  category?: string | null | undefined;
  /** Images with an exposure time in this range, in seconds. */
  exposureSeconds?: RangeInput | null | undefined;
  /** Images taken with the flash (true) or without it (false). */
  flashFired?: boolean | null | undefined;
  /** Images in this folder, excluding subfolders. */
  folder?: string | null | undefined;
  /** Images in which a job has found a chart (true) or has not (false). */
  hasChart?: boolean | null | undefined;
  /** Images whose white balance was chosen by the camera (true) or set by hand (false). */
  isAutoWhiteBalance?: boolean | null | undefined;
  /** Images with an ISO sensitivity in this range. */
  iso?: RangeInput | null | undefined;
  /** Images taken with this lens, exactly as reported; an empty string finds those that report none. */
  lensModel?: string | null | undefined;
  /** Text of at most 1,000 characters to find in the filename, description or tags, case-insensitive. */
  search?: string | null | undefined;
  /** Images with all of these tags, at most 100. */
  tags?: Array<string> | null | undefined;
};

/** The order of a list of images. */
export type ImageOrder = {
  /** The sort direction. */
  direction: OrderDirection;
  /** The property to sort by. */
  field: ImageOrderField;
};

/** The properties by which images can be ordered. */
export type ImageOrderField =
  /** The size of the uploaded file. */
  | 'BYTE_SIZE'
  /** The capture time. */
  | 'CAPTURED_AT'
  /** The time when the image was uploaded. */
  | 'CREATED_AT'
  /** The filename. */
  | 'FILENAME';

/** Why a job or an operation failed, for programs. */
export type JobFailureCode =
  /** No chart was found in the image. */
  | 'CHART_NOT_FOUND'
  /** A chart was found, but too few of its patches can be measured. */
  | 'CHART_UNUSABLE'
  /** The file is damaged. */
  | 'CORRUPT_IMAGE'
  /** The image has too many pixels. */
  | 'IMAGE_TOO_LARGE'
  /** An internal error of the server. */
  | 'INTERNAL'
  /** The reference image or the profile was deleted, or the reference image has no chart. */
  | 'REFERENCE_MISSING'
  /** A file could not be read or written. */
  | 'STORAGE_UNAVAILABLE'
  /** A stage exceeded its time limit. */
  | 'TIMED_OUT'
  /** The file format is not supported. */
  | 'UNSUPPORTED_IMAGE';

/** Selects jobs that meet all given conditions. */
export type JobFilter = {
  /** Jobs of this batch. */
  batchId?: string | number | null | undefined;
  /** Jobs created at this time or later. */
  createdAfter?: string | null | undefined;
  /** Jobs created before this time. */
  createdBefore?: string | null | undefined;
  /** Jobs for this image. */
  imageId?: string | number | null | undefined;
  /** Jobs with one of these statuses. */
  statuses?: Array<JobStatus> | null | undefined;
  /** Jobs of one of these types. */
  types?: Array<JobType> | null | undefined;
};

/** The order of a list of jobs. */
export type JobOrder = {
  /** The sort direction. */
  direction: OrderDirection;
  /** The property to sort by. */
  field: JobOrderField;
};

/** The properties by which jobs can be ordered. */
export type JobOrderField =
  /** The time when the job ended. Jobs that have not ended count as the latest. */
  | 'COMPLETED_AT'
  /** The time when the job was created. */
  | 'CREATED_AT'
  /** The priority. */
  | 'PRIORITY';

/** The stage of a job. */
export type JobStage =
  /** The correction is applied to every pixel. */
  | 'CORRECTING'
  /** The chart is being detected. */
  | 'DETECTING'
  /** The job has completed. */
  | 'DONE'
  /** The output is encoded and then verified. */
  | 'ENCODING'
  /** The correction is fitted. */
  | 'FITTING'
  /** The file is read and decoded. */
  | 'LOADING'
  /** The patches are measured. */
  | 'MEASURING'
  /** The job is waiting. */
  | 'QUEUED'
  /** Files and results are stored. */
  | 'STORING';

/** The status of a job, batch or operation: PENDING, RUNNING, then one of the three final ones. Retrying a job changes FAILED or CANCELLED to PENDING. */
export type JobStatus =
  /** Cancelled on request. */
  | 'CANCELLED'
  /** Ended successfully. */
  | 'COMPLETED'
  /** Ended without success. The field failure says why. */
  | 'FAILED'
  /** Waiting for a worker. */
  | 'PENDING'
  /** Running, or waiting for another attempt. */
  | 'RUNNING';

/** What a job does to an image. */
export type JobType =
  /** Measures exposure, clipping, colour cast, sharpness and noise without a chart. */
  | 'ANALYZE'
  /** Applies a correction from a reference image or a profile. */
  | 'CORRECT'
  /** Finds and measures the chart. */
  | 'DETECT'
  /** Finds the chart in the image and uses it to correct that image. */
  | 'DETECT_AND_CORRECT';

/** Whether the camera's tone curve is undone before the model is fitted. */
export type Linearization =
  /** NEUTRALS if it lowers the cross-validated error, otherwise NONE. */
  | 'AUTO'
  /** The tone curve is estimated from the neutral patches and undone. */
  | 'NEUTRALS'
  /** The tone curve is not undone. */
  | 'NONE';

/** The severity of a log entry. */
export type LogLevel =
  /** Details for developers. */
  | 'DEBUG'
  /** An error. */
  | 'ERROR'
  /** Normal progress. */
  | 'INFO'
  /** Something that may need attention. */
  | 'WARNING';

/** The credentials of an account. */
export type LoginInput = {
  /** The email address, case-insensitive. */
  email: string;
  /** The password. */
  password: string;
};

/** What an operation does to many images. */
export type OperationType =
  /** Keeps one image of each group of duplicates. */
  | 'DUPLICATE_CLEANUP'
  /** Imports the images below one of the server's library roots. */
  | 'IMPORT'
  /** Moves images into folders according to rules. */
  | 'ORGANIZE'
  /** Undoes an earlier operation. */
  | 'ROLLBACK';

/** A sort direction. Rows without a value come last with ASC and first with DESC. */
export type OrderDirection =
  /** Ascending: smallest, oldest or A first. */
  | 'ASC'
  /** Descending: largest, newest or Z first. */
  | 'DESC';

/** The colour space of a corrected image. Its ICC profile is embedded. */
export type OutputColorSpace =
  /** Adobe RGB (1998). */
  | 'ADOBE_RGB'
  /** Display P3: P3 primaries, D65 and the sRGB tone curve. */
  | 'DISPLAY_P3'
  /** sRGB (IEC 61966-2-1). */
  | 'SRGB';

/** The file format of a corrected image. */
export type OutputFormat =
  /** AVIF: 8 bits, lossy, slow to encode, with small files. */
  | 'AVIF'
  /** JPEG: 8 bits, lossy. */
  | 'JPEG'
  /** PNG: 8 or 16 bits, lossless. */
  | 'PNG'
  /** TIFF: 8 or 16 bits, lossless. */
  | 'TIFF'
  /** WebP: 8 bits, lossy. */
  | 'WEBP';

/** Why a patch is excluded from the fit. */
export type PatchExclusion =
  /** More than 1 % of a channel is at the bright end of its range. */
  | 'CLIPPED_HIGHLIGHTS'
  /** More than 1 % of a channel is at the dark end of its range. */
  | 'CLIPPED_SHADOWS'
  /** Its colour differs from what the other patches predict by a CIEDE2000 of more than 22: something covers the patch. */
  | 'COVERED'
  /** Its bright tail is 4 times the typical one: it reflects a light source. */
  | 'GLARE'
  /** Its texture is 4 times the typical one: an object or a shadow lies across it. */
  | 'TEXTURE';

/** A rating based on the mean CIEDE2000 after correction (before it if nothing was corrected). */
export type QualityRating =
  /** A mean below 1. */
  | 'EXCELLENT'
  /** A mean of at least 3 and below 5. */
  | 'FAIR'
  /** A mean of at least 2 and below 3. */
  | 'GOOD'
  /** A mean of 5 or more. */
  | 'POOR'
  /** A mean of at least 1 and below 2. */
  | 'VERY_GOOD';

/** A reason why the numbers may be less reliable than they appear. */
export type QualityWarning =
  /** The chart is out of focus or blurred by motion. */
  | 'BLURRED'
  /** The patches contain too few pixels. Move closer to the chart. */
  | 'CHART_SMALL'
  /** A patch is overexposed. Reduce the exposure. */
  | 'CLIPPED_HIGHLIGHTS'
  /** A patch is underexposed. Increase the exposure. */
  | 'CLIPPED_SHADOWS'
  /** The raw file could not be decoded. Its embedded JPEG preview was used instead. */
  | 'EMBEDDED_PREVIEW'
  /** Corrected colours were outside the output colour space. They were mapped into it with the same hue and less chroma. */
  | 'GAMUT_CLIPPED'
  /** A patch reflects a light source. Turn the chart or move the light. */
  | 'GLARE'
  /** The detected chart may be wrong. Check its corners. */
  | 'LOW_CONFIDENCE'
  /** The image is mirrored, like the self-view of a webcam. */
  | 'MIRRORED'
  /** The patches of the output are no closer to their references than those of the photo: it was already accurate, or the requested format, quality and options allow no better result. */
  | 'NOT_IMPROVED'
  /** The neutral patches show that the code values are linear light, not sRGB. The image was decoded accordingly. */
  | 'NOT_SRGB_ENCODED'
  /** A patch is covered, dirty or partly in shadow. See PatchMeasurement.exclusion. */
  | 'PATCHES_COVERED'
  /** Several charts were found and the most probable one was used. See ChartDetection.others. */
  | 'SEVERAL_CHARTS'
  /** The requested correction made the patches worse. A simpler one, or none, was used instead. */
  | 'SIMPLER_CORRECTION'
  /** The light falls off across the chart. */
  | 'UNEVEN_LIGHT';

/** A range of numbers, both ends included. An omitted end is unbounded. 1/30 s is stored as 0.0333333…, so use a range such as 0.033 to 0.034; 0.0333 at both ends does not match it. */
export type RangeInput = {
  /** The largest number. */
  max?: number | null | undefined;
  /** The smallest number. */
  min?: number | null | undefined;
};

/** The properties of a new account. */
export type RegisterInput = {
  /** An email address of at most 254 characters, unique regardless of case. */
  email: string;
  /** The full name, at most 200 characters. */
  fullName?: string | null | undefined;
  /** A password of 8 to 128 characters. */
  password: string;
  /** 1 to 40 letters, digits, dots, hyphens or underscores, unique regardless of case. */
  username: string;
};

/** Selects results that meet all given conditions. */
export type ResultFilter = {
  /** Results of this batch. */
  batchId?: string | number | null | undefined;
  /** Results for this image. */
  imageId?: string | number | null | undefined;
  /** The result of this job. */
  jobId?: string | number | null | undefined;
  /** Results with at most this mean CIEDE2000 after correction (before it if nothing was corrected). */
  maxDeltaE?: number | null | undefined;
  /** Results with at least this mean CIEDE2000 after correction (before it if nothing was corrected). */
  minDeltaE?: number | null | undefined;
  /** Results with one of these ratings. */
  ratings?: Array<QualityRating> | null | undefined;
};

/** The order of a list of results. */
export type ResultOrder = {
  /** The sort direction. */
  direction: OrderDirection;
  /** The property to sort by. */
  field: ResultOrderField;
};

/** The properties by which results can be ordered. */
export type ResultOrderField =
  /** The time when the result was stored. */
  | 'CREATED_AT'
  /** The mean CIEDE2000 after correction (before it if nothing was corrected). */
  | 'DELTA_E';

/** What an account can do. */
export type Role =
  /** Reads and changes the data of all accounts. */
  | 'ADMIN'
  /** Reads and changes its own data. */
  | 'USER';

/** A category with all its properties. */
export type SaveCategoryInput = {
  /** A display colour, #rrggbb. */
  color?: string | null | undefined;
  /** A description of at most 10,000 characters. */
  description?: string | null | undefined;
  /** The category to change. If omitted, a new one is created. */
  id?: string | number | null | undefined;
  /** A name of at most 200 characters without slashes, unique among your categories. */
  name: string;
  /** Which images belong to the category. */
  rules: CategoryRules;
};

/** A preset with all its properties. */
export type SavePresetInput = {
  /** A description of at most 10,000 characters. */
  description?: string | null | undefined;
  /** The preset to change. If omitted, a new one is created. */
  id?: string | number | null | undefined;
  /** Makes the preset the default of its type, replacing the previous default. */
  isDefault?: boolean | null | undefined;
  /** A name of at most 200 characters, unique among your presets. */
  name: string;
  /** The options to save. */
  options: CorrectionOptions;
  /** The type of job that the preset is for. */
  type: JobType;
};

/** The properties of a new operation. Fields that do not apply to the type are ignored. */
export type StartOperationInput = {
  /** Records the plan without changing anything. */
  dryRun?: boolean | null | undefined;
  /** Which of the viewer's images to process; all if omitted. */
  filter?: ImageFilter | null | undefined;
  /** For ORGANIZE: a folder template with {year}, {month}, {day}, {camera}, {category}, {rating} and {extension}. The default is '{category}/{year}'. */
  folderTemplate?: string | null | undefined;
  /** A completed dry run of the same type, whose plan is carried out with dryRun: false. Files that have changed since then are refused, each with the reason. */
  fromDryRun?: string | number | null | undefined;
  /** For DUPLICATE_CLEANUP: which image of each group is kept. */
  keep?: DuplicateKeep | null | undefined;
  /** For IMPORT: a folder below the root, or '' for the whole root. */
  path?: string | null | undefined;
  /** For IMPORT: the name of a library root; see libraryRoots. */
  root?: string | null | undefined;
  /** For DUPLICATE_CLEANUP: the maximum distance of the perceptual hashes in bits, of 64. 0 finds only identical files. */
  similarity?: number | null | undefined;
  /** The type of operation. For ROLLBACK use rollbackOperation. */
  type: OperationType;
};

/** The tier of an account, which sets its storage quota and other limits. */
export type SubscriptionTier =
  /** 2 TB of storage. */
  | 'BUSINESS'
  /** 20 TB of storage. */
  | 'ENTERPRISE'
  /** 5 GB of storage. */
  | 'FREE'
  /** 50 GB of storage. */
  | 'PERSONAL'
  /** 500 GB of storage. */
  | 'PRO';

/** Changes to an image. Omitted fields stay unchanged. */
export type UpdateImageInput = {
  /** A category of at most 200 characters; '' for none. */
  category?: string | null | undefined;
  /** A description of at most 10,000 characters; null removes it. */
  description?: string | null | undefined;
  /** A filename of at most 255 characters without slashes. */
  filename?: string | null | undefined;
  /** A folder path of at most 1,000 characters with '/' as the separator; '' is the root. */
  folder?: string | null | undefined;
  /** Global id of the image. */
  id: string | number;
  /** The complete list of tags: at most 100, each of at most 200 characters. */
  tags?: Array<string> | null | undefined;
};

/** Changes to a job. Omitted fields stay unchanged; null removes a value. */
export type UpdateJobInput = {
  /** A description of at most 10,000 characters. */
  description?: string | null | undefined;
  /** Global id of the job. */
  id: string | number;
  /** A name of at most 200 characters. */
  name?: string | null | undefined;
};

/** Changes to a result. Omitted fields stay unchanged; null removes a value. */
export type UpdateResultInput = {
  /** Global id of the result. */
  id: string | number;
  /** Notes of at most 10,000 characters. */
  notes?: string | null | undefined;
  /** A score from 0 to 1. */
  qualityScore?: number | null | undefined;
};

/** The visibility of a CIEDE2000 difference, based on a just noticeable difference of 2.3 (Mahy et al. 1994). */
export type Visibility =
  /** 4.6 or more: obvious. */
  | 'CLEAR'
  /** At least 2.3 and below 4.6: noticeable side by side. */
  | 'NOTICEABLE'
  /** Below 2.3: not noticeable. */
  | 'UNNOTICEABLE';

/** The source of the white balance. */
export type WhiteBalance =
  /** The neutral patches of the chart. */
  | 'CHART'
  /** The mean of the image being corrected, without clipped pixels, is assumed to be grey. */
  | 'GRAY_WORLD'
  /** No white balance. */
  | 'NONE'
  /** The brightest part of the image being corrected, without clipped pixels, is assumed to be white. */
  | 'WHITE_PATCH';

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, email: string, username: string, fullName: string | null, role: Role, tier: SubscriptionTier, storageQuota: number, storageUsed: number, createdAt: string, lastLoginAt: string | null } };

export type TokensFragment = { accessToken: string, refreshToken: string, expiresIn: number, user: { id: string, email: string, username: string } };

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = { register: { accessToken: string, refreshToken: string, expiresIn: number, user: { id: string, email: string, username: string } } };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { login: { accessToken: string, refreshToken: string, expiresIn: number, user: { id: string, email: string, username: string } } };

export type RefreshSessionMutationVariables = Exact<{
  token: string;
}>;


export type RefreshSessionMutation = { refreshSession: { accessToken: string, refreshToken: string, expiresIn: number, user: { id: string, email: string, username: string } } };

export type LogoutMutationVariables = Exact<{
  token: string;
}>;


export type LogoutMutation = { logout: boolean };

export type AssetPartsFragment = { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null };

export type ImageQueryVariables = Exact<{
  id: string | number;
}>;


export type ImageQuery = { image: { id: string, filename: string, description: string | null, folder: string, category: string, tags: Array<string>, placeholder: string, width: number, height: number, byteSize: number, contentType: string, sha256: string, colorProfile: string | null, capturedAt: string | null, cameraMake: string | null, cameraModel: string | null, exif: unknown, createdAt: string, updatedAt: string, original: { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null }, thumbnail: { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null }, preview: { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null }, chart: { kind: ChartKind, orientation: ChartOrientation, mirrored: boolean, confidence: number, markersFound: number, corners: Array<{ x: number, y: number }> } | null, jobs: { totalCount: number, edges: Array<{ node: { id: string } }> } } | null };

export type ImagesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: ImageFilter | null | undefined;
  orderBy?: ImageOrder | null | undefined;
}>;


export type ImagesQuery = { images: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, filename: string, capturedAt: string | null, byteSize: number, createdAt: string } }> } };

export type UpdateImageMutationVariables = Exact<{
  input: UpdateImageInput;
}>;


export type UpdateImageMutation = { updateImage: { id: string, filename: string, description: string | null, folder: string, category: string, tags: Array<string>, updatedAt: string } };

export type DeleteImagesMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type DeleteImagesMutation = { deleteImages: Array<string> };

export type TrashQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TrashQuery = { trash: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, folder: string, trashedAt: string | null } }> } };

export type RestoreImagesMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type RestoreImagesMutation = { restoreImages: Array<{ id: string, folder: string, tags: Array<string>, trashedAt: string | null }> };

export type EmptyTrashMutationVariables = Exact<{ [key: string]: never; }>;


export type EmptyTrashMutation = { emptyTrash: number };

export type JobPartsFragment = { id: string, name: string | null, description: string | null, type: JobType, status: JobStatus, stage: JobStage, progress: number, options: unknown, priority: number, attempts: number, createdAt: string, startedAt: string | null, completedAt: string | null, failure: { code: JobFailureCode, message: string, stage: JobStage, retryable: boolean } | null, image: { id: string }, reference: { id: string } | null, profile: { id: string } | null, result: { id: string } | null };

export type JobQueryVariables = Exact<{
  id: string | number;
}>;


export type JobQuery = { job: { id: string, name: string | null, description: string | null, type: JobType, status: JobStatus, stage: JobStage, progress: number, options: unknown, priority: number, attempts: number, createdAt: string, startedAt: string | null, completedAt: string | null, log: Array<{ at: string, level: LogLevel, stage: JobStage, message: string }>, failure: { code: JobFailureCode, message: string, stage: JobStage, retryable: boolean } | null, image: { id: string }, reference: { id: string } | null, profile: { id: string } | null, result: { id: string } | null } | null };

export type JobsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: JobFilter | null | undefined;
  orderBy?: JobOrder | null | undefined;
}>;


export type JobsQuery = { jobs: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, status: JobStatus, priority: number, completedAt: string | null, createdAt: string } }> } };

export type CreateJobMutationVariables = Exact<{
  input: CreateJobInput;
}>;


export type CreateJobMutation = { createJob: { id: string, name: string | null, description: string | null, type: JobType, status: JobStatus, stage: JobStage, progress: number, options: unknown, priority: number, attempts: number, createdAt: string, startedAt: string | null, completedAt: string | null, failure: { code: JobFailureCode, message: string, stage: JobStage, retryable: boolean } | null, image: { id: string }, reference: { id: string } | null, profile: { id: string } | null, result: { id: string } | null } };

export type UpdateJobMutationVariables = Exact<{
  input: UpdateJobInput;
}>;


export type UpdateJobMutation = { updateJob: { id: string, name: string | null, description: string | null, type: JobType, status: JobStatus, stage: JobStage, progress: number, options: unknown, priority: number, attempts: number, createdAt: string, startedAt: string | null, completedAt: string | null, failure: { code: JobFailureCode, message: string, stage: JobStage, retryable: boolean } | null, image: { id: string }, reference: { id: string } | null, profile: { id: string } | null, result: { id: string } | null } };

export type CancelJobMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelJobMutation = { cancelJob: { id: string, name: string | null, description: string | null, type: JobType, status: JobStatus, stage: JobStage, progress: number, options: unknown, priority: number, attempts: number, createdAt: string, startedAt: string | null, completedAt: string | null, failure: { code: JobFailureCode, message: string, stage: JobStage, retryable: boolean } | null, image: { id: string }, reference: { id: string } | null, profile: { id: string } | null, result: { id: string } | null } };

export type RetryJobMutationVariables = Exact<{
  id: string | number;
}>;


export type RetryJobMutation = { retryJob: { id: string, name: string | null, description: string | null, type: JobType, status: JobStatus, stage: JobStage, progress: number, options: unknown, priority: number, attempts: number, createdAt: string, startedAt: string | null, completedAt: string | null, failure: { code: JobFailureCode, message: string, stage: JobStage, retryable: boolean } | null, image: { id: string }, reference: { id: string } | null, profile: { id: string } | null, result: { id: string } | null } };

export type DeleteJobMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteJobMutation = { deleteJob: string };

export type BatchPartsFragment = { id: string, name: string | null, type: JobType, status: JobStatus, total: number, completed: number, failed: number, cancelled: number, progress: number, etaSeconds: number | null, createdAt: string, completedAt: string | null, report: { images: number, meanDeltaEBefore: number | null, meanDeltaEAfter: number | null, worstDeltaE: number | null, counts: Array<{ rating: QualityRating, count: number }> } };

export type BatchQueryVariables = Exact<{
  id: string | number;
  filter?: JobFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type BatchQuery = { batch: { id: string, name: string | null, type: JobType, status: JobStatus, total: number, completed: number, failed: number, cancelled: number, progress: number, etaSeconds: number | null, createdAt: string, completedAt: string | null, jobs: { totalCount: number, edges: Array<{ node: { id: string, status: JobStatus, image: { id: string }, batch: { id: string } | null } }> }, report: { images: number, meanDeltaEBefore: number | null, meanDeltaEAfter: number | null, worstDeltaE: number | null, counts: Array<{ rating: QualityRating, count: number }> } } | null };

export type BatchesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BatchesQuery = { batches: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string | null } }> } };

export type CreateBatchMutationVariables = Exact<{
  input: CreateBatchInput;
}>;


export type CreateBatchMutation = { createBatch: { id: string, name: string | null, type: JobType, status: JobStatus, total: number, completed: number, failed: number, cancelled: number, progress: number, etaSeconds: number | null, createdAt: string, completedAt: string | null, report: { images: number, meanDeltaEBefore: number | null, meanDeltaEAfter: number | null, worstDeltaE: number | null, counts: Array<{ rating: QualityRating, count: number }> } } };

export type CancelBatchMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelBatchMutation = { cancelBatch: { id: string, name: string | null, type: JobType, status: JobStatus, total: number, completed: number, failed: number, cancelled: number, progress: number, etaSeconds: number | null, createdAt: string, completedAt: string | null, report: { images: number, meanDeltaEBefore: number | null, meanDeltaEAfter: number | null, worstDeltaE: number | null, counts: Array<{ rating: QualityRating, count: number }> } } };

export type RetryBatchMutationVariables = Exact<{
  id: string | number;
}>;


export type RetryBatchMutation = { retryBatch: { id: string, name: string | null, type: JobType, status: JobStatus, total: number, completed: number, failed: number, cancelled: number, progress: number, etaSeconds: number | null, createdAt: string, completedAt: string | null, report: { images: number, meanDeltaEBefore: number | null, meanDeltaEAfter: number | null, worstDeltaE: number | null, counts: Array<{ rating: QualityRating, count: number }> } } };

export type SummaryFragment = { mean: number, median: number, max: number, min: number, standardDeviation: number, percentile90: number, patchesAbove: number, all: number };

export type ResultPartsFragment = { id: string, rating: QualityRating | null, warnings: Array<QualityWarning>, qualityScore: number | null, notes: string | null, processingTimeMs: number, provenance: unknown, createdAt: string, job: { id: string }, image: { id: string }, corrected: { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null } | null, thumbnail: { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null }, detection: { kind: ChartKind, orientation: ChartOrientation, mirrored: boolean, confidence: number, markersFound: number, corners: Array<{ x: number, y: number }>, others: Array<{ kind: ChartKind, confidence: number }> } | null, correction: { whiteBalance: WhiteBalance, whiteBalanceGains: Array<number>, model: CorrectionModel, linearization: Linearization, reference: ChartReference, exposureOffset: number, matrix: Array<Array<number>>, crossValidatedDeltaE: number | null, illuminant: { xy: Array<number>, correlatedColorTemperature: number | null, duv: number } } | null, patches: Array<{ index: number, name: string, deltaEBefore: number, deltaEAfterWhiteBalance: number | null, deltaEAfter: number | null, crossValidatedDeltaE: number | null, visibility: Visibility | null, clipped: boolean, specular: boolean, exclusion: PatchExclusion | null, texture: number | null, glare: number | null, reference: { hex: string }, measured: { hex: string }, corrected: { hex: string, lab: Array<number>, srgb: Array<number> } | null }>, deltaEBefore: { mean: number, median: number, max: number, min: number, standardDeviation: number, percentile90: number, patchesAbove: number, all: number } | null, deltaEAfterWhiteBalance: { mean: number, median: number, max: number, min: number, standardDeviation: number, percentile90: number, patchesAbove: number, all: number } | null, deltaEAfter: { mean: number, median: number, max: number, min: number, standardDeviation: number, percentile90: number, patchesAbove: number, all: number } | null, unevenLight: { ev: number, directionDegrees: number } | null, chartSharpness: { pixels: number, share: number } | null, analysis: { exposure: { meanLuminance: number, medianLuminance: number, percentile1: number, percentile99: number, middleGreyEv: number }, clipping: { highlights: Array<number>, shadows: Array<number>, white: number, black: number }, cast: { grayWorld: { xy: Array<number>, correlatedColorTemperature: number | null, duv: number } | null, whitePatch: { xy: Array<number>, correlatedColorTemperature: number | null, duv: number } | null, nearNeutrals: { a: number, b: number, share: number } | null }, sharpness: { edgeWidth: number, widthsPerPictureHeight: number, edges: number } | null, noise: { sigma: number, shadows: number | null, midtones: number | null, highlights: number | null } | null } | null };

export type LightFragment = { xy: Array<number>, correlatedColorTemperature: number | null, duv: number };

export type ResultQueryVariables = Exact<{
  id: string | number;
}>;


export type ResultQuery = { result: { id: string, rating: QualityRating | null, warnings: Array<QualityWarning>, qualityScore: number | null, notes: string | null, processingTimeMs: number, provenance: unknown, createdAt: string, job: { id: string }, image: { id: string }, corrected: { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null } | null, thumbnail: { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null }, detection: { kind: ChartKind, orientation: ChartOrientation, mirrored: boolean, confidence: number, markersFound: number, corners: Array<{ x: number, y: number }>, others: Array<{ kind: ChartKind, confidence: number }> } | null, correction: { whiteBalance: WhiteBalance, whiteBalanceGains: Array<number>, model: CorrectionModel, linearization: Linearization, reference: ChartReference, exposureOffset: number, matrix: Array<Array<number>>, crossValidatedDeltaE: number | null, illuminant: { xy: Array<number>, correlatedColorTemperature: number | null, duv: number } } | null, patches: Array<{ index: number, name: string, deltaEBefore: number, deltaEAfterWhiteBalance: number | null, deltaEAfter: number | null, crossValidatedDeltaE: number | null, visibility: Visibility | null, clipped: boolean, specular: boolean, exclusion: PatchExclusion | null, texture: number | null, glare: number | null, reference: { hex: string }, measured: { hex: string }, corrected: { hex: string, lab: Array<number>, srgb: Array<number> } | null }>, deltaEBefore: { mean: number, median: number, max: number, min: number, standardDeviation: number, percentile90: number, patchesAbove: number, all: number } | null, deltaEAfterWhiteBalance: { mean: number, median: number, max: number, min: number, standardDeviation: number, percentile90: number, patchesAbove: number, all: number } | null, deltaEAfter: { mean: number, median: number, max: number, min: number, standardDeviation: number, percentile90: number, patchesAbove: number, all: number } | null, unevenLight: { ev: number, directionDegrees: number } | null, chartSharpness: { pixels: number, share: number } | null, analysis: { exposure: { meanLuminance: number, medianLuminance: number, percentile1: number, percentile99: number, middleGreyEv: number }, clipping: { highlights: Array<number>, shadows: Array<number>, white: number, black: number }, cast: { grayWorld: { xy: Array<number>, correlatedColorTemperature: number | null, duv: number } | null, whitePatch: { xy: Array<number>, correlatedColorTemperature: number | null, duv: number } | null, nearNeutrals: { a: number, b: number, share: number } | null }, sharpness: { edgeWidth: number, widthsPerPictureHeight: number, edges: number } | null, noise: { sigma: number, shadows: number | null, midtones: number | null, highlights: number | null } | null } | null } | null };

export type ResultsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: ResultFilter | null | undefined;
  orderBy?: ResultOrder | null | undefined;
}>;


export type ResultsQuery = { results: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, rating: QualityRating | null, createdAt: string, deltaEAfter: { mean: number } | null, deltaEBefore: { mean: number } | null } }> } };

export type UpdateResultMutationVariables = Exact<{
  input: UpdateResultInput;
}>;


export type UpdateResultMutation = { updateResult: { id: string, qualityScore: number | null, notes: string | null } };

export type DeleteResultMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteResultMutation = { deleteResult: string };

export type PresetsQueryVariables = Exact<{ [key: string]: never; }>;


export type PresetsQuery = { presets: Array<{ id: string, name: string, description: string | null, type: JobType, options: unknown, isDefault: boolean, createdAt: string }> };

export type SavePresetMutationVariables = Exact<{
  input: SavePresetInput;
}>;


export type SavePresetMutation = { savePreset: { id: string, name: string, description: string | null, type: JobType, options: unknown, isDefault: boolean } };

export type DeletePresetMutationVariables = Exact<{
  id: string | number;
}>;


export type DeletePresetMutation = { deletePreset: string };

export type ProfilePartsFragment = { id: string, name: string, createdAt: string, json: unknown, drift: { exposureDifference: number, whiteBalanceDifference: Array<number>, earlier: { id: string }, deltaE: { mean: number, max: number } } | null, correction: { model: CorrectionModel, matrix: Array<Array<number>> }, deltaEAfter: { mean: number }, source: { id: string } | null, icc: { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null }, iccV4: { url: string }, cube: { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null } };

export type ProfilesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProfilesQuery = { profiles: Array<{ id: string, name: string, createdAt: string, json: unknown, drift: { exposureDifference: number, whiteBalanceDifference: Array<number>, earlier: { id: string }, deltaE: { mean: number, max: number } } | null, correction: { model: CorrectionModel, matrix: Array<Array<number>> }, deltaEAfter: { mean: number }, source: { id: string } | null, icc: { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null }, iccV4: { url: string }, cube: { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null } }> };

export type SaveProfileMutationVariables = Exact<{
  resultId: string | number;
  name: string;
}>;


export type SaveProfileMutation = { saveProfile: { id: string, name: string, createdAt: string, json: unknown, drift: { exposureDifference: number, whiteBalanceDifference: Array<number>, earlier: { id: string }, deltaE: { mean: number, max: number } } | null, correction: { model: CorrectionModel, matrix: Array<Array<number>> }, deltaEAfter: { mean: number }, source: { id: string } | null, icc: { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null }, iccV4: { url: string }, cube: { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null } } };

export type DeleteProfileMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteProfileMutation = { deleteProfile: string };

export type UsageQueryVariables = Exact<{ [key: string]: never; }>;


export type UsageQuery = { usage: { images: number, storageUsed: number, storageQuota: number, jobsByStatus: Array<{ status: JobStatus, count: number }>, accuracy: { images: number, meanDeltaEBefore: number | null, meanDeltaEAfter: number | null, worstDeltaE: number | null, counts: Array<{ rating: QualityRating, count: number }> } } };

export type HealthQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthQuery = { health: { status: HealthStatus, database: HealthStatus, events: HealthStatus, storage: HealthStatus, queue: HealthStatus, workers: number, version: string } };

export type CategoryFieldsFragment = { id: string, name: string, description: string | null, color: string | null, extensions: Array<string>, keywords: Array<string>, cameraModels: Array<string>, isCustom: boolean, imageCount: number };

export type CategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type CategoriesQuery = { categories: Array<{ id: string, name: string, description: string | null, color: string | null, extensions: Array<string>, keywords: Array<string>, cameraModels: Array<string>, isCustom: boolean, imageCount: number }> };

export type SaveCategoryMutationVariables = Exact<{
  input: SaveCategoryInput;
}>;


export type SaveCategoryMutation = { saveCategory: { id: string, name: string, description: string | null, color: string | null, extensions: Array<string>, keywords: Array<string>, cameraModels: Array<string>, isCustom: boolean, imageCount: number } };

export type DeleteCategoryMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteCategoryMutation = { deleteCategory: string };

export type ImageFacetsQueryVariables = Exact<{
  filter?: ImageFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type ImageFacetsQuery = { imageFacets: { folders: Array<{ value: string, count: number }>, categories: Array<{ value: string, count: number }>, cameraModels: Array<{ value: string, count: number }>, tags: Array<{ value: string, count: number }> } };

export type OperationFieldsFragment = { id: string, type: OperationType, status: JobStatus, dryRun: boolean, filesScanned: number, filesProcessed: number, filesSkipped: number, filesFailed: number, duplicatesFound: number, spaceSaved: number, progress: number, failure: { code: JobFailureCode, message: string, retryable: boolean } | null, rollbackOf: { id: string } | null, rolledBackBy: { id: string } | null };

export type OperationQueryVariables = Exact<{
  id: string | number;
}>;


export type OperationQuery = { operation: { id: string, type: OperationType, status: JobStatus, dryRun: boolean, filesScanned: number, filesProcessed: number, filesSkipped: number, filesFailed: number, duplicatesFound: number, spaceSaved: number, progress: number, failure: { code: JobFailureCode, message: string, retryable: boolean } | null, rollbackOf: { id: string } | null, rolledBackBy: { id: string } | null } | null };

export type OperationRecordsQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OperationRecordsQuery = { operation: { records: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, originalPath: string, newPath: string | null, byteSize: number, sha256: string | null, category: string | null, isDuplicate: boolean, status: FileRecordStatus, message: string | null, image: { id: string } | null } }> } } | null };

export type OperationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OperationsQuery = { libraryRoots: Array<string>, operations: { totalCount: number, edges: Array<{ node: { id: string, type: OperationType, status: JobStatus, dryRun: boolean, filesScanned: number, filesProcessed: number, filesSkipped: number, filesFailed: number, duplicatesFound: number, spaceSaved: number, progress: number, failure: { code: JobFailureCode, message: string, retryable: boolean } | null, rollbackOf: { id: string } | null, rolledBackBy: { id: string } | null } }> } };

export type StartOperationMutationVariables = Exact<{
  input: StartOperationInput;
}>;


export type StartOperationMutation = { startOperation: { id: string, type: OperationType, status: JobStatus, dryRun: boolean, filesScanned: number, filesProcessed: number, filesSkipped: number, filesFailed: number, duplicatesFound: number, spaceSaved: number, progress: number, failure: { code: JobFailureCode, message: string, retryable: boolean } | null, rollbackOf: { id: string } | null, rolledBackBy: { id: string } | null } };

export type CancelOperationMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelOperationMutation = { cancelOperation: { id: string, type: OperationType, status: JobStatus, dryRun: boolean, filesScanned: number, filesProcessed: number, filesSkipped: number, filesFailed: number, duplicatesFound: number, spaceSaved: number, progress: number, failure: { code: JobFailureCode, message: string, retryable: boolean } | null, rollbackOf: { id: string } | null, rolledBackBy: { id: string } | null } };

export type RollbackOperationMutationVariables = Exact<{
  id: string | number;
}>;


export type RollbackOperationMutation = { rollbackOperation: { id: string, type: OperationType, status: JobStatus, dryRun: boolean, filesScanned: number, filesProcessed: number, filesSkipped: number, filesFailed: number, duplicatesFound: number, spaceSaved: number, progress: number, failure: { code: JobFailureCode, message: string, retryable: boolean } | null, rollbackOf: { id: string } | null, rolledBackBy: { id: string } | null } };

export type OperationProgressSubscriptionVariables = Exact<{
  operationId: string | number;
}>;


export type OperationProgressSubscription = { operationProgress: { status: JobStatus, progress: number, sequence: number, operation: { id: string } } };

export type DuplicatesQueryVariables = Exact<{
  similarity?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DuplicatesQuery = { duplicates: Array<{ sha256: string | null, wasted: number, distance: number, cursor: string, images: Array<{ id: string, filename: string }> }> };

export type DismissDuplicatesMutationVariables = Exact<{
  imageIds: Array<string | number> | string | number;
}>;


export type DismissDuplicatesMutation = { dismissDuplicates: boolean };

export type CreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CreateUploadMutation = { createUpload: { id: string, url: string, headers: unknown, expiresAt: string, existing: { id: string, filename: string } | null } };

export type CompleteUploadMutationVariables = Exact<{
  id: string | number;
}>;


export type CompleteUploadMutation = { completeUpload: { id: string, filename: string, folder: string, sha256: string, byteSize: number, original: { url: string, contentType: string, byteSize: number, sha256: string, width: number | null, height: number | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const TokensFragmentDoc = new TypedDocumentString(`
    fragment Tokens on AuthPayload {
  accessToken
  refreshToken
  expiresIn
  user {
    id
    email
    username
  }
}
    `, {"fragmentName":"Tokens"}) as unknown as TypedDocumentString<TokensFragment, unknown>;
export const JobPartsFragmentDoc = new TypedDocumentString(`
    fragment JobParts on Job {
  id
  name
  description
  type
  status
  stage
  progress
  options
  priority
  attempts
  createdAt
  startedAt
  completedAt
  failure {
    code
    message
    stage
    retryable
  }
  image {
    id
  }
  reference {
    id
  }
  profile {
    id
  }
  result {
    id
  }
}
    `, {"fragmentName":"JobParts"}) as unknown as TypedDocumentString<JobPartsFragment, unknown>;
export const BatchPartsFragmentDoc = new TypedDocumentString(`
    fragment BatchParts on Batch {
  id
  name
  type
  status
  total
  completed
  failed
  cancelled
  progress
  etaSeconds
  createdAt
  completedAt
  report {
    images
    meanDeltaEBefore
    meanDeltaEAfter
    worstDeltaE
    counts {
      rating
      count
    }
  }
}
    `, {"fragmentName":"BatchParts"}) as unknown as TypedDocumentString<BatchPartsFragment, unknown>;
export const AssetPartsFragmentDoc = new TypedDocumentString(`
    fragment AssetParts on Asset {
  url
  contentType
  byteSize
  sha256
  width
  height
}
    `, {"fragmentName":"AssetParts"}) as unknown as TypedDocumentString<AssetPartsFragment, unknown>;
export const LightFragmentDoc = new TypedDocumentString(`
    fragment Light on Illuminant {
  xy
  correlatedColorTemperature
  duv
}
    `, {"fragmentName":"Light"}) as unknown as TypedDocumentString<LightFragment, unknown>;
export const SummaryFragmentDoc = new TypedDocumentString(`
    fragment Summary on DeltaESummary {
  mean
  median
  max
  min
  standardDeviation
  percentile90
  patchesAbove
  all: patchesAbove(threshold: -1)
}
    `, {"fragmentName":"Summary"}) as unknown as TypedDocumentString<SummaryFragment, unknown>;
export const ResultPartsFragmentDoc = new TypedDocumentString(`
    fragment ResultParts on Result {
  id
  rating
  warnings
  qualityScore
  notes
  processingTimeMs
  provenance
  createdAt
  job {
    id
  }
  image {
    id
  }
  corrected {
    ...AssetParts
  }
  thumbnail {
    ...AssetParts
  }
  detection {
    kind
    corners {
      x
      y
    }
    orientation
    mirrored
    confidence
    markersFound
    others {
      kind
      confidence
    }
  }
  correction {
    whiteBalance
    whiteBalanceGains
    model
    linearization
    reference
    exposureOffset
    matrix
    crossValidatedDeltaE
    illuminant {
      ...Light
    }
  }
  patches {
    index
    name
    deltaEBefore
    deltaEAfterWhiteBalance
    deltaEAfter
    crossValidatedDeltaE
    visibility
    clipped
    specular
    exclusion
    texture
    glare
    reference {
      hex
    }
    measured {
      hex
    }
    corrected {
      hex
      lab
      srgb
    }
  }
  deltaEBefore {
    ...Summary
  }
  deltaEAfterWhiteBalance {
    ...Summary
  }
  deltaEAfter {
    ...Summary
  }
  unevenLight {
    ev
    directionDegrees
  }
  chartSharpness {
    pixels
    share
  }
  analysis {
    exposure {
      meanLuminance
      medianLuminance
      percentile1
      percentile99
      middleGreyEv
    }
    clipping {
      highlights
      shadows
      white
      black
    }
    cast {
      grayWorld {
        ...Light
      }
      whitePatch {
        ...Light
      }
      nearNeutrals {
        a
        b
        share
      }
    }
    sharpness {
      edgeWidth
      widthsPerPictureHeight
      edges
    }
    noise {
      sigma
      shadows
      midtones
      highlights
    }
  }
}
    fragment AssetParts on Asset {
  url
  contentType
  byteSize
  sha256
  width
  height
}
fragment Summary on DeltaESummary {
  mean
  median
  max
  min
  standardDeviation
  percentile90
  patchesAbove
  all: patchesAbove(threshold: -1)
}
fragment Light on Illuminant {
  xy
  correlatedColorTemperature
  duv
}`, {"fragmentName":"ResultParts"}) as unknown as TypedDocumentString<ResultPartsFragment, unknown>;
export const ProfilePartsFragmentDoc = new TypedDocumentString(`
    fragment ProfileParts on CorrectionProfile {
  id
  name
  drift {
    earlier {
      id
    }
    deltaE {
      mean
      max
    }
    exposureDifference
    whiteBalanceDifference
  }
  createdAt
  json
  correction {
    model
    matrix
  }
  deltaEAfter {
    mean
  }
  source {
    id
  }
  icc {
    ...AssetParts
  }
  iccV4: icc(version: V4) {
    url
  }
  cube {
    ...AssetParts
  }
}
    fragment AssetParts on Asset {
  url
  contentType
  byteSize
  sha256
  width
  height
}`, {"fragmentName":"ProfileParts"}) as unknown as TypedDocumentString<ProfilePartsFragment, unknown>;
export const CategoryFieldsFragmentDoc = new TypedDocumentString(`
    fragment CategoryFields on Category {
  id
  name
  description
  color
  extensions
  keywords
  cameraModels
  isCustom
  imageCount
}
    `, {"fragmentName":"CategoryFields"}) as unknown as TypedDocumentString<CategoryFieldsFragment, unknown>;
export const OperationFieldsFragmentDoc = new TypedDocumentString(`
    fragment OperationFields on Operation {
  id
  type
  status
  dryRun
  filesScanned
  filesProcessed
  filesSkipped
  filesFailed
  duplicatesFound
  spaceSaved
  progress
  failure {
    code
    message
    retryable
  }
  rollbackOf {
    id
  }
  rolledBackBy {
    id
  }
}
    `, {"fragmentName":"OperationFields"}) as unknown as TypedDocumentString<OperationFieldsFragment, unknown>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    email
    username
    fullName
    role
    tier
    storageQuota
    storageUsed
    createdAt
    lastLoginAt
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const RegisterDocument = new TypedDocumentString(`
    mutation Register($input: RegisterInput!) {
  register(input: $input) {
    ...Tokens
  }
}
    fragment Tokens on AuthPayload {
  accessToken
  refreshToken
  expiresIn
  user {
    id
    email
    username
  }
}`) as unknown as TypedDocumentString<RegisterMutation, RegisterMutationVariables>;
export const LoginDocument = new TypedDocumentString(`
    mutation Login($input: LoginInput!) {
  login(input: $input) {
    ...Tokens
  }
}
    fragment Tokens on AuthPayload {
  accessToken
  refreshToken
  expiresIn
  user {
    id
    email
    username
  }
}`) as unknown as TypedDocumentString<LoginMutation, LoginMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($token: String!) {
  refreshSession(refreshToken: $token) {
    ...Tokens
  }
}
    fragment Tokens on AuthPayload {
  accessToken
  refreshToken
  expiresIn
  user {
    id
    email
    username
  }
}`) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const LogoutDocument = new TypedDocumentString(`
    mutation Logout($token: String!) {
  logout(refreshToken: $token)
}
    `) as unknown as TypedDocumentString<LogoutMutation, LogoutMutationVariables>;
export const ImageDocument = new TypedDocumentString(`
    query Image($id: ID!) {
  image(id: $id) {
    id
    filename
    description
    folder
    category
    tags
    placeholder
    width
    height
    byteSize
    contentType
    sha256
    colorProfile
    capturedAt
    cameraMake
    cameraModel
    exif
    createdAt
    updatedAt
    original {
      ...AssetParts
    }
    thumbnail {
      ...AssetParts
    }
    preview {
      ...AssetParts
    }
    chart {
      kind
      corners {
        x
        y
      }
      orientation
      mirrored
      confidence
      markersFound
    }
    jobs {
      totalCount
      edges {
        node {
          id
        }
      }
    }
  }
}
    fragment AssetParts on Asset {
  url
  contentType
  byteSize
  sha256
  width
  height
}`) as unknown as TypedDocumentString<ImageQuery, ImageQueryVariables>;
export const ImagesDocument = new TypedDocumentString(`
    query Images($first: Int, $after: String, $last: Int, $before: String, $filter: ImageFilter, $orderBy: ImageOrder) {
  images(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    edges {
      cursor
      node {
        id
        filename
        capturedAt
        byteSize
        createdAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImagesQuery, ImagesQueryVariables>;
export const UpdateImageDocument = new TypedDocumentString(`
    mutation UpdateImage($input: UpdateImageInput!) {
  updateImage(input: $input) {
    id
    filename
    description
    folder
    category
    tags
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<UpdateImageMutation, UpdateImageMutationVariables>;
export const DeleteImagesDocument = new TypedDocumentString(`
    mutation DeleteImages($ids: [ID!]!) {
  deleteImages(ids: $ids)
}
    `) as unknown as TypedDocumentString<DeleteImagesMutation, DeleteImagesMutationVariables>;
export const TrashDocument = new TypedDocumentString(`
    query Trash($first: Int, $after: String) {
  trash(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        folder
        trashedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TrashQuery, TrashQueryVariables>;
export const RestoreImagesDocument = new TypedDocumentString(`
    mutation RestoreImages($ids: [ID!]!) {
  restoreImages(ids: $ids) {
    id
    folder
    tags
    trashedAt
  }
}
    `) as unknown as TypedDocumentString<RestoreImagesMutation, RestoreImagesMutationVariables>;
export const EmptyTrashDocument = new TypedDocumentString(`
    mutation EmptyTrash {
  emptyTrash
}
    `) as unknown as TypedDocumentString<EmptyTrashMutation, EmptyTrashMutationVariables>;
export const JobDocument = new TypedDocumentString(`
    query Job($id: ID!) {
  job(id: $id) {
    ...JobParts
    log {
      at
      level
      stage
      message
    }
  }
}
    fragment JobParts on Job {
  id
  name
  description
  type
  status
  stage
  progress
  options
  priority
  attempts
  createdAt
  startedAt
  completedAt
  failure {
    code
    message
    stage
    retryable
  }
  image {
    id
  }
  reference {
    id
  }
  profile {
    id
  }
  result {
    id
  }
}`) as unknown as TypedDocumentString<JobQuery, JobQueryVariables>;
export const JobsDocument = new TypedDocumentString(`
    query Jobs($first: Int, $after: String, $last: Int, $before: String, $filter: JobFilter, $orderBy: JobOrder) {
  jobs(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    edges {
      cursor
      node {
        id
        status
        priority
        completedAt
        createdAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<JobsQuery, JobsQueryVariables>;
export const CreateJobDocument = new TypedDocumentString(`
    mutation CreateJob($input: CreateJobInput!) {
  createJob(input: $input) {
    ...JobParts
  }
}
    fragment JobParts on Job {
  id
  name
  description
  type
  status
  stage
  progress
  options
  priority
  attempts
  createdAt
  startedAt
  completedAt
  failure {
    code
    message
    stage
    retryable
  }
  image {
    id
  }
  reference {
    id
  }
  profile {
    id
  }
  result {
    id
  }
}`) as unknown as TypedDocumentString<CreateJobMutation, CreateJobMutationVariables>;
export const UpdateJobDocument = new TypedDocumentString(`
    mutation UpdateJob($input: UpdateJobInput!) {
  updateJob(input: $input) {
    ...JobParts
  }
}
    fragment JobParts on Job {
  id
  name
  description
  type
  status
  stage
  progress
  options
  priority
  attempts
  createdAt
  startedAt
  completedAt
  failure {
    code
    message
    stage
    retryable
  }
  image {
    id
  }
  reference {
    id
  }
  profile {
    id
  }
  result {
    id
  }
}`) as unknown as TypedDocumentString<UpdateJobMutation, UpdateJobMutationVariables>;
export const CancelJobDocument = new TypedDocumentString(`
    mutation CancelJob($id: ID!) {
  cancelJob(id: $id) {
    ...JobParts
  }
}
    fragment JobParts on Job {
  id
  name
  description
  type
  status
  stage
  progress
  options
  priority
  attempts
  createdAt
  startedAt
  completedAt
  failure {
    code
    message
    stage
    retryable
  }
  image {
    id
  }
  reference {
    id
  }
  profile {
    id
  }
  result {
    id
  }
}`) as unknown as TypedDocumentString<CancelJobMutation, CancelJobMutationVariables>;
export const RetryJobDocument = new TypedDocumentString(`
    mutation RetryJob($id: ID!) {
  retryJob(id: $id) {
    ...JobParts
  }
}
    fragment JobParts on Job {
  id
  name
  description
  type
  status
  stage
  progress
  options
  priority
  attempts
  createdAt
  startedAt
  completedAt
  failure {
    code
    message
    stage
    retryable
  }
  image {
    id
  }
  reference {
    id
  }
  profile {
    id
  }
  result {
    id
  }
}`) as unknown as TypedDocumentString<RetryJobMutation, RetryJobMutationVariables>;
export const DeleteJobDocument = new TypedDocumentString(`
    mutation DeleteJob($id: ID!) {
  deleteJob(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteJobMutation, DeleteJobMutationVariables>;
export const BatchDocument = new TypedDocumentString(`
    query Batch($id: ID!, $filter: JobFilter, $first: Int) {
  batch(id: $id) {
    ...BatchParts
    jobs(first: $first, filter: $filter) {
      totalCount
      edges {
        node {
          id
          status
          image {
            id
          }
          batch {
            id
          }
        }
      }
    }
  }
}
    fragment BatchParts on Batch {
  id
  name
  type
  status
  total
  completed
  failed
  cancelled
  progress
  etaSeconds
  createdAt
  completedAt
  report {
    images
    meanDeltaEBefore
    meanDeltaEAfter
    worstDeltaE
    counts {
      rating
      count
    }
  }
}`) as unknown as TypedDocumentString<BatchQuery, BatchQueryVariables>;
export const BatchesDocument = new TypedDocumentString(`
    query Batches($first: Int, $after: String) {
  batches(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BatchesQuery, BatchesQueryVariables>;
export const CreateBatchDocument = new TypedDocumentString(`
    mutation CreateBatch($input: CreateBatchInput!) {
  createBatch(input: $input) {
    ...BatchParts
  }
}
    fragment BatchParts on Batch {
  id
  name
  type
  status
  total
  completed
  failed
  cancelled
  progress
  etaSeconds
  createdAt
  completedAt
  report {
    images
    meanDeltaEBefore
    meanDeltaEAfter
    worstDeltaE
    counts {
      rating
      count
    }
  }
}`) as unknown as TypedDocumentString<CreateBatchMutation, CreateBatchMutationVariables>;
export const CancelBatchDocument = new TypedDocumentString(`
    mutation CancelBatch($id: ID!) {
  cancelBatch(id: $id) {
    ...BatchParts
  }
}
    fragment BatchParts on Batch {
  id
  name
  type
  status
  total
  completed
  failed
  cancelled
  progress
  etaSeconds
  createdAt
  completedAt
  report {
    images
    meanDeltaEBefore
    meanDeltaEAfter
    worstDeltaE
    counts {
      rating
      count
    }
  }
}`) as unknown as TypedDocumentString<CancelBatchMutation, CancelBatchMutationVariables>;
export const RetryBatchDocument = new TypedDocumentString(`
    mutation RetryBatch($id: ID!) {
  retryBatch(id: $id) {
    ...BatchParts
  }
}
    fragment BatchParts on Batch {
  id
  name
  type
  status
  total
  completed
  failed
  cancelled
  progress
  etaSeconds
  createdAt
  completedAt
  report {
    images
    meanDeltaEBefore
    meanDeltaEAfter
    worstDeltaE
    counts {
      rating
      count
    }
  }
}`) as unknown as TypedDocumentString<RetryBatchMutation, RetryBatchMutationVariables>;
export const ResultDocument = new TypedDocumentString(`
    query Result($id: ID!) {
  result(id: $id) {
    ...ResultParts
  }
}
    fragment AssetParts on Asset {
  url
  contentType
  byteSize
  sha256
  width
  height
}
fragment Summary on DeltaESummary {
  mean
  median
  max
  min
  standardDeviation
  percentile90
  patchesAbove
  all: patchesAbove(threshold: -1)
}
fragment ResultParts on Result {
  id
  rating
  warnings
  qualityScore
  notes
  processingTimeMs
  provenance
  createdAt
  job {
    id
  }
  image {
    id
  }
  corrected {
    ...AssetParts
  }
  thumbnail {
    ...AssetParts
  }
  detection {
    kind
    corners {
      x
      y
    }
    orientation
    mirrored
    confidence
    markersFound
    others {
      kind
      confidence
    }
  }
  correction {
    whiteBalance
    whiteBalanceGains
    model
    linearization
    reference
    exposureOffset
    matrix
    crossValidatedDeltaE
    illuminant {
      ...Light
    }
  }
  patches {
    index
    name
    deltaEBefore
    deltaEAfterWhiteBalance
    deltaEAfter
    crossValidatedDeltaE
    visibility
    clipped
    specular
    exclusion
    texture
    glare
    reference {
      hex
    }
    measured {
      hex
    }
    corrected {
      hex
      lab
      srgb
    }
  }
  deltaEBefore {
    ...Summary
  }
  deltaEAfterWhiteBalance {
    ...Summary
  }
  deltaEAfter {
    ...Summary
  }
  unevenLight {
    ev
    directionDegrees
  }
  chartSharpness {
    pixels
    share
  }
  analysis {
    exposure {
      meanLuminance
      medianLuminance
      percentile1
      percentile99
      middleGreyEv
    }
    clipping {
      highlights
      shadows
      white
      black
    }
    cast {
      grayWorld {
        ...Light
      }
      whitePatch {
        ...Light
      }
      nearNeutrals {
        a
        b
        share
      }
    }
    sharpness {
      edgeWidth
      widthsPerPictureHeight
      edges
    }
    noise {
      sigma
      shadows
      midtones
      highlights
    }
  }
}
fragment Light on Illuminant {
  xy
  correlatedColorTemperature
  duv
}`) as unknown as TypedDocumentString<ResultQuery, ResultQueryVariables>;
export const ResultsDocument = new TypedDocumentString(`
    query Results($first: Int, $after: String, $last: Int, $before: String, $filter: ResultFilter, $orderBy: ResultOrder) {
  results(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
    orderBy: $orderBy
  ) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    edges {
      cursor
      node {
        id
        rating
        createdAt
        deltaEAfter {
          mean
        }
        deltaEBefore {
          mean
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ResultsQuery, ResultsQueryVariables>;
export const UpdateResultDocument = new TypedDocumentString(`
    mutation UpdateResult($input: UpdateResultInput!) {
  updateResult(input: $input) {
    id
    qualityScore
    notes
  }
}
    `) as unknown as TypedDocumentString<UpdateResultMutation, UpdateResultMutationVariables>;
export const DeleteResultDocument = new TypedDocumentString(`
    mutation DeleteResult($id: ID!) {
  deleteResult(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteResultMutation, DeleteResultMutationVariables>;
export const PresetsDocument = new TypedDocumentString(`
    query Presets {
  presets {
    id
    name
    description
    type
    options
    isDefault
    createdAt
  }
}
    `) as unknown as TypedDocumentString<PresetsQuery, PresetsQueryVariables>;
export const SavePresetDocument = new TypedDocumentString(`
    mutation SavePreset($input: SavePresetInput!) {
  savePreset(input: $input) {
    id
    name
    description
    type
    options
    isDefault
  }
}
    `) as unknown as TypedDocumentString<SavePresetMutation, SavePresetMutationVariables>;
export const DeletePresetDocument = new TypedDocumentString(`
    mutation DeletePreset($id: ID!) {
  deletePreset(id: $id)
}
    `) as unknown as TypedDocumentString<DeletePresetMutation, DeletePresetMutationVariables>;
export const ProfilesDocument = new TypedDocumentString(`
    query Profiles {
  profiles {
    ...ProfileParts
  }
}
    fragment AssetParts on Asset {
  url
  contentType
  byteSize
  sha256
  width
  height
}
fragment ProfileParts on CorrectionProfile {
  id
  name
  drift {
    earlier {
      id
    }
    deltaE {
      mean
      max
    }
    exposureDifference
    whiteBalanceDifference
  }
  createdAt
  json
  correction {
    model
    matrix
  }
  deltaEAfter {
    mean
  }
  source {
    id
  }
  icc {
    ...AssetParts
  }
  iccV4: icc(version: V4) {
    url
  }
  cube {
    ...AssetParts
  }
}`) as unknown as TypedDocumentString<ProfilesQuery, ProfilesQueryVariables>;
export const SaveProfileDocument = new TypedDocumentString(`
    mutation SaveProfile($resultId: ID!, $name: String!) {
  saveProfile(resultId: $resultId, name: $name) {
    ...ProfileParts
  }
}
    fragment AssetParts on Asset {
  url
  contentType
  byteSize
  sha256
  width
  height
}
fragment ProfileParts on CorrectionProfile {
  id
  name
  drift {
    earlier {
      id
    }
    deltaE {
      mean
      max
    }
    exposureDifference
    whiteBalanceDifference
  }
  createdAt
  json
  correction {
    model
    matrix
  }
  deltaEAfter {
    mean
  }
  source {
    id
  }
  icc {
    ...AssetParts
  }
  iccV4: icc(version: V4) {
    url
  }
  cube {
    ...AssetParts
  }
}`) as unknown as TypedDocumentString<SaveProfileMutation, SaveProfileMutationVariables>;
export const DeleteProfileDocument = new TypedDocumentString(`
    mutation DeleteProfile($id: ID!) {
  deleteProfile(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteProfileMutation, DeleteProfileMutationVariables>;
export const UsageDocument = new TypedDocumentString(`
    query Usage {
  usage {
    images
    storageUsed
    storageQuota
    jobsByStatus {
      status
      count
    }
    accuracy {
      images
      meanDeltaEBefore
      meanDeltaEAfter
      worstDeltaE
      counts {
        rating
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UsageQuery, UsageQueryVariables>;
export const HealthDocument = new TypedDocumentString(`
    query Health {
  health {
    status
    database
    events
    storage
    queue
    workers
    version
  }
}
    `) as unknown as TypedDocumentString<HealthQuery, HealthQueryVariables>;
export const CategoriesDocument = new TypedDocumentString(`
    query Categories {
  categories {
    ...CategoryFields
  }
}
    fragment CategoryFields on Category {
  id
  name
  description
  color
  extensions
  keywords
  cameraModels
  isCustom
  imageCount
}`) as unknown as TypedDocumentString<CategoriesQuery, CategoriesQueryVariables>;
export const SaveCategoryDocument = new TypedDocumentString(`
    mutation SaveCategory($input: SaveCategoryInput!) {
  saveCategory(input: $input) {
    ...CategoryFields
  }
}
    fragment CategoryFields on Category {
  id
  name
  description
  color
  extensions
  keywords
  cameraModels
  isCustom
  imageCount
}`) as unknown as TypedDocumentString<SaveCategoryMutation, SaveCategoryMutationVariables>;
export const DeleteCategoryDocument = new TypedDocumentString(`
    mutation DeleteCategory($id: ID!) {
  deleteCategory(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteCategoryMutation, DeleteCategoryMutationVariables>;
export const ImageFacetsDocument = new TypedDocumentString(`
    query ImageFacets($filter: ImageFilter, $first: Int) {
  imageFacets(filter: $filter, first: $first) {
    folders {
      value
      count
    }
    categories {
      value
      count
    }
    cameraModels {
      value
      count
    }
    tags {
      value
      count
    }
  }
}
    `) as unknown as TypedDocumentString<ImageFacetsQuery, ImageFacetsQueryVariables>;
export const OperationDocument = new TypedDocumentString(`
    query Operation($id: ID!) {
  operation(id: $id) {
    ...OperationFields
  }
}
    fragment OperationFields on Operation {
  id
  type
  status
  dryRun
  filesScanned
  filesProcessed
  filesSkipped
  filesFailed
  duplicatesFound
  spaceSaved
  progress
  failure {
    code
    message
    retryable
  }
  rollbackOf {
    id
  }
  rolledBackBy {
    id
  }
}`) as unknown as TypedDocumentString<OperationQuery, OperationQueryVariables>;
export const OperationRecordsDocument = new TypedDocumentString(`
    query OperationRecords($id: ID!, $first: Int = 100, $after: String) {
  operation(id: $id) {
    records(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          image {
            id
          }
          originalPath
          newPath
          byteSize
          sha256
          category
          isDuplicate
          status
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OperationRecordsQuery, OperationRecordsQueryVariables>;
export const OperationsDocument = new TypedDocumentString(`
    query Operations($first: Int, $after: String) {
  operations(first: $first, after: $after) {
    totalCount
    edges {
      node {
        ...OperationFields
      }
    }
  }
  libraryRoots
}
    fragment OperationFields on Operation {
  id
  type
  status
  dryRun
  filesScanned
  filesProcessed
  filesSkipped
  filesFailed
  duplicatesFound
  spaceSaved
  progress
  failure {
    code
    message
    retryable
  }
  rollbackOf {
    id
  }
  rolledBackBy {
    id
  }
}`) as unknown as TypedDocumentString<OperationsQuery, OperationsQueryVariables>;
export const StartOperationDocument = new TypedDocumentString(`
    mutation StartOperation($input: StartOperationInput!) {
  startOperation(input: $input) {
    ...OperationFields
  }
}
    fragment OperationFields on Operation {
  id
  type
  status
  dryRun
  filesScanned
  filesProcessed
  filesSkipped
  filesFailed
  duplicatesFound
  spaceSaved
  progress
  failure {
    code
    message
    retryable
  }
  rollbackOf {
    id
  }
  rolledBackBy {
    id
  }
}`) as unknown as TypedDocumentString<StartOperationMutation, StartOperationMutationVariables>;
export const CancelOperationDocument = new TypedDocumentString(`
    mutation CancelOperation($id: ID!) {
  cancelOperation(id: $id) {
    ...OperationFields
  }
}
    fragment OperationFields on Operation {
  id
  type
  status
  dryRun
  filesScanned
  filesProcessed
  filesSkipped
  filesFailed
  duplicatesFound
  spaceSaved
  progress
  failure {
    code
    message
    retryable
  }
  rollbackOf {
    id
  }
  rolledBackBy {
    id
  }
}`) as unknown as TypedDocumentString<CancelOperationMutation, CancelOperationMutationVariables>;
export const RollbackOperationDocument = new TypedDocumentString(`
    mutation RollbackOperation($id: ID!) {
  rollbackOperation(id: $id) {
    ...OperationFields
  }
}
    fragment OperationFields on Operation {
  id
  type
  status
  dryRun
  filesScanned
  filesProcessed
  filesSkipped
  filesFailed
  duplicatesFound
  spaceSaved
  progress
  failure {
    code
    message
    retryable
  }
  rollbackOf {
    id
  }
  rolledBackBy {
    id
  }
}`) as unknown as TypedDocumentString<RollbackOperationMutation, RollbackOperationMutationVariables>;
export const OperationProgressDocument = new TypedDocumentString(`
    subscription OperationProgress($operationId: ID!) {
  operationProgress(operationId: $operationId) {
    status
    progress
    sequence
    operation {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<OperationProgressSubscription, OperationProgressSubscriptionVariables>;
export const DuplicatesDocument = new TypedDocumentString(`
    query Duplicates($similarity: Int, $first: Int, $after: String) {
  duplicates(similarity: $similarity, first: $first, after: $after) {
    sha256
    wasted
    distance
    cursor
    images {
      id
      filename
    }
  }
}
    `) as unknown as TypedDocumentString<DuplicatesQuery, DuplicatesQueryVariables>;
export const DismissDuplicatesDocument = new TypedDocumentString(`
    mutation DismissDuplicates($imageIds: [ID!]!) {
  dismissDuplicates(imageIds: $imageIds)
}
    `) as unknown as TypedDocumentString<DismissDuplicatesMutation, DismissDuplicatesMutationVariables>;
export const CreateUploadDocument = new TypedDocumentString(`
    mutation CreateUpload($input: CreateUploadInput!) {
  createUpload(input: $input) {
    id
    url
    headers
    expiresAt
    existing {
      id
      filename
    }
  }
}
    `) as unknown as TypedDocumentString<CreateUploadMutation, CreateUploadMutationVariables>;
export const CompleteUploadDocument = new TypedDocumentString(`
    mutation CompleteUpload($id: ID!) {
  completeUpload(id: $id) {
    id
    filename
    folder
    sha256
    byteSize
    original {
      ...AssetParts
    }
  }
}
    fragment AssetParts on Asset {
  url
  contentType
  byteSize
  sha256
  width
  height
}`) as unknown as TypedDocumentString<CompleteUploadMutation, CompleteUploadMutationVariables>;