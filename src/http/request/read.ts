import type { IncomingMessage } from 'node:http';

/** The path of a request, without its query. */
export const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/';

/** Returns true if the client wants server-sent events. */
export const acceptsEvents = ({ headers }: IncomingMessage): boolean =>
  headers.accept?.includes('text/event-stream') ?? false;
