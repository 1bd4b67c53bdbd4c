import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import type { Correction } from '../../../src/pipeline/contract/correction.ts';
import { correctionSchema, toCorrectionFile } from '../../../src/pipeline/export/json.ts';
import { mappingOf } from '../../../src/pipeline/export/mapping.ts';
import { rows, scattered } from './mappings.ts';

const about: Omit<Correction, 'matrix' | 'model'> = {
  whiteBalance: 'CHART',
  whiteBalanceGains: [0.9, 1, 1.4],
  linearization: 'NONE',
  reference: 'CLASSIC_AFTER_2014',
  illuminant: { xy: [0.36, 0.36], correlatedColorTemperature: 4500, duv: 0.001 },
  exposureOffset: 0.4,
  crossValidatedDeltaE: 1.2,
};
const curve = { slope: 1.1, bend: 0.02, low: 0.03, high: 0.8 };
const corrections: readonly Correction[] = [
  { ...about, model: 'LINEAR_3X3', matrix: rows.matrix },
  { ...about, model: 'ROOT_POLYNOMIAL_2', matrix: rows.degree2 },
  { ...about, model: 'ROOT_POLYNOMIAL_3', matrix: rows.degree3 },
  {
    ...about,
    model: 'ROOT_POLYNOMIAL_2',
    matrix: rows.degree2,
    linearization: 'NEUTRALS',
    toneCurves: [curve, { ...curve, slope: 0.9 }, { ...curve, bend: -0.03 }],
  },
];

/** Evaluates a term: a channel, or `sqrt` or `cbrt` of a product of channels. */
function evaluate(term: string, channels: Readonly<Record<string, number>>): number {
  const [, root, product = ''] = /^(?:(sqrt|cbrt)\()?([rgb*]+)\)?$/.exec(term) ?? [];
  const value = product.split('*').reduce((whole, channel) => whole * channels[channel]!, 1);
  return root ? Math[root as 'sqrt' | 'cbrt'](value) : value;
}

/** Applies the correction using only the document. */
function applyFile(file: ReturnType<typeof toCorrectionFile>, rgb: Vector3): Vector3 {
  const [r, g, b] = rgb.map((x, channel) => {
    if (!file.toneCurves) return x;
    const { slope, bend } = file.toneCurves[channel as 0 | 1 | 2];
    return Math.exp(slope * Math.log(x) + bend * Math.log(x) ** 2);
  });
  const terms = file.terms.map((term) => evaluate(term, { r: r!, g: g!, b: b! }));
  const [red, green, blue] = file.matrix.map((row) => row.reduce((sum, factor, i) => sum + factor * terms[i]!, 0));
  return [red!, green!, blue!];
}

describe.each(corrections)('the document of $model, $linearization', (correction) => {
  test('contains everything needed to reproduce the correction', () => {
    const file = JSON.parse(JSON.stringify(toCorrectionFile(correction, 'studio')));
    const { correct } = mappingOf(correction);
    for (const code of scattered) {
      const rgb = code.map((value) => 0.05 + 0.7 * value) as never;
      applyFile(file, rgb).forEach((value, channel) => {
        expect(value).toBeCloseTo(correct(rgb)[channel]!, 9);
      });
    }
  });

  test('is exported as a matrix only if it is a pure matrix', () => {
    expect(mappingOf(correction).matrix !== null).toBe(correction.model === 'LINEAR_3X3');
  });
});

test('docs/correction.schema.json matches the code', () => {
  const committed = JSON.parse(readFileSync('docs/correction.schema.json', 'utf8'));
  expect(committed, 'run: npm run generate').toEqual(correctionSchema());
});
