import type { Category } from './match.ts';

/** Reserved ids, as the built-in categories are not in the database. */
const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const none = { extensions: [], keywords: [], cameraModels: [] } as const;

/** Categories that every user has and that cannot be changed. Their rules come after those of the user's own. */
export const builtIn: readonly (Category & { readonly description: string; readonly color: string })[] = [
  {
    ...none,
    id: idOf(1),
    name: 'Colour charts',
    description: 'Photos of a colour chart, recognised by their name or description.',
    color: '#8a6fdf',
    isCustom: false,
    keywords: ['colorchecker', 'colourchecker', 'color chart', 'colour chart', 'color card', 'graycard', 'greycard'],
  },
  {
    ...none,
    id: idOf(2),
    name: 'Screenshots',
    description: 'Screenshots, recognised by their name.',
    color: '#4f86c6',
    isCustom: false,
    keywords: ['screenshot', 'screen shot', 'bildschirmfoto', 'capture d’écran'],
  },
  {
    ...none,
    id: idOf(3),
    name: 'Phone',
    description: 'Photos taken with a phone, recognised by its model.',
    color: '#3f9d76',
    isCustom: false,
    cameraModels: ['iPhone', 'Pixel', 'Galaxy', 'SM-*', 'Xperia', 'Redmi', 'OnePlus', 'Fairphone'],
  },
  {
    ...none,
    id: idOf(4),
    name: 'Raw',
    description: 'Camera raw files.',
    color: '#b4552d',
    isCustom: false,
    extensions: [
      'dng',
      'cr2',
      'cr3',
      'nef',
      'nrw',
      'arw',
      'sr2',
      'raf',
      'rw2',
      'orf',
      'pef',
      'srw',
      'raw',
      '3fr',
      'iiq',
    ],
  },
  {
    ...none,
    id: idOf(5),
    name: 'Photos',
    description: 'All other images.',
    color: '#7d7d7d',
    isCustom: false,
    extensions: ['jpg', 'jpeg', 'png', 'webp', 'avif', 'heic', 'heif', 'tif', 'tiff'],
  },
];
