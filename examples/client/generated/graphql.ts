/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A card of 24 patches in 6 columns and 4 rows. */
export type ChartKind =
  /** 24 patches framed by ArUco DICT_5X5_50 markers 0..3 at top left, top right, bottom right, bottom left. */
  | 'ARUCO_24'
  /** ColorChecker Classic (24 patches, no markers needed). */
  | 'COLORCHECKER_24';

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

/** What one signs in with. */
export type LoginInput = {
  /** In any case. */
  email: string;
  /** The password. */
  password: string;
};

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