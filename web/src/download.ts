import { own } from './format';

/** The name in a signed link, which is the file's. */
export const nameIn = (url: string): string => decodeURIComponent(own(url).split('/').at(-1) ?? '');

/** Downloads what is at an address of ours, or of an object URL. */
export function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
