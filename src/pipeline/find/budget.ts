/** Thrown inside the search when its time is up, and caught in this folder. */
export class OutOfTime extends Error {}

/** Returns a check that throws `OutOfTime` once `budgetMs` of wall-clock time have passed. */
export function startBudget(budgetMs: number): () => void {
  const end = performance.now() + budgetMs;
  return () => {
    if (performance.now() > end) throw new OutOfTime();
  };
}
