/** The kind of a file, guessed from its name. For an image, the content decides in the end. */
export type Kind = 'PICTURE' | 'SIDECAR' | 'JUNK' | 'FOREIGN';

/** Extensions of the files that editors and cameras write next to an image. */
const sidecars = new Set(['xmp', 'pp3', 'dop', 'on1', 'cos', 'comask', 'aae', 'arp', 'thm', 'vrd', 'xmpdata']);

/** Files and folders that operating systems and raw converters leave behind. */
const junkNames = new Set(['thumbs.db', 'desktop.ini', 'ehthumbs.db', 'icon\r', '.ds_store']);
export const junkFolders = new Set(['@eadir', '__macosx', '$recycle.bin', 'system volume information', '#recycle']);

/** Extensions that no image has. These files are never opened. */
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
  if (filename.startsWith('.') || junkNames.has(filename.toLowerCase())) return 'JUNK';
  const extension = extensionOf(filename);
  if (sidecars.has(extension)) return 'SIDECAR';
  return foreign.has(extension) ? 'FOREIGN' : 'PICTURE';
}

/**
 * Returns the image that a sidecar belongs to, among the images of its folder: the one whose full name it contains
 * (`a.cr3.xmp`), or one with the same stem, preferably a raw file. Null if there is none.
 */
export function findPictureOf(sidecar: string, pictures: readonly string[]): string | null {
  const stem = sidecar.replace(/\.[^.]+$/, '').toLowerCase();
  const exact = pictures.find((name) => name.toLowerCase() === stem);
  if (exact) return exact;
  const rendered = new Set(['jpg', 'jpeg', 'png', 'webp', 'avif', 'heic', 'heif', 'tif', 'tiff', 'gif']);
  const sameStem = pictures.filter((name) => name.replace(/\.[^.]+$/, '').toLowerCase() === stem);
  return sameStem.find((name) => !rendered.has(extensionOf(name))) ?? sameStem[0] ?? null;
}
