/** Queue keys: at most one waiting entry exists under each. */

export const jobKey = (jobId: string): string => `job:${jobId}`;
export const batchKey = (batchId: string): string => `batch:${batchId}`;
export const operationKey = (operationId: string): string => `operation:${operationId}`;
export const trashKey = (ownerId: string): string => `trash:${ownerId}`;
export const HASHING_KEY = 'hashPictures';
export const METADATA_KEY = 'refreshMetadata';
