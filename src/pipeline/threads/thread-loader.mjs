// Teaches a worker thread TypeScript. `--import tsx` by itself does so in the main thread only, on Node 20.
import { register } from 'tsx/esm/api';

register();
