/** Every failure that a caller can act on, by the code that reaches the client as `extensions.code`. The list is closed. */
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

/** An expected failure: `message` is one sentence for the user, `details` are extra fields of `extensions`. */
export abstract class AppError extends Error {
  abstract readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>> = {};
}

/** No token, or one that is wrong, expired or revoked. */
export class Unauthenticated extends AppError {
  readonly code = 'UNAUTHENTICATED';
  constructor(message = 'Sign in first: send the header Authorization: Bearer <accessToken>.', options?: ErrorOptions) {
    super(message, options);
  }
}

/** Known, but not allowed to: for administrators, or for keys of another scope. */
export class Forbidden extends AppError {
  readonly code = 'FORBIDDEN';
}

/** There is no such thing, or it is somebody else's: the two are not told apart. */
export class NotFound extends AppError {
  readonly code = 'NOT_FOUND';
  constructor(noun: string, options?: ErrorOptions) {
    super(`There is no such ${noun}.`, options);
  }
}

/** An argument that cannot be taken; `field` names it, dotted from the arguments' root (`input.email`, `files.0`). */
export class BadUserInput extends AppError {
  readonly code = 'BAD_USER_INPUT';
  override readonly details: { readonly field: string };
  constructor(field: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.details = { field };
  }
}

/** It would clash with something that exists already. */
export class Conflict extends AppError {
  readonly code = 'CONFLICT';
  override readonly details: { readonly field: string };
  constructor(field: string, message: string) {
    super(message);
    this.details = { field };
  }
}

/** Right for the thing, wrong for the state it is in. */
export class InvalidState extends AppError {
  readonly code = 'INVALID_STATE';
}

/** More bytes or pixels than are taken. */
export class PayloadTooLarge extends AppError {
  readonly code = 'PAYLOAD_TOO_LARGE';
  override readonly details: { readonly field: string };
  constructor(field: string, message: string) {
    super(message);
    this.details = { field };
  }
}

/** A file of a kind that is not taken. */
export class UnsupportedMedia extends AppError {
  readonly code = 'UNSUPPORTED_MEDIA';
  override readonly details: { readonly field: string };
  constructor(field: string, message: string) {
    super(message);
    this.details = { field };
  }
}

/** More than the account's tier allows: of storage, of jobs, of images in a batch. */
export class QuotaExceeded extends AppError {
  readonly code = 'QUOTA_EXCEEDED';
}

/** Too often; the same may be asked again after so many seconds. */
export class RateLimited extends AppError {
  readonly code = 'RATE_LIMITED';
  override readonly details: { readonly retryAfterSeconds: number };
  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.details = { retryAfterSeconds };
  }
}

/** An operation that asks for more than one may. */
export class QueryTooComplex extends AppError {
  readonly code = 'QUERY_TOO_COMPLEX';
  override readonly details: Readonly<Record<string, unknown>>;
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.details = details;
  }
}
