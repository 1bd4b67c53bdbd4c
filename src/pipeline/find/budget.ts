/** Raised inside the search when its time is up; never leaves this folder. */
export class OutOfTime extends Error {}

/** A clock that throws `OutOfTime` once `budgetMs` of wall-clock time have passed. */
export function startBudget(budgetMs: number): () => void {
  const end = performance.now() + budgetMs;
  return () => {
    if (performance.now() > end) throw new OutOfTime();
  };
}
