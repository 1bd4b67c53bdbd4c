/** Reasons for skipping a file that are found in the scan or, if it has changed since, when the file is opened. */
export const LINK = 'A symbolic link. Links are not followed.';
export const SPECIAL = 'Not a regular file but a pipe, socket or device.';
