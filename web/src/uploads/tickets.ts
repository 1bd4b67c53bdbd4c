/** Where an upload goes on from: kept in the browser, so that it survives a page that is loaded anew. */
export interface Ticket {
  readonly id: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly expiresAt: string;
}

const keyOf = (ownerId: string, sha256: string, folder: string) => `graycard-upload:${ownerId}:${sha256}:${folder}`;

/** The ticket of this very file, where it was begun here before and can still go on. */
export function findTicket(ownerId: string, sha256: string, folder: string): Ticket | null {
  const kept = localStorage.getItem(keyOf(ownerId, sha256, folder));
  if (!kept) return null;
  const ticket = JSON.parse(kept) as Ticket;
  return new Date(ticket.expiresAt) > new Date() ? ticket : null;
}

export const keepTicket = (ownerId: string, sha256: string, folder: string, ticket: Ticket): void =>
  localStorage.setItem(keyOf(ownerId, sha256, folder), JSON.stringify(ticket));

export const dropTicket = (ownerId: string, sha256: string, folder: string): void =>
  localStorage.removeItem(keyOf(ownerId, sha256, folder));
