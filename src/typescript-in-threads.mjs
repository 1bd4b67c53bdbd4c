// Lets a worker thread run TypeScript. On Node 20, `--import tsx` alone works only in the main thread.
import { register } from 'tsx/esm/api';

register();
