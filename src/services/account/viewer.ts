import type { Role } from '../../generated/prisma/enums.ts';

/** The signed-in user who makes a request. */
export interface Viewer {
  readonly id: string;
  readonly role: Role;
}

/** Applies the rule of `visibleTo` to the owner of a loaded row. */
export function canSee(viewer: Viewer, ownerId: string): boolean {
  return viewer.role === 'ADMIN' || ownerId === viewer.id;
}

/** The `where` clause of the rows that a viewer can see and change: their own, or all for an administrator. */
export function visibleTo(viewer: Viewer): { ownerId?: string } {
  return viewer.role === 'ADMIN' ? {} : { ownerId: viewer.id };
}
