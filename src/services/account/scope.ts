import type { ApiKeyScope, Role } from '../../generated/prisma/enums.ts';

/** Each scope includes those before it. */
const order: readonly ApiKeyScope[] = ['READ', 'WRITE', 'ADMIN'];

/** The scopes of a signed-in user. */
export const scopesOf = (role: Role): readonly ApiKeyScope[] => (role === 'ADMIN' ? ['ADMIN'] : ['WRITE']);

/** Returns true if one of the scopes is or includes `required`. */
export function includes(scopes: readonly ApiKeyScope[], required: ApiKeyScope): boolean {
  return scopes.some((scope) => order.indexOf(scope) >= order.indexOf(required));
}
