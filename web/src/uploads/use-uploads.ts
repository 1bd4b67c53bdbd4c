import { useSyncExternalStore } from 'react';
import { onUploads, readUploads, type Uploads } from './queue';

/** The upload queue, live. */
export const useUploads = (): Uploads => useSyncExternalStore(onUploads, readUploads);
