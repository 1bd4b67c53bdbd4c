import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { s } from '../strings';
import { ApiError } from './send';

/** Returns a message for the user. Messages of the API are shown as they are. */
export function messageOf(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) return error.errors[0]?.message ?? s.errors.title;
  if (error instanceof ApiError) return error.message;
  if (error instanceof TypeError) return s.errors.unreachable; // fetch
  return error instanceof Error ? error.message : String(error);
}

/** Returns the error code if the error came from the API. */
export function codeOf(error: unknown): string | null {
  if (CombinedGraphQLErrors.is(error)) return String(error.errors[0]?.extensions?.code ?? '') || null;
  return error instanceof ApiError ? error.code : null;
}
