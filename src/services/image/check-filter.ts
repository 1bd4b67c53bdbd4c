import { BadUserInput } from '../../errors.ts';
import type { ImageFilter } from './search.ts';

/** In characters. A longer text cannot match: none of the columns holds as much. */
const longest = { search: 1000, folder: 1000, category: 200, cameraModel: 200, lensModel: 200, cameraSerial: 200 };
const texts = ['search', 'folder', 'category', 'cameraModel', 'lensModel', 'cameraSerial'] as const;
const ranges = ['exposureSeconds', 'aperture', 'iso'] as const;
const mostTags = 100;
const longestTag = 200;

/** Checks the lengths and ranges of a filter, before anything is compared with them. Throws `BadUserInput`. */
export function checkFilter(filter: ImageFilter): ImageFilter {
  for (const name of texts) {
    const limit = longest[name];
    if ((filter[name]?.length ?? 0) > limit)
      throw new BadUserInput(`filter.${name}`, `The text must have at most ${limit} characters.`);
  }
  const { tags } = filter;
  if (tags && (tags.length > mostTags || tags.some((tag) => tag.length > longestTag)))
    throw new BadUserInput('filter.tags', `At most ${mostTags} tags of at most ${longestTag} characters are allowed.`);
  for (const name of ranges) {
    const { min, max } = filter[name] ?? {};
    if (typeof min === 'number' && typeof max === 'number' && min > max)
      throw new BadUserInput(`filter.${name}`, 'The minimum must not be greater than the maximum.');
  }
  return filter;
}
