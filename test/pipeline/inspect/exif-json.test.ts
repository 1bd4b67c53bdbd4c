import { expect, test } from 'vitest';
import { exifJson } from '../../../src/pipeline/inspect/metadata/exif-json.ts';

test('at most 500 tags are kept', () => {
  const tags = Object.fromEntries(
    Array.from({ length: 600 }, (_, i) => [`Tag${i}`, { id: i, value: i, description: String(i) }]),
  );
  const groups = exifJson(tags as Parameters<typeof exifJson>[0]);
  expect(Object.values(groups ?? {}).flatMap((group) => Object.keys(group as object))).toHaveLength(500);
});
