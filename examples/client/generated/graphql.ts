/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A kind of colour chart with 24 patches in 6 columns and 4 rows. */
export type ChartKind =
  /** A chart with the ArUco markers 0 to 3 (DICT_5X5_50) at the top left, top right, bottom right and bottom left. */
  | 'ARUCO_24'
  /** A ColorChecker Classic, which needs no markers. */
  | 'COLORCHECKER_24';

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

/** The credentials of an account. */
export type LoginInput = {
  /** The email address, case-insensitive. */
  email: string;
  /** The password. */
  password: string;
};

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

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = { register: { accessToken: string, refreshToken: string, expiresIn: number, user: { id: string, username: string } } };

export type UploadImagesMutationVariables = Exact<{
  files: Array<Blob> | Blob;
  folder?: string | null | undefined;
}>;


export type UploadImagesMutation = { uploadImages: Array<{ id: string, filename: string, width: number, height: number }> };

export type CreateJobMutationVariables = Exact<{
  input: CreateJobInput;
}>;


export type CreateJobMutation = { createJob: { id: string, status: JobStatus } };

export type JobProgressSubscriptionVariables = Exact<{
  jobId: string | number;
}>;


export type JobProgressSubscription = { jobProgress: { status: JobStatus, stage: JobStage, progress: number, sequence: number, message: string | null, job: { failure: { code: JobFailureCode, message: string } | null, result: { id: string } | null } } };

export type ResultQueryVariables = Exact<{
  id: string | number;
}>;


export type ResultQuery = { result: { rating: QualityRating | null, warnings: Array<QualityWarning>, processingTimeMs: number, deltaEBefore: { mean: number, max: number } | null, deltaEAfter: { mean: number, max: number } | null, corrected: { url: string, byteSize: number, contentType: string, width: number | null, height: number | null } | null, correction: { model: CorrectionModel, exposureOffset: number, crossValidatedDeltaE: number | null, illuminant: { correlatedColorTemperature: number | null } } | null, patches: Array<{ index: number, name: string, deltaEBefore: number, deltaEAfter: number | null, reference: { hex: string }, measured: { hex: string }, corrected: { hex: string } | null }> } | null };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { login: { accessToken: string, refreshToken: string, expiresIn: number, user: { id: string, username: string } } };

export type RefreshSessionMutationVariables = Exact<{
  refreshToken: string;
}>;


export type RefreshSessionMutation = { refreshSession: { accessToken: string, refreshToken: string, expiresIn: number } };

export type CreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CreateUploadMutation = { createUpload: { id: string, url: string, headers: unknown, existing: { id: string } | null } };

export type CompleteUploadMutationVariables = Exact<{
  id: string | number;
}>;


export type CompleteUploadMutation = { completeUpload: { id: string } };

export type JobUpdatesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  filter?: JobFilter | null | undefined;
}>;


export type JobUpdatesSubscription = { jobUpdates: { status: JobStatus, stage: JobStage, progress: number, sequence: number, cursor: string, job: { id: string } } };

export type ImagesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ImageFilter | null | undefined;
  orderBy?: ImageOrder | null | undefined;
}>;


export type ImagesQuery = { images: { edges: Array<{ node: { id: string, filename: string, width: number, height: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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

export const RegisterDocument = new TypedDocumentString(`
    mutation Register($input: RegisterInput!) {
  register(input: $input) {
    accessToken
    refreshToken
    expiresIn
    user {
      id
      username
    }
  }
}
    `, {"hash":"sha256:06b04e7f910c3079aedcf5cf09721506c31f8c6736f37e83436015fb4d56d956"}) as unknown as TypedDocumentString<RegisterMutation, RegisterMutationVariables>;
export const UploadImagesDocument = new TypedDocumentString(`
    mutation UploadImages($files: [File!]!, $folder: String) {
  uploadImages(files: $files, folder: $folder) {
    id
    filename
    width
    height
  }
}
    `, {"hash":"sha256:a0cebf5ae13a108643812a75747464fa79b37a64fcb7ef7fde5a61413e073c1d"}) as unknown as TypedDocumentString<UploadImagesMutation, UploadImagesMutationVariables>;
export const CreateJobDocument = new TypedDocumentString(`
    mutation CreateJob($input: CreateJobInput!) {
  createJob(input: $input) {
    id
    status
  }
}
    `, {"hash":"sha256:584eb37cadc1f742705f13673263c3bd828b87f8c0abc87cd00be2e83a430ad5"}) as unknown as TypedDocumentString<CreateJobMutation, CreateJobMutationVariables>;
export const JobProgressDocument = new TypedDocumentString(`
    subscription JobProgress($jobId: ID!) {
  jobProgress(jobId: $jobId) {
    status
    stage
    progress
    sequence
    message
    job {
      failure {
        code
        message
      }
      result {
        id
      }
    }
  }
}
    `, {"hash":"sha256:5d73a89ea39c39acf45c44a994a56357194a97805e9a615697c9d10123c0207a"}) as unknown as TypedDocumentString<JobProgressSubscription, JobProgressSubscriptionVariables>;
export const ResultDocument = new TypedDocumentString(`
    query Result($id: ID!) {
  result(id: $id) {
    rating
    warnings
    processingTimeMs
    deltaEBefore {
      mean
      max
    }
    deltaEAfter {
      mean
      max
    }
    corrected {
      url
      byteSize
      contentType
      width
      height
    }
    correction {
      model
      exposureOffset
      crossValidatedDeltaE
      illuminant {
        correlatedColorTemperature
      }
    }
    patches {
      index
      name
      deltaEBefore
      deltaEAfter
      reference {
        hex
      }
      measured {
        hex
      }
      corrected {
        hex
      }
    }
  }
}
    `, {"hash":"sha256:c6c9307aa8757f823098b534a9bfab8e673e0adedbbdfffe11c3b21a593e7179"}) as unknown as TypedDocumentString<ResultQuery, ResultQueryVariables>;
export const LoginDocument = new TypedDocumentString(`
    mutation Login($input: LoginInput!) {
  login(input: $input) {
    accessToken
    refreshToken
    expiresIn
    user {
      id
      username
    }
  }
}
    `, {"hash":"sha256:31e887af8463b9d7c373a3d8aaa97c35712acbac112e85c94c85513128bac79c"}) as unknown as TypedDocumentString<LoginMutation, LoginMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($refreshToken: String!) {
  refreshSession(refreshToken: $refreshToken) {
    accessToken
    refreshToken
    expiresIn
  }
}
    `, {"hash":"sha256:d89bba4a41d4a73d1c6b75c4f3bb03897e55e6ab58dd550ee71f36b8fcc2a5ff"}) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const CreateUploadDocument = new TypedDocumentString(`
    mutation CreateUpload($input: CreateUploadInput!) {
  createUpload(input: $input) {
    id
    url
    headers
    existing {
      id
    }
  }
}
    `, {"hash":"sha256:57a5ce0e1d69f3a065aab4618e19e5a587fb2685870389c019c7a50aaefe839b"}) as unknown as TypedDocumentString<CreateUploadMutation, CreateUploadMutationVariables>;
export const CompleteUploadDocument = new TypedDocumentString(`
    mutation CompleteUpload($id: ID!) {
  completeUpload(id: $id) {
    id
  }
}
    `, {"hash":"sha256:83f4706264c1d33c8a2089969266e21f1370f250b698c0dd6afe0d05e51f9bff"}) as unknown as TypedDocumentString<CompleteUploadMutation, CompleteUploadMutationVariables>;
export const JobUpdatesDocument = new TypedDocumentString(`
    subscription JobUpdates($after: String, $filter: JobFilter) {
  jobUpdates(after: $after, filter: $filter) {
    status
    stage
    progress
    sequence
    cursor
    job {
      id
    }
  }
}
    `, {"hash":"sha256:d748289b01f2665300bc166981f47fabef65670403ad6e140b414a377c926b0d"}) as unknown as TypedDocumentString<JobUpdatesSubscription, JobUpdatesSubscriptionVariables>;
export const ImagesDocument = new TypedDocumentString(`
    query Images($first: Int, $after: String, $filter: ImageFilter, $orderBy: ImageOrder) {
  images(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    edges {
      node {
        id
        filename
        width
        height
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:d1e1b3eadfd921fcb98f2f8a17290781b530aa4badbc1da32f6422264e6de8e5"}) as unknown as TypedDocumentString<ImagesQuery, ImagesQueryVariables>;