import { readTime } from './capture-time.ts';
import { cleanText } from './clean-text.ts';
import type { Tags, TagValue } from './read-tags.ts';

/** Tags to omit: private data of camera makers, pointers, and offsets that are meaningless outside the file. */
const omitted =
  /^(MakerNote|.* IFD Pointer|JPEGInterchangeFormat.*|PrintImageMatching|PreviewImage.*|SubIFDs|Strip.*|Tile.*|DNGPrivateData|ApplicationNotes|IPTC-NAA|ICC_Profile|Photoshop.*|ImageSourceData)$/i;
const times = /^DateTime(Original|Digitized)?$/;
const longestList = 64;
const mostTags = 500;

/** Where a tag is stored. EXIF 2.32, §4.6. */
type Group = 'Image' | 'Photo' | 'GPSInfo';

/**
 * Converts EXIF tags to plain JSON by group and tag: strings, finite numbers and short lists. Times are in ISO 8601. Returns
 * null if there are none.
 */
export function exifJson(tags: Tags): Record<string, unknown> | null {
  const groups: Record<Group, Record<string, unknown>> = { Image: {}, Photo: {}, GPSInfo: {} };
  for (const [name, { id, value }] of Object.entries(tags).slice(0, mostTags)) {
    const clean = omitted.test(name) ? undefined : cleanValue(name, value);
    if (clean !== undefined) groups[groupOf(name, id)][name] = clean;
  }
  const filled = Object.entries(groups).filter(([, group]) => Object.keys(group).length > 0);
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}

/** The fields of the Exif directory have the numbers that its chapters list; those of the main directory are all others. */
function groupOf(name: string, id: number): Group {
  if (name.startsWith('GPS')) return 'GPSInfo';
  const isPhoto = id === 0x829a || id === 0x829d || (id >= 0x8822 && id <= 0x8835) || (id >= 0x9000 && id <= 0xa500);
  return isPhoto && !name.startsWith('XP') ? 'Photo' : 'Image';
}

function cleanValue(name: string, value: TagValue): string | number | (string | number)[] | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'string') return (times.test(name) ? readTime(value)?.utc : cleanText(value)) ?? undefined;
  if (!Array.isArray(value) || value.length > longestList) return undefined;
  const items = value.flatMap((item) => (Array.isArray(item) ? [] : (cleanValue('', item) ?? [])));
  return items.length === value.length && items.length > 0 ? (items as (string | number)[]) : undefined;
}
