/** A file with the folder that it was dropped or selected in; an empty string if there was none. */
export interface SelectedFile {
  readonly file: File;
  readonly folder: string;
}

const folderOf = (path: string) =>
  path
    .replace(/^\.?\//, '')
    .split('/')
    .slice(0, -1)
    .join('/');

/** Reads the path within the folder, which browsers and the drop zone provide in different properties. Skips hidden files. */
export function selectedFiles(files: readonly File[]): SelectedFile[] {
  const isHidden = ({ name }: File) => name.startsWith('.') || name === 'Thumbs.db';
  return files
    .filter((file) => !isHidden(file))
    .map((file) => {
      const { path = '', relativePath = '' } = file as { path?: string; relativePath?: string };
      return { file, folder: folderOf(file.webkitRelativePath || relativePath || path) };
    });
}

/** Joins two folder paths; either can be empty. */
export const joinFolders = (folder: string, inner: string): string => [folder, inner].filter(Boolean).join('/');
