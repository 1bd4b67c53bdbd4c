/** What is needed to resume an upload. Kept in local storage, so that it survives a page reload. */
export interface Ticket {
  readonly id: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly expiresAt: string;
}

const keyOf = (ownerId: string, sha256: string, folder: string) => `graycard-upload:${ownerId}:${sha256}:${folder}`;

/** Returns the ticket for this content and folder if an upload was started here and has not expired. */
export function findTicket(ownerId: string, sha256: string, folder: string): Ticket | null {
  const stored = localStorage.getItem(keyOf(ownerId, sha256, folder));
  if (!stored) return null;
  const ticket = JSON.parse(stored) as Ticket;
  return new Date(ticket.expiresAt) > new Date() ? ticket : null;
}

export const saveTicket = (ownerId: string, sha256: string, folder: string, ticket: Ticket): void =>
  localStorage.setItem(keyOf(ownerId, sha256, folder), JSON.stringify(ticket));

export const deleteTicket = (ownerId: string, sha256: string, folder: string): void =>
  localStorage.removeItem(keyOf(ownerId, sha256, folder));
