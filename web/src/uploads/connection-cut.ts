/** The connection failed, not the file: it can go on when there is one again. */
export class ConnectionCut extends Error {}
