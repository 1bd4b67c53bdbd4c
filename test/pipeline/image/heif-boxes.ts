/** Edits the boxes of a HEIF file (ISO 14496-12, ISO 23008-12), to write what heif-enc cannot. */

export interface Box {
  readonly type: string;
  /** Without the header; for containers, what precedes the children. */
  body: Buffer;
  readonly children: Box[];
}

/** Bytes between the header and the children of the containers used here. */
const containers: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0, iref: 4, iinf: 6, root: 0 };

export function parseBoxes(bytes: Uint8Array): Box {
  return parse('root', Buffer.from(bytes));
}

function parse(type: string, bytes: Buffer): Box {
  const start = containers[type];
  if (start === undefined) return { type, body: bytes, children: [] };
  const children: Box[] = [];
  for (let at = start; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at) || bytes.length - at;
    children.push(parse(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + size)));
    at += size;
  }
  return { type, body: Buffer.from(bytes.subarray(0, start)), children };
}

function write({ type, body, children }: Box): Buffer {
  const content = Buffer.concat([body, ...children.map(write)]);
  return type === 'root' ? content : box(type, content);
}

export function box(type: string, ...content: Uint8Array[]): Buffer {
  const joined = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(joined.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, joined]);
}

export const u8 = (...values: number[]) => Buffer.from(values);
export const u16 = (value: number) => u8(value >> 8, value & 255);
export const u32 = (value: number) => Buffer.concat([u16(value >>> 16), u16(value & 0xffff)]);

export const child = (parent: Box, ...path: string[]): Box =>
  path.reduce((at, type) => at.children.find((one) => one.type === type)!, parent);

/** Writes the file again. The positions in `iloc` follow the data, which has moved because `meta` has grown. */
export function writeFile(root: Box, originalMetaLength: number): Buffer {
  const { body, children } = child(root, 'meta');
  const grown = box('meta', body, ...children.map(write)).length - originalMetaLength;
  const iloc = child(root, 'meta', 'iloc');
  for (const at of dataPositions(iloc.body)) iloc.body.writeUInt32BE(iloc.body.readUInt32BE(at) + grown, at);
  return write(root);
}

/** Where `iloc` has positions of data: an item's base if it has one, otherwise its extents. All of 4 bytes, version 0 or 1. */
function dataPositions(iloc: Buffer): number[] {
  const version = iloc[0]!;
  const baseSize = iloc[5]! >> 4;
  const positions: number[] = [];
  let at = 8;
  for (let item = 0; item < iloc.readUInt16BE(6); item++) {
    at += version === 0 ? 4 : 6;
    if (baseSize) positions.push(at);
    at += baseSize;
    const extents = iloc.readUInt16BE(at);
    at += 2;
    for (let extent = 0; extent < extents; extent++, at += 8) if (!baseSize) positions.push(at);
  }
  return positions;
}

/** Adds properties to the primary image: boxes such as `irot`, all of them essential, in this order. */
export function withProperties(heic: Uint8Array, properties: readonly Buffer[]): Buffer {
  const root = parseBoxes(heic);
  const length = lengthOfMeta(heic);
  const primary = child(root, 'meta', 'pitm').body.readUInt16BE(4);
  const ipco = child(root, 'meta', 'iprp', 'ipco');
  const first = ipco.children.length + 1;
  for (const property of properties) ipco.children.push(parseBoxes(property).children[0]!);
  const ipma = child(root, 'meta', 'iprp', 'ipma');
  const { body } = ipma;
  for (let item = 0, at = 8; item < body.readUInt32BE(4); item++) {
    const count = body[at + 2]!;
    const end = at + 3 + count;
    if (body.readUInt16BE(at) === primary) {
      const added = properties.map((_, index) => 0x80 | (first + index));
      const changed = Buffer.concat([body.subarray(0, end), u8(...added), body.subarray(end)]);
      changed[at + 2] = count + added.length;
      ipma.body = changed;
      break;
    }
    at = end;
  }
  return writeFile(root, length);
}

/** Arranges the first images of a file, all of one size, as the tiles of a grid, which becomes the primary image. */
export function asGrid(heic: Uint8Array, rows: number, columns: number, width: number, height: number): Buffer {
  const root = parseBoxes(heic);
  const length = lengthOfMeta(heic);
  const meta = child(root, 'meta');
  const iinf = child(meta, 'iinf');
  const tiles = iinf.children.slice(0, rows * columns).map(({ body }) => {
    body[3] = 1; // hidden
    return body.readUInt16BE(4);
  });
  const id = 1000;
  iinf.children.push({
    type: 'infe',
    body: Buffer.concat([u32(0x02000000), u16(id), u16(0), Buffer.from('grid'), u8(0)]),
    children: [],
  });
  iinf.body.writeUInt16BE(iinf.children.length, 4);
  child(meta, 'pitm').body.writeUInt16BE(id, 4);
  const dimg = box('dimg', u16(id), u16(tiles.length), ...tiles.map(u16));
  meta.children.push(parse('iref', Buffer.concat([u32(0), dimg])));
  const ipco = child(meta, 'iprp', 'ipco');
  ipco.children.push({ type: 'ispe', body: Buffer.concat([u32(0), u32(width), u32(height)]), children: [] });
  const ipma = child(meta, 'iprp', 'ipma');
  ipma.body = Buffer.concat([ipma.body, u16(id), u8(1, 0x80 | ipco.children.length)]);
  ipma.body.writeUInt32BE(ipma.body.readUInt32BE(4) + 1, 4);
  const grid = Buffer.concat([u8(0, 0, rows - 1, columns - 1), u16(width), u16(height)]);
  const iloc = child(meta, 'iloc');
  const head = iloc.body[0] === 0 ? [u16(id), u16(0)] : [u16(id), u16(0), u16(0)];
  const position = u32(heic.length + 8);
  const place = iloc.body[5]! >> 4 ? [position, u16(1), u32(0)] : [u16(1), position];
  const added = Buffer.concat([...head, ...place, u32(grid.length)]);
  iloc.body = Buffer.concat([iloc.body, added]);
  iloc.body.writeUInt16BE(iloc.body.readUInt16BE(6) + 1, 6);
  return Buffer.concat([writeFile(root, length), box('mdat', grid)]);
}

/** Adds images that share the data and the properties of the only one, up to `count` images. */
export function withCopies(heic: Uint8Array, count: number): Buffer {
  const root = parseBoxes(heic);
  const length = lengthOfMeta(heic);
  const meta = child(root, 'meta');
  const [iinf, iloc, ipma] = [child(meta, 'iinf'), child(meta, 'iloc'), child(meta, 'iprp', 'ipma')];
  const ids = Array.from({ length: count - 1 }, (_, i) => 100 + i);
  const withId = (entry: Buffer, at: number, id: number) => {
    const copy = Buffer.from(entry);
    copy.writeUInt16BE(id, at);
    return copy;
  };
  const { body } = iinf.children[0]!;
  iinf.children.push(...ids.map((id) => ({ type: 'infe', body: withId(body, 4, id), children: [] })));
  iinf.body.writeUInt16BE(count, 4);
  const place = iloc.body.subarray(8);
  iloc.body = Buffer.concat([iloc.body, ...ids.map((id) => withId(place, 0, id))]);
  iloc.body.writeUInt16BE(count, 6);
  const properties = ipma.body.subarray(8);
  ipma.body = Buffer.concat([ipma.body, ...ids.map((id) => withId(properties, 0, id))]);
  ipma.body.writeUInt32BE(count, 4);
  return writeFile(root, length);
}

const lengthOfMeta = (heic: Uint8Array): number => {
  const { body, children } = child(parseBoxes(heic), 'meta');
  return box('meta', body, ...children.map(write)).length;
};
