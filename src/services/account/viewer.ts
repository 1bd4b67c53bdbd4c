import type { Role } from '../../generated/prisma/enums.ts';

/** Who asks: a signed-in user. */
export interface Viewer {
  readonly id: string;
  readonly role: Role;
}

/** The same rule for a row at hand. */
export function maySee(viewer: Viewer, ownerId: string): boolean {
  return viewer.role === 'ADMIN' || ownerId === viewer.id;
}

/** The one rule of who may see and change a row: its owner, and administrators all. To be spread into a `where`. */
export function visibleTo(viewer: Viewer): { ownerId?: string } {
  return viewer.role === 'ADMIN' ? {} : { ownerId: viewer.id };
}
