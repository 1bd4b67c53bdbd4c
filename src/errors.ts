/** The codes of all expected failures, which clients receive as `extensions.code`. The list is complete. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'INVALID_STATE',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA',
  'QUOTA_EXCEEDED',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An expected failure. `message` is for the user; `details` are extra fields of `extensions`. */
export abstract class AppError extends Error {
  abstract readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>> = {};
}

/** The token is missing, invalid, expired or revoked. */
export class Unauthenticated extends AppError {
  readonly code = 'UNAUTHENTICATED';
  constructor(
    message = 'Not signed in. Send the header "Authorization: Bearer <accessToken>".',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The viewer is signed in but lacks the permission: an administrator's role or another key scope. */
export class Forbidden extends AppError {
  readonly code = 'FORBIDDEN';
}

/** The object does not exist or belongs to another user. The error does not reveal which. */
export class NotFound extends AppError {
  readonly code = 'NOT_FOUND';
  constructor(noun: string, options?: ErrorOptions) {
    super(`No such ${noun}.`, options);
  }
}

/** An argument is invalid. `field` is its path from the arguments' root (`input.email`, `files.0`). */
export class BadUserInput extends AppError {
  readonly code = 'BAD_USER_INPUT';
  override readonly details: { readonly field: string };
  constructor(field: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.details = { field };
  }
}

/** The request conflicts with an object that exists. */
export class Conflict extends AppError {
  readonly code = 'CONFLICT';
  override readonly details: { readonly field: string };
  constructor(field: string, message: string) {
    super(message);
    this.details = { field };
  }
}

/** The object's current state does not allow the request. */
export class InvalidState extends AppError {
  readonly code = 'INVALID_STATE';
}

/** The file has more bytes or pixels than the limit. */
export class PayloadTooLarge extends AppError {
  readonly code = 'PAYLOAD_TOO_LARGE';
  override readonly details: { readonly field: string };
  constructor(field: string, message: string) {
    super(message);
    this.details = { field };
  }
}

/** The file's format is not supported. */
export class UnsupportedMedia extends AppError {
  readonly code = 'UNSUPPORTED_MEDIA';
  override readonly details: { readonly field: string };
  constructor(field: string, message: string) {
    super(message);
    this.details = { field };
  }
}

/** The account's tier allows no more storage, jobs, or images in a batch. */
export class QuotaExceeded extends AppError {
  readonly code = 'QUOTA_EXCEEDED';
}

/** A rate limit is exceeded. The request can be repeated after `retryAfterSeconds`. */
export class RateLimited extends AppError {
  readonly code = 'RATE_LIMITED';
  override readonly details: { readonly retryAfterSeconds: number };
  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.details = { retryAfterSeconds };
  }
}

/** A GraphQL operation exceeds a limit of depth, size or complexity. */
export class QueryTooComplex extends AppError {
  readonly code = 'QUERY_TOO_COMPLEX';
  override readonly details: Readonly<Record<string, unknown>>;
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.details = details;
  }
}
