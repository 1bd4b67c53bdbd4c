import fc from 'fast-check';
import { inject } from 'vitest';

// Property tests use the seed of the run, so that a failure can be reproduced.
fc.configureGlobal({ seed: inject('seed') });
