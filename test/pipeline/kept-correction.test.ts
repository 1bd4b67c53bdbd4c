import { expect, test } from 'vitest';
import { correctPhoto } from '../../src/pipeline/correct.ts';
import { resolveOptions } from '../../src/pipeline/options.ts';
import type { JobStage } from '../../src/pipeline/report.ts';
import type { RgbImage } from '../../src/pipeline/rgb-image.ts';
import { drawChart, warmCamera } from './draw-chart.ts';
import { gradient, raw } from './image/make-files.ts';

const png = (image: RgbImage): Promise<Uint8Array> => raw(image).png({ compressionLevel: 1 }).toBuffer();
const silent = { onStage: () => {}, throwIfStopped: () => {} };

test('a kept correction does what the reference did that it was fitted on, and looks for no chart', async () => {
  const photo = await png(gradient());
  const reference = await png(drawChart({ camera: warmCamera }).image);
  const options = resolveOptions({ outputFormat: 'PNG' });
  const byReference = await correctPhoto({ type: 'CORRECT', photo, reference, options }, silent);
  const correction = JSON.parse(JSON.stringify(byReference.correction)); // as it comes out of a database
  const stages = new Set<JobStage>();
  const hooks = { ...silent, onStage: (stage: JobStage) => stages.add(stage) };
  const byKept = await correctPhoto({ type: 'CORRECT', photo, correction, options }, hooks);
  expect(byKept.corrected?.bytes).toEqual(byReference.corrected?.bytes);
  expect(byKept).toMatchObject({ correction, detection: null, patches: [], deltaEAfter: null, rating: null });
  expect([...stages]).toEqual(['LOADING', 'CORRECTING', 'ENCODING']);
});
