/** The connection failed, not the file: the upload can resume when the browser is online again. */
export class ConnectionLost extends Error {}
