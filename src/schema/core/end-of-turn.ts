let turn: Promise<void> | undefined;

/**
 * Resolves when what has arrived by now has been taken up. Reads of one row each (`findUnique`) that wait for it are asked
 * of the database together where they select the same, since Prisma puts those of one moment into one statement.
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
