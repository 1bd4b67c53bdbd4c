/** Every code that the API gives: docs/errors.md says when, and what to do. */
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

/** An error as GraphQL carries it. */
export interface WireError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** What the API says went wrong: `code` for a program, `message` for a person. */
export class GraycardError extends Error {
  readonly code: ErrorCode;
  /** The argument it is about, dotted (`input.email`), where it is about one. */
  readonly field: string | undefined;
  /** With RATE_LIMITED: the same may be asked again after so many seconds. */
  readonly retryAfterSeconds: number | undefined;
  /** With INTERNAL_SERVER_ERROR: what the server's log knows it by. */
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

  /** Whether the same request may succeed another time. */
  get isRetryable(): boolean {
    return this.code === 'RATE_LIMITED' || this.code === 'INTERNAL_SERVER_ERROR';
  }
}

/** The API could not be reached, or what answered was not the API. `cause` says more. */
export class ConnectionFailed extends Error {
  override readonly name = 'ConnectionFailed';
}
