import { sameOrigin } from './format';

/** Returns the filename in a signed link. */
export const filenameOf = (url: string): string => decodeURIComponent(sameOrigin(url).split('/').at(-1) ?? '');

/** Downloads a same-origin URL or an object URL as a file. */
export function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
