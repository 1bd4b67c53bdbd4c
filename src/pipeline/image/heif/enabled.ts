let isEnabled = true;

/** Switches HEIC images on or off for this thread: their compression, HEVC, is patented in some countries. */
export function enableHeif(enabled: boolean): void {
  isEnabled = enabled;
}

export const isHeifEnabled = (): boolean => isEnabled;
