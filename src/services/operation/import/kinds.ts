/** What a file below a library root is taken for, by its name alone; its content has the last word. */
export type Kind = 'PICTURE' | 'SIDECAR' | 'LITTER' | 'FOREIGN';

/** What editors and cameras write beside a picture: it stays with it. */
const sidecars = new Set(['xmp', 'pp3', 'dop', 'on1', 'cos', 'comask', 'aae', 'arp', 'thm', 'vrd', 'xmpdata']);

/** What raw converters and operating systems leave in every folder. */
const litterNames = new Set(['thumbs.db', 'desktop.ini', 'ehthumbs.db', 'icon\r', '.ds_store']);
export const litterFolders = new Set(['@eadir', '__macosx', '$recycle.bin', 'system volume information', '#recycle']);

/** Names that no picture has: whatever is in them is not looked at. */
const foreign = new Set([
  ...[
    'txt',
    'md',
    'pdf',
    'doc',
    'docx',
    'xls',
    'xlsx',
    'csv',
    'json',
    'xml',
    'html',
    'htm',
    'log',
    'ini',
    'url',
    'lnk',
  ],
  ...['zip', 'rar', '7z', 'tar', 'gz', 'iso', 'exe', 'dll', 'dmg', 'app', 'bat', 'sh', 'js', 'py', 'db', 'sqlite'],
  ...['mp4', 'mov', 'avi', 'mkv', 'mts', 'm2ts', 'webm', 'mp3', 'wav', 'aac', 'm4a', 'svg', 'eps', 'ai', 'psd', 'psb'],
  ...['lrcat', 'lrprev', 'lrtemplate', 'icc', 'icm', 'cube', 'dcp'],
]);

export const extensionOf = (filename: string): string => /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? '';

export function kindOf(filename: string): Kind {
  if (filename.startsWith('.') || litterNames.has(filename.toLowerCase())) return 'LITTER';
  const extension = extensionOf(filename);
  if (sidecars.has(extension)) return 'SIDECAR';
  return foreign.has(extension) ? 'FOREIGN' : 'PICTURE';
}

/**
 * The picture of the same folder that a sidecar belongs to: the one that it names whole (`a.cr3.xmp`), or one of the same
 * name but for the extension, a raw file before others, as editors write them.
 */
export function mateOf(sidecar: string, pictures: readonly string[]): string | null {
  const stem = sidecar.replace(/\.[^.]+$/, '').toLowerCase();
  const whole = pictures.find((name) => name.toLowerCase() === stem);
  if (whole) return whole;
  const plain = new Set(['jpg', 'jpeg', 'png', 'webp', 'avif', 'heic', 'heif', 'tif', 'tiff', 'gif']);
  const mates = pictures.filter((name) => name.replace(/\.[^.]+$/, '').toLowerCase() === stem);
  return mates.find((name) => !plain.has(extensionOf(name))) ?? mates[0] ?? null;
}
