import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import ExifReader from 'exifreader';
import type { MetadataBlocks } from '../../image/metadata-blocks.ts';

/** A number, a text, or a list of either. */
export type TagValue = number | string | readonly TagValue[] | null;
export interface Tag {
  readonly id: number;
  readonly value: TagValue;
}
export type Tags = Readonly<Record<string, Tag>>;

/** The tags of a photo. Those of XMP have the names of EXIF wherever they mean the same. */
export interface PhotoTags {
  readonly exif: Tags;
  readonly xmp: Readonly<Record<string, unknown>>;
  /** Those of camera makers that ExifReader knows. */
  readonly makerNotes: Tags;
}

/** No camera and no program writes more. */
export const longestBlock = { exif: 4_000_000, xmp: 1_000_000 };

/** What programs write is far below: a few dozen namespaces, elements nested less than 20 deep. */
const mostInXmp = { namespaces: 300, depth: 100, elements: 50_000 };

const packet = Buffer.from('<?xpacket begin="" id=""?>');
const parser = new DOMParser({ onError: onErrorStopParsing });
/** Parses XMP, unless it would take long: xmldom copies the namespaces for each element that declares one. */
const domParser = {
  parseFromString(text: string, type: string) {
    if (!isSimple(text)) throw new Error('The XMP has too many elements or namespaces.');
    return parser.parseFromString(text, type);
  },
};

/** Reads EXIF and XMP. A damaged or oversized block has no tags: the image itself can still be fine. */
export function readTags({ exif, xmp }: MetadataBlocks): PhotoTags {
  const fromExif = exif && exif.length <= longestBlock.exif ? load(exif) : null;
  const fromXmp = xmp && xmp.length <= longestBlock.xmp ? load(asPacket(xmp)) : null;
  return {
    exif: tagsOf(fromExif?.exif),
    makerNotes: tagsOf(fromExif?.makerNotes),
    xmp: { ...fromExif?.xmp, ...fromXmp?.xmp },
  };
}

function load(block: Uint8Array) {
  try {
    return ExifReader.load(Buffer.from(block), { expanded: true, computed: true, domParser });
  } catch {
    return null;
  }
}

/** Counts the tags of an XML text, in one pass. Text that only looks like tags counts, too. */
function isSimple(text: string): boolean {
  let [elements, depth, namespaces] = [0, 0, 0];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text[at + 1];
    if (next === '/') depth--;
    else if (next !== '!' && next !== '?') {
      const end = text.indexOf('>', at);
      if (end < 0) break;
      elements++;
      if (text[end - 1] !== '/' && ++depth > mostInXmp.depth) return false;
      at = end;
    }
  }
  for (let at = text.indexOf('xmlns'); at >= 0; at = text.indexOf('xmlns', at + 5)) namespaces++;
  return elements <= mostInXmp.elements && namespaces <= mostInXmp.namespaces;
}

/** ExifReader recognises XMP by its packet wrapper, which is optional. */
function asPacket(xmp: Uint8Array): Uint8Array {
  return Buffer.from(xmp.subarray(0, 15)).toString('latin1') === '<?xpacket begin' ? xmp : Buffer.concat([packet, xmp]);
}

function tagsOf(group: object | undefined): Tags {
  const tags = Object.entries(group ?? {}).map(([name, { id, computed }]) => [name, { id, value: computed }] as const);
  return Object.fromEntries(tags);
}
