/** An upload expires this long after its creation: by then it must be complete and used. */
export const UPLOAD_HOURS = 24;

/** The folder in the storage, beside those of users, for files that have not been received completely. */
export const PENDING_FOLDER = '.uploads';
