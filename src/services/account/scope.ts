import type { ApiKeyScope, Role } from '../../generated/prisma/enums.ts';

/** From the least to the most: each includes those before it. */
const order: readonly ApiKeyScope[] = ['READ', 'WRITE', 'ADMIN'];

/** What somebody who signed in may do. */
export const scopesOf = (role: Role): readonly ApiKeyScope[] => (role === 'ADMIN' ? ['ADMIN'] : ['WRITE']);

/** Whether some scope of `own` is `wanted` or more. */
export function includes(own: readonly ApiKeyScope[], wanted: ApiKeyScope): boolean {
  return own.some((scope) => order.indexOf(scope) >= order.indexOf(wanted));
}
