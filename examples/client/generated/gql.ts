/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "mutation Register($input: RegisterInput!) {\n  register(input: $input) {\n    accessToken\n    refreshToken\n    expiresIn\n    user {\n      id\n      username\n    }\n  }\n}\n\nmutation UploadImages($files: [File!]!, $folder: String) {\n  uploadImages(files: $files, folder: $folder) {\n    id\n    filename\n    width\n    height\n  }\n}\n\nmutation CreateJob($input: CreateJobInput!) {\n  createJob(input: $input) {\n    id\n    status\n  }\n}\n\nsubscription JobProgress($jobId: ID!) {\n  jobProgress(jobId: $jobId) {\n    status\n    stage\n    progress\n    sequence\n    message\n    job {\n      failure {\n        code\n        message\n      }\n      result {\n        id\n      }\n    }\n  }\n}\n\nquery Result($id: ID!) {\n  result(id: $id) {\n    rating\n    warnings\n    processingTimeMs\n    deltaEBefore {\n      mean\n      max\n    }\n    deltaEAfter {\n      mean\n      max\n    }\n    corrected {\n      url\n      byteSize\n      contentType\n      width\n      height\n    }\n    correction {\n      model\n      exposureOffset\n      crossValidatedDeltaE\n      illuminant {\n        correlatedColorTemperature\n      }\n    }\n    patches {\n      index\n      name\n      deltaEBefore\n      deltaEAfter\n      reference {\n        hex\n      }\n      measured {\n        hex\n      }\n      corrected {\n        hex\n      }\n    }\n  }\n}\n\nmutation Login($input: LoginInput!) {\n  login(input: $input) {\n    accessToken\n    refreshToken\n    expiresIn\n    user {\n      id\n      username\n    }\n  }\n}": typeof types.RegisterDocument,
};
const documents: Documents = {
    "mutation Register($input: RegisterInput!) {\n  register(input: $input) {\n    accessToken\n    refreshToken\n    expiresIn\n    user {\n      id\n      username\n    }\n  }\n}\n\nmutation UploadImages($files: [File!]!, $folder: String) {\n  uploadImages(files: $files, folder: $folder) {\n    id\n    filename\n    width\n    height\n  }\n}\n\nmutation CreateJob($input: CreateJobInput!) {\n  createJob(input: $input) {\n    id\n    status\n  }\n}\n\nsubscription JobProgress($jobId: ID!) {\n  jobProgress(jobId: $jobId) {\n    status\n    stage\n    progress\n    sequence\n    message\n    job {\n      failure {\n        code\n        message\n      }\n      result {\n        id\n      }\n    }\n  }\n}\n\nquery Result($id: ID!) {\n  result(id: $id) {\n    rating\n    warnings\n    processingTimeMs\n    deltaEBefore {\n      mean\n      max\n    }\n    deltaEAfter {\n      mean\n      max\n    }\n    corrected {\n      url\n      byteSize\n      contentType\n      width\n      height\n    }\n    correction {\n      model\n      exposureOffset\n      crossValidatedDeltaE\n      illuminant {\n        correlatedColorTemperature\n      }\n    }\n    patches {\n      index\n      name\n      deltaEBefore\n      deltaEAfter\n      reference {\n        hex\n      }\n      measured {\n        hex\n      }\n      corrected {\n        hex\n      }\n    }\n  }\n}\n\nmutation Login($input: LoginInput!) {\n  login(input: $input) {\n    accessToken\n    refreshToken\n    expiresIn\n    user {\n      id\n      username\n    }\n  }\n}": types.RegisterDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Register($input: RegisterInput!) {\n  register(input: $input) {\n    accessToken\n    refreshToken\n    expiresIn\n    user {\n      id\n      username\n    }\n  }\n}\n\nmutation UploadImages($files: [File!]!, $folder: String) {\n  uploadImages(files: $files, folder: $folder) {\n    id\n    filename\n    width\n    height\n  }\n}\n\nmutation CreateJob($input: CreateJobInput!) {\n  createJob(input: $input) {\n    id\n    status\n  }\n}\n\nsubscription JobProgress($jobId: ID!) {\n  jobProgress(jobId: $jobId) {\n    status\n    stage\n    progress\n    sequence\n    message\n    job {\n      failure {\n        code\n        message\n      }\n      result {\n        id\n      }\n    }\n  }\n}\n\nquery Result($id: ID!) {\n  result(id: $id) {\n    rating\n    warnings\n    processingTimeMs\n    deltaEBefore {\n      mean\n      max\n    }\n    deltaEAfter {\n      mean\n      max\n    }\n    corrected {\n      url\n      byteSize\n      contentType\n      width\n      height\n    }\n    correction {\n      model\n      exposureOffset\n      crossValidatedDeltaE\n      illuminant {\n        correlatedColorTemperature\n      }\n    }\n    patches {\n      index\n      name\n      deltaEBefore\n      deltaEAfter\n      reference {\n        hex\n      }\n      measured {\n        hex\n      }\n      corrected {\n        hex\n      }\n    }\n  }\n}\n\nmutation Login($input: LoginInput!) {\n  login(input: $input) {\n    accessToken\n    refreshToken\n    expiresIn\n    user {\n      id\n      username\n    }\n  }\n}"): typeof import('./graphql.ts').RegisterDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
