/** True in `npm run test:all`, where the tests that can be scaled run at full size. */
const isFull = process.env.TEST_SUITE === 'all';

/** How many rounds, files, scenes or queries a test works through: a sample in `npm test`, all in `npm run test:all`. */
export function scaled(sample: number, all: number): number {
  return isFull ? all : sample;
}
