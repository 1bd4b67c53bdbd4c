import fc from 'fast-check';
import { inject } from 'vitest';

// Property tests draw from the seed of the run, so that a failure can be repeated.
fc.configureGlobal({ seed: inject('seed') });
