import type { ColorEvidence } from './visible-colors.ts';

/**
 * The share of candidates with a given score that were correct: knots of an isotonic regression on 305 candidates in
 * rendered charts, false charts and real photos, before any minimum score. `confidence.test.ts` checks it on other scenes.
 */
const RIGHT_BY_SCORE = [
  [0.2, 0.03],
  [0.33, 0.15],
  [0.42, 0.55],
  [0.55, 0.7],
  [0.8, 0.75],
  [0.88, 0.96],
  [1, 0.99],
] as const;

/** The probability that a candidate is correct, 0.03..0.99, from its colour score; linear between the knots. */
export function confidence({ score }: Pick<ColorEvidence, 'score'>): number {
  let [lowScore, low]: readonly [number, number] = RIGHT_BY_SCORE[0];
  for (const [highScore, high] of RIGHT_BY_SCORE) {
    if (score < highScore) return low + (high - low) * Math.max(0, (score - lowScore) / (highScore - lowScore || 1));
    [lowScore, low] = [highScore, high];
  }
  return low;
}
