import { account } from './strings/account';
import { common } from './strings/common';
import { correctionPages } from './strings/correction';
import { libraryPages } from './strings/library';
import { resultPages } from './strings/results';

/** Every text of the app, by page. */
export const s = { ...common, ...account, ...libraryPages, ...correctionPages, ...resultPages } as const;
