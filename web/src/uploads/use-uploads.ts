import { useSyncExternalStore } from 'react';
import { onUploads, readUploads, type Uploads } from './queue';

/** What is on its way, as it moves. */
export const useUploads = (): Uploads => useSyncExternalStore(onUploads, readUploads);
