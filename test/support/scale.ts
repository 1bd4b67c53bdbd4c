/** True in `npm run test:all`, where scalable tests run at full size. */
const isFull = process.env.TEST_SUITE === 'all';

/** The number of rounds, files, scenes or queries of a test: a sample in `npm test`, all in `npm run test:all`. */
export function scaled(sample: number, all: number): number {
  return isFull ? all : sample;
}
