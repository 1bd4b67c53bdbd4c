/** A file with the folder that it was dropped or chosen in; '' where it was none. */
export interface Chosen {
  readonly file: File;
  readonly folder: string;
}

const folderOf = (path: string) =>
  path
    .replace(/^\.?\//, '')
    .split('/')
    .slice(0, -1)
    .join('/');

/** Files as a browser or a drop zone hands them over: either gives the path below the chosen folder in its own way. */
export function chosenOf(files: readonly File[]): Chosen[] {
  const isHidden = ({ name }: File) => name.startsWith('.') || name === 'Thumbs.db';
  return files
    .filter((file) => !isHidden(file))
    .map((file) => {
      const { path = '', relativePath = '' } = file as { path?: string; relativePath?: string };
      return { file, folder: folderOf(file.webkitRelativePath || relativePath || path) };
    });
}

/** Two folders, one below the other. */
export const below = (folder: string, inner: string): string => [folder, inner].filter(Boolean).join('/');
