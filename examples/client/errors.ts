/** All error codes of the API. docs/errors.md explains when each one occurs and what to do. */
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

/** An error in a GraphQL response. */
export interface WireError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** An error that the API returned: `code` is for programs, `message` for people. */
export class GraycardError extends Error {
  readonly code: ErrorCode;
  /** Path of the argument that caused the error, such as `input.email`, if there is one. */
  readonly field: string | undefined;
  /** For RATE_LIMITED: the number of seconds to wait before retrying. */
  readonly retryAfterSeconds: number | undefined;
  /** For INTERNAL_SERVER_ERROR: identifies the error in the server's log. */
  readonly errorId: string | undefined;

  constructor({ message, extensions = {} }: WireError) {
    super(message);
    this.name = 'GraycardError';
    this.code = errorCodes.find((code) => code === extensions.code) ?? 'INTERNAL_SERVER_ERROR';
    this.field = typeof extensions.field === 'string' ? extensions.field : undefined;
    const { retryAfterSeconds, errorId } = extensions;
    this.retryAfterSeconds = typeof retryAfterSeconds === 'number' ? retryAfterSeconds : undefined;
    this.errorId = typeof errorId === 'string' ? errorId : undefined;
  }

  /** True if the same request can succeed later. */
  get isRetryable(): boolean {
    return this.code === 'RATE_LIMITED' || this.code === 'INTERNAL_SERVER_ERROR';
  }
}

/** The API could not be reached, or something other than the API answered. See `cause`. */
export class ConnectionFailed extends Error {
  override readonly name = 'ConnectionFailed';
}
