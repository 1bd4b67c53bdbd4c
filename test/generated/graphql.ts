/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What an image must have to be filed so: one of all these. Where several categories fit, a user's own come before those built in, camera models before keywords before extensions, longer rules before shorter ones. */
export type CategoryRules = {
  /** Such as EOS R5, whole words in any case; * at the end stands for the rest of a word; at most 200. */
  cameraModels?: Array<string> | null | undefined;
  /** Such as cr3, without the dot; at most 200. */
  extensions?: Array<string> | null | undefined;
  /** Found anywhere in filename or description, in any case; at most 200. */
  keywords?: Array<string> | null | undefined;
};

/** A card of 24 patches in 6 columns and 4 rows. */
export type ChartKind =
  /** 24 patches framed by ArUco DICT_5X5_50 markers 0..3 at top left, top right, bottom right, bottom left. */
  | 'ARUCO_24'
  /** ColorChecker Classic (24 patches, no markers needed). */
  | 'COLORCHECKER_24';

/** Clockwise turn of the chart in the picture, to the nearest quarter. */
export type ChartOrientation =
  /** Dark skin at the top left. */
  | 'NORMAL'
  /** Dark skin at the top right. */
  | 'ROTATED_90'
  /** Dark skin at the bottom right. */
  | 'ROTATED_180'
  /** Dark skin at the bottom left. */
  | 'ROTATED_270';

/** Which published reference the patches are held against; the pigments changed in November 2014. */
export type ChartReference =
  /** The one that fits better. */
  | 'AUTO'
  /** Charts made from November 2014 on. */
  | 'CLASSIC_AFTER_2014'
  /** Charts made before November 2014. */
  | 'CLASSIC_BEFORE_2014';

/** How measured colours are led to their references. */
export type CorrectionModel =
  /** Whichever of the others has the lowest cross-validated error; the simpler one where they are close. */
  | 'AUTO'
  /** 3x3 matrix in linear light. */
  | 'LINEAR_3X3'
  /** Only the white balance and the exposure. */
  | 'NONE'
  /** Finlayson, Mackiewicz & Hurlbert 2015, degree 2: independent of exposure. */
  | 'ROOT_POLYNOMIAL_2'
  /** The same, degree 3. */
  | 'ROOT_POLYNOMIAL_3';

/** How a picture is corrected. An option that cannot be honoured is refused with BAD_USER_INPUT, never ignored. */
export type CorrectionOptions = {
  /** Which chart to look for; both where left out. */
  chart?: ChartKind | null | undefined;
  /** Divide the fall-off of the light over the chart out of the patches and, as far as 2 EV, out of all of the picture. For DETECT_AND_CORRECT only. */
  evenLight?: boolean | null | undefined;
  /** Whether the camera's tone curve is undone first. */
  linearization?: Linearization | null | undefined;
  /** Scale so that the chart's neutrals come out at their reference lightness. */
  matchExposure?: boolean | null | undefined;
  /** How measured colours are led to their references. */
  model?: CorrectionModel | null | undefined;
  /** The colour space of the corrected picture, whose ICC profile it carries. */
  outputColorSpace?: OutputColorSpace | null | undefined;
  /** How the corrected picture is encoded. */
  outputFormat?: OutputFormat | null | undefined;
  /** Roll off instead of clip where the correction would push a channel past white. */
  preserveHighlights?: boolean | null | undefined;
  /** 1 to 100, for the lossy formats. */
  quality?: number | null | undefined;
  /** Which edition of the chart it is. */
  reference?: ChartReference | null | undefined;
  /** Where white comes from. */
  whiteBalance?: WhiteBalance | null | undefined;
};

/** One job for each of many images. */
export type CreateBatchInput = {
  /** ... or all of the viewer's that match. */
  filter?: ImageFilter | null | undefined;
  /** The same key from the same user returns the first batch instead of a second one. */
  idempotencyKey?: string | null | undefined;
  /** Either these images ... */
  imageIds?: Array<string | number> | null | undefined;
  /** At most 200 characters. */
  name?: string | null | undefined;
  /** How to correct, instead of a preset. */
  options?: CorrectionOptions | null | undefined;
  /** Options kept as a preset, instead of options. Where neither is given, the default preset of the type counts. */
  presetId?: string | number | null | undefined;
  /** Lower runs first; single jobs usually have 0; -1000 to 1000. */
  priority?: number | null | undefined;
  /** Or a kept profile, instead of referenceImageId (type CORRECT). */
  profileId?: string | number | null | undefined;
  /** The image with the chart, shot in the same light (type CORRECT). */
  referenceImageId?: string | number | null | undefined;
  /** What to do to each. */
  type: JobType;
};

/** A new job. */
export type CreateJobInput = {
  /** At most 10,000 characters. */
  description?: string | null | undefined;
  /** The same key from the same user returns the first job instead of a second one. */
  idempotencyKey?: string | null | undefined;
  /** The image to work on. */
  imageId: string | number;
  /** At most 200 characters. */
  name?: string | null | undefined;
  /** How to correct, instead of a preset. */
  options?: CorrectionOptions | null | undefined;
  /** Options kept as a preset, instead of options. Where neither is given, the default preset of the type counts. */
  presetId?: string | number | null | undefined;
  /** Lower runs first; 0 is usual; -1000 to 1000. */
  priority?: number | null | undefined;
  /** Or a kept profile, instead of referenceImageId (type CORRECT): of the options, those of the output count. */
  profileId?: string | number | null | undefined;
  /** The image with the chart, shot in the same light (type CORRECT). */
  referenceImageId?: string | number | null | undefined;
  /** What to do: DETECT, DETECT_AND_CORRECT or CORRECT. */
  type: JobType;
};

/** A file that is to be sent in pieces. */
export type CreateUploadInput = {
  /** Its exact length; by default at most 100 MB. */
  byteSize: number;
  /** What it is thought to be; what it is, is found out from its bytes. */
  contentType: string;
  /** As it is called where it comes from. */
  filename: string;
  /** Virtual folder to put it in, '/'-separated. */
  folder?: string | null | undefined;
  /** Hex, lets the server skip a file it has. */
  sha256?: string | null | undefined;
};

/** Which one of a set of duplicates stays. Of equals the one that was uploaded first. */
export type DuplicateKeep =
  /** The one whose file is the largest. */
  | 'LARGEST'
  /** The one that was uploaded last. */
  | 'NEWEST'
  /** The one that was uploaded first. */
  | 'OLDEST';

/** What has become of a file in an operation. */
export type FileRecordStatus =
  /** Done. */
  | 'DONE'
  /** Could not be done: the message says why. Nothing of it was changed. */
  | 'FAILED'
  /** To be done; by a dry run, or one that was cancelled, it was not. */
  | 'PLANNED'
  /** Done, and undone since. */
  | 'ROLLED_BACK'
  /** Passed over: the message says why. */
  | 'SKIPPED';

/** How a part of the service is. */
export type HealthStatus =
  /** Works, but not all of it. */
  | 'DEGRADED'
  /** Does not work. */
  | 'DOWN'
  /** Works. */
  | 'OK';

/** Images that meet all of what is given. */
export type ImageFilter = {
  /** Shot with this model. */
  cameraModel?: string | null | undefined;
  /** Shot at this instant or later. */
  capturedAfter?: string | null | undefined;
  /** Shot before this instant. */
  capturedBefore?: string | null | undefined;
  /** Of this category. */
  category?: string | null | undefined;
  /** In this folder, not below it. */
  folder?: string | null | undefined;
  /** Whether some job found a chart in it. */
  hasChart?: boolean | null | undefined;
  /** Matches filename, description or tags, case-insensitive. */
  search?: string | null | undefined;
  /** With all of these tags. */
  tags?: Array<string> | null | undefined;
};

/** The order of a list of images. */
export type ImageOrder = {
  /** Which end first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ImageOrderField;
};

/** What images can be ordered by. */
export type ImageOrderField =
  /** Their size. */
  | 'BYTE_SIZE'
  /** When they were shot. */
  | 'CAPTURED_AT'
  /** When they were uploaded. */
  | 'CREATED_AT'
  /** Their name. */
  | 'FILENAME';

/** Why a job failed, for a program to act on. */
export type JobFailureCode =
  /** There is no chart in the picture, or it cannot be told. */
  | 'CHART_NOT_FOUND'
  /** The chart is there, but too few of its patches can be measured. */
  | 'CHART_UNUSABLE'
  /** The file is damaged. */
  | 'CORRUPT_IMAGE'
  /** More pixels than are taken. */
  | 'IMAGE_TOO_LARGE'
  /** Our fault. */
  | 'INTERNAL'
  /** The reference image or the profile is gone, or the image shows no chart. */
  | 'REFERENCE_MISSING'
  /** A file could not be read or written. */
  | 'STORAGE_UNAVAILABLE'
  /** A stage took longer than it may. */
  | 'TIMED_OUT'
  /** A kind of picture that cannot be read. */
  | 'UNSUPPORTED_IMAGE';

/** Jobs that meet all of what is given. */
export type JobFilter = {
  /** Of this batch. */
  batchId?: string | number | null | undefined;
  /** Made at this instant or later. */
  createdAfter?: string | null | undefined;
  /** Made before this instant. */
  createdBefore?: string | null | undefined;
  /** About this image. */
  imageId?: string | number | null | undefined;
  /** In one of these states. */
  statuses?: Array<JobStatus> | null | undefined;
  /** Of one of these types. */
  types?: Array<JobType> | null | undefined;
};

/** The order of a list of jobs. */
export type JobOrder = {
  /** Which end first. */
  direction: OrderDirection;
  /** What to order by. */
  field: JobOrderField;
};

/** What jobs can be ordered by. */
export type JobOrderField =
  /** When they ended; those that have not count as latest. */
  | 'COMPLETED_AT'
  /** When they were made. */
  | 'CREATED_AT'
  /** Their priority. */
  | 'PRIORITY';

/** What a job is at. */
export type JobStage =
  /** Applies it to every pixel. */
  | 'CORRECTING'
  /** Looks for the chart. */
  | 'DETECTING'
  /** Has ended well. */
  | 'DONE'
  /** Encodes, and measures again what was encoded. */
  | 'ENCODING'
  /** Fits the correction. */
  | 'FITTING'
  /** Reads and decodes. */
  | 'LOADING'
  /** Measures the patches. */
  | 'MEASURING'
  /** Waits. */
  | 'QUEUED'
  /** Stores files and numbers. */
  | 'STORING';

/** Where a job stands: PENDING, RUNNING, then one of the three ends; a retry leads from FAILED or CANCELLED to PENDING. */
export type JobStatus =
  /** Ended on request. */
  | 'CANCELLED'
  /** Done: it has a result. */
  | 'COMPLETED'
  /** Ended without a result: see failure. */
  | 'FAILED'
  /** Waits for a worker. */
  | 'PENDING'
  /** Is worked on, or waits to be tried again. */
  | 'RUNNING';

/** What is done to an image. */
export type JobType =
  /** Measure without a chart: exposure, clipping, cast, sharpness, noise. */
  | 'ANALYZE'
  /** Apply a correction: needs a reference image or a profile. */
  | 'CORRECT'
  /** Find the chart and measure it. */
  | 'DETECT'
  /** Find the chart in this very image and correct by it. */
  | 'DETECT_AND_CORRECT';

/** Undo the camera's tone curve, estimated from the neutral patches, before the model is fitted. */
export type Linearization =
  /** NEUTRALS where it lowers the cross-validated error, NONE elsewhere. */
  | 'AUTO'
  /** By a curve through the neutral patches. */
  | 'NEUTRALS'
  /** The decoded light is taken as it is. */
  | 'NONE';

/** How much a log entry matters. */
export type LogLevel =
  /** For developers. */
  | 'DEBUG'
  /** Went wrong. */
  | 'ERROR'
  /** As it should be. */
  | 'INFO'
  /** Worth a look. */
  | 'WARNING';

/** What one signs in with. */
export type LoginInput = {
  /** In any case. */
  email: string;
  /** The password. */
  password: string;
};

/** What is done to many images at once. */
export type OperationType =
  /** Keep one of each set of duplicates. */
  | 'DUPLICATE_CLEANUP'
  /** Take in the pictures below one of the server's library roots. */
  | 'IMPORT'
  /** Move images into folders by rule. */
  | 'ORGANIZE'
  /** Undo an earlier operation. */
  | 'ROLLBACK';

/** Which end comes first. Rows without a value come last in ASC and first in DESC. */
export type OrderDirection =
  /** Smallest, oldest, A first. */
  | 'ASC'
  /** Largest, newest, Z first. */
  | 'DESC';

/** The colour space of the corrected picture, whose ICC profile it carries. */
export type OutputColorSpace =
  /** Adobe RGB (1998). */
  | 'ADOBE_RGB'
  /** P3 primaries, D65, the sRGB curve. */
  | 'DISPLAY_P3'
  /** IEC 61966-2-1. */
  | 'SRGB';

/** How the corrected picture is encoded. */
export type OutputFormat =
  /** 8 bit, lossy, slow and small. */
  | 'AVIF'
  /** 8 bit, lossy. */
  | 'JPEG'
  /** 8 or 16 bit, lossless. */
  | 'PNG'
  /** 8 or 16 bit, lossless. */
  | 'TIFF'
  /** 8 bit, lossy. */
  | 'WEBP';

/** Why a patch takes no part in the fit. */
export type PatchExclusion =
  /** More than 1 % of a channel is at the bright end of its range. */
  | 'CLIPPED_HIGHLIGHTS'
  /** More than 1 % of a channel is at the dark end of its range. */
  | 'CLIPPED_SHADOWS'
  /** The other patches predict another colour, by CIEDE2000 of more than 22: it is not the patch that is seen. */
  | 'COVERED'
  /** Its bright tail is 4 times that of the usual patch: a lamp is mirrored in it. */
  | 'GLARE'
  /** Its texture is 4 times that of the usual patch: something lies or falls across it. */
  | 'TEXTURE';

/** By mean CIEDE2000 after correction (before it, where nothing was corrected). */
export type QualityRating =
  /** Below 1. */
  | 'EXCELLENT'
  /** 3 to below 5. */
  | 'FAIR'
  /** 2 to below 3. */
  | 'GOOD'
  /** 5 and more. */
  | 'POOR'
  /** 1 to below 2. */
  | 'VERY_GOOD';

/** What may make the numbers less sure than they look. */
export type QualityWarning =
  /** The chart is out of focus or moved. */
  | 'BLURRED'
  /** The patches have few pixels: go nearer. */
  | 'CHART_SMALL'
  /** A patch is at the bright end of the range: expose less. */
  | 'CLIPPED_HIGHLIGHTS'
  /** A patch is at the dark end of the range: expose more. */
  | 'CLIPPED_SHADOWS'
  /** The raw file cannot be developed: the JPEG that the camera put into it was used instead. */
  | 'EMBEDDED_PREVIEW'
  /** Corrected colours lie outside of the output colour space and were mapped into it: hue kept, less pure. */
  | 'GAMUT_CLIPPED'
  /** Light is mirrored in a patch: turn the chart or the lamp. */
  | 'GLARE'
  /** It may not be the chart: look at the corners. */
  | 'LOW_CONFIDENCE'
  /** The picture is flipped, as webcams make them. */
  | 'MIRRORED'
  /** The patches of the file are no nearer to their references than those of the photo, which was right already, or nearer than the format, quality and options asked for allow. */
  | 'NOT_IMPROVED'
  /** The greys show that the code values are light, not sRGB: the picture was read so. */
  | 'NOT_SRGB_ENCODED'
  /** Something lies on a patch, or it is dirty or half in shade: see its exclusion. */
  | 'PATCHES_COVERED'
  /** More than one chart was seen: the surest one was used, see ChartDetection.others. */
  | 'SEVERAL_CHARTS'
  /** The correction asked for made the patches worse: a simpler one, or none, was used instead. */
  | 'SIMPLER_CORRECTION'
  /** The light falls off over the chart. */
  | 'UNEVEN_LIGHT';

/** A new account. */
export type RegisterInput = {
  /** At most 254 characters; unique without regard to case. */
  email: string;
  /** The name of the person, at most 200 characters. */
  fullName?: string | null | undefined;
  /** 8 to 128 characters. */
  password: string;
  /** 1 to 40 letters, digits, dots, hyphens, underscores; unique without regard to case. */
  username: string;
};

/** Results that meet all of what is given. */
export type ResultFilter = {
  /** Of this batch. */
  batchId?: string | number | null | undefined;
  /** About this image. */
  imageId?: string | number | null | undefined;
  /** Of this job. */
  jobId?: string | number | null | undefined;
  /** The same of at most this. */
  maxDeltaE?: number | null | undefined;
  /** Mean CIEDE2000 after correction (before it, where nothing was corrected) of at least this. */
  minDeltaE?: number | null | undefined;
  /** Rated one of these. */
  ratings?: Array<QualityRating> | null | undefined;
};

/** The order of a list of results. */
export type ResultOrder = {
  /** Which end first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ResultOrderField;
};

/** What results can be ordered by. */
export type ResultOrderField =
  /** When they were stored. */
  | 'CREATED_AT'
  /** Mean CIEDE2000 after correction (before it, where nothing was corrected). */
  | 'DELTA_E';

/** What an account may do. */
export type Role =
  /** Sees and changes what anybody owns. */
  | 'ADMIN'
  /** Sees and changes what they own. */
  | 'USER';

/** A category, whole. */
export type SaveCategoryInput = {
  /** #rrggbb. */
  color?: string | null | undefined;
  /** At most 10,000 characters. */
  description?: string | null | undefined;
  /** The category to change; a new one where left out. */
  id?: string | number | null | undefined;
  /** At most 200 characters, no slash, unique among your own. */
  name: string;
  /** What is filed under it. */
  rules: CategoryRules;
};

/** A preset, whole. */
export type SavePresetInput = {
  /** At most 10,000 characters. */
  description?: string | null | undefined;
  /** The preset to change; a new one where left out. */
  id?: string | number | null | undefined;
  /** Make it the default of its type, instead of what was. */
  isDefault?: boolean | null | undefined;
  /** At most 200 characters, unique among your own. */
  name: string;
  /** The options to keep. */
  options: CorrectionOptions;
  /** The type of job that it is for. */
  type: JobType;
};

/** What is to be done to which images. What does not concern the type is left aside. */
export type StartOperationInput = {
  /** Touch nothing; tell what would be. */
  dryRun?: boolean | null | undefined;
  /** Which of the viewer's own images; all where left out. */
  filter?: ImageFilter | null | undefined;
  /** ORGANIZE: folder template of {year} {month} {day} {camera} {category} {rating} {extension}; default '{category}/{year}'. */
  folderTemplate?: string | null | undefined;
  /** A dry run of the same type that is COMPLETED: its plan is carried out as it is, with dryRun: false. Files that have changed since are refused, each with the reason. */
  fromDryRun?: string | number | null | undefined;
  /** DUPLICATE_CLEANUP: which one of a set stays. */
  keep?: DuplicateKeep | null | undefined;
  /** IMPORT: a folder below that root, '' for all of it. */
  path?: string | null | undefined;
  /** IMPORT: the name of one of the roots that the server's operator allows. */
  root?: string | null | undefined;
  /** DUPLICATE_CLEANUP: also pictures that look alike, up to this many of 64 hash bits apart; 0 is byte-identical only. */
  similarity?: number | null | undefined;
  /** Any but ROLLBACK, for which see rollbackOperation. */
  type: OperationType;
};

/** How much an account may store. */
export type SubscriptionTier =
  /** 2 TB. */
  | 'BUSINESS'
  /** 20 TB. */
  | 'ENTERPRISE'
  /** 5 GB. */
  | 'FREE'
  /** 50 GB. */
  | 'PERSONAL'
  /** 500 GB. */
  | 'PRO';

/** What changes of an image; what is left out stays. */
export type UpdateImageInput = {
  /** At most 200 characters; '' is none. */
  category?: string | null | undefined;
  /** At most 10,000 characters; null takes it away. */
  description?: string | null | undefined;
  /** At most 255 characters, no slashes. */
  filename?: string | null | undefined;
  /** '/'-separated, at most 1,000 characters; '' is the root. */
  folder?: string | null | undefined;
  /** Global id of the image. */
  id: string | number;
  /** All of them, at most 100 of at most 200 characters. */
  tags?: Array<string> | null | undefined;
};

/** What changes of a job; what is left out stays, null takes it away. */
export type UpdateJobInput = {
  /** At most 10,000 characters. */
  description?: string | null | undefined;
  /** Global id of the job. */
  id: string | number;
  /** At most 200 characters. */
  name?: string | null | undefined;
};

/** What people think of a result; what is left out stays, null takes it away. */
export type UpdateResultInput = {
  /** Global id of the result. */
  id: string | number;
  /** At most 10,000 characters. */
  notes?: string | null | undefined;
  /** 0 to 1. */
  qualityScore?: number | null | undefined;
};

/** How far a CIEDE2000 can be seen, by the just noticeable difference of 2.3 (Mahy et al. 1994). */
export type Visibility =
  /** 4.6 and more: seen without looking for it. */
  | 'CLEAR'
  /** 2.3 to below 4.6: seen side by side. */
  | 'NOTICEABLE'
  /** Below 2.3. */
  | 'UNNOTICEABLE';

/** Where white comes from. */
export type WhiteBalance =
  /** Neutral patches of the chart. */
  | 'CHART'
  /** The mean of the picture that is corrected is grey, clipped pixels aside. */
  | 'GRAY_WORLD'
  /** Left as it is. */
  | 'NONE'
  /** The brightest of the picture that is corrected is white, clipped pixels aside. */
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