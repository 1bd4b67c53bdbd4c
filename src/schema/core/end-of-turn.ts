let turn: Promise<void> | undefined;

/**
 * Resolves when all requests that have arrived by now have started. Prisma combines `findUnique` calls of the same moment and
 * selection into one statement, so reads that await this are combined.
 */
export function endOfTurn(): Promise<void> {
  turn ??= new Promise((resolve) => {
    setImmediate(() => {
      turn = undefined;
      resolve();
    });
  });
  return turn;
}
