import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { s } from '../strings';
import { ApiError } from './send';

/** What went wrong, in the API's words: they say what to do. */
export function messageOf(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) return error.errors[0]?.message ?? s.errors.title;
  if (error instanceof ApiError) return error.message;
  if (error instanceof TypeError) return s.errors.unreachable; // fetch
  return error instanceof Error ? error.message : String(error);
}

/** The code of the API's closed list, where the error came from there. */
export function codeOf(error: unknown): string | null {
  if (CombinedGraphQLErrors.is(error)) return String(error.errors[0]?.extensions?.code ?? '') || null;
  return error instanceof ApiError ? error.code : null;
}
