import { type MessagePort, workerData } from 'node:worker_threads';
import create, { type LibHeif } from 'libheif-js/libheif-wasm/libheif.js';
import type { Nclx } from './nclx.ts';

/** A request to read a HEIF file. */
export interface HeifRequest {
  readonly file: Uint8Array;
  /** False: only the header and the metadata. */
  readonly withPixels: boolean;
  /** If the image has more pixels, or if they take more bytes, only the header is read. */
  readonly maxPixels: number;
  readonly maxPixelBytes: number;
}

export interface HeifHeader {
  /** As displayed: after cropping, rotation and mirroring. */
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
  /** 8, 10 or 12. */
  readonly bits: number;
  /** Length of the decoded pixels. */
  readonly pixelBytes: number;
  readonly icc: Uint8Array | null;
  /** The colour space by numbers, if there is no ICC profile. */
  readonly nclx: Nclx | null;
  /** An EXIF block, starting at its byte order mark. Its orientation does not apply to the pixels. */
  readonly exif: Uint8Array | null;
  readonly xmp: Uint8Array | null;
}

export interface HeifPixels {
  /** Interleaved RGB or RGBA, upright. Samples of more than 8 bits have two bytes and are stretched to 16 bits. */
  readonly data: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
}

export interface HeifResult {
  /** Null if libheif cannot open the file. */
  readonly header: HeifHeader | null;
  /** Null if not requested, if there are too many, or if they cannot be decoded. */
  readonly pixels: HeifPixels | null;
  /** libheif's message about the file, with its error code. */
  readonly error: HeifError | null;
}

export interface HeifError {
  /** `heif_error_code`. */
  readonly code: number;
  /** `heif_suberror_code`. */
  readonly subcode: number;
  readonly message: string;
}

/** Offsets in `heif_security_limits`, version 1. */
const limitOffsets = { imagePixels: 8, tiles: 16, items: 28, profileBytes: 32, blockBytes: 40 } as const;
/** Offsets in `heif_decoding_options`, and the versions in which they came. */
const optionOffsets = { strict: 21, correctRange: 68, keepColorSpace: 69 } as const;
/** Offsets in `heif_color_profile_nclx`. */
const nclxOffsets = { primaries: 4, transfer: 8 } as const;
const RGB = 1;
const chroma = { rgb8: 10, rgba8: 11, rgb16: 14, rgba16: 15 } as const; // interleaved; 16 bits in little-endian order
const INTERLEAVED = 10;
const BYTES_OF_ERROR = 12;

/** What cameras write is far below. Phones write 50 to 100 items: tiles, thumbnails, gain maps, metadata. */
const limits = { items: 2000, tiles: 4096, profileBytes: 4_000_000, metadataBlocks: 20, metadataBytes: 4_000_000 };

function load(code: WebAssembly.Module): LibHeif {
  return create({
    instantiateWasm: (imports, done) => done(new WebAssembly.Instance(code, imports)),
    printErr: () => {},
    print: () => {},
  });
}

/** Access to structs and buffers in libheif's memory. Nothing is freed: the memory ends with this thread. */
class Heap {
  readonly #lib: LibHeif;
  readonly #error: number;

  constructor(lib: LibHeif) {
    this.#lib = lib;
    this.#error = this.allocate(BYTES_OF_ERROR);
  }

  allocate(bytes: number): number {
    const at = this.#lib._malloc(bytes);
    if (at === 0) throw new Failed({ ...outOfMemory, message: 'out of memory' });
    return at;
  }

  /** Runs a function that returns `heif_error`. Throws `Failed` if it reports one. */
  check(work: (error: number) => void): void {
    work(this.#error);
    const code = this.int(this.#error);
    if (code === 0) return;
    throw new Failed({ code, subcode: this.int(this.#error + 4), message: this.text(this.int(this.#error + 8)) });
  }

  /** The pointer that a function returns through its last argument. */
  pointer(work: (error: number, result: number) => void): number {
    const result = this.allocate(4);
    this.check((error) => work(error, result));
    return this.int(result);
  }

  int(at: number): number {
    return this.#view().getInt32(at, true);
  }

  setByte(at: number, value: number): void {
    this.#view().setUint8(at, value);
  }

  set32(at: number, value: number): void {
    this.#view().setUint32(at, value, true);
  }

  set64(at: number, value: number): void {
    this.#view().setBigUint64(at, BigInt(value), true);
  }

  write(bytes: Uint8Array): number {
    const at = this.allocate(bytes.length);
    this.#lib.HEAPU8.set(bytes, at);
    return at;
  }

  copy(at: number, length: number): Uint8Array<ArrayBuffer> {
    return this.#lib.HEAPU8.slice(at, at + length);
  }

  text(at: number): string {
    const end = this.#lib.HEAPU8.indexOf(0, at);
    return Buffer.from(this.copy(at, Math.min(end - at, 500))).toString('utf8');
  }

  #view(): DataView {
    return new DataView(this.#lib.HEAPU8.buffer);
  }
}

/** heif_error_Memory_allocation_error */
const outOfMemory = { code: 6, subcode: 0 };

class Failed extends Error {
  readonly error: HeifError;
  constructor(error: HeifError) {
    super(error.message);
    this.error = error;
  }
}

function readHeif({ file, withPixels, maxPixels, maxPixelBytes }: HeifRequest, code: WebAssembly.Module): HeifResult {
  let header: HeifHeader | null = null;
  try {
    const lib = load(code);
    const heap = new Heap(lib);
    const handle = openPrimary(lib, heap, file, maxPixels);
    header = readHeader(lib, heap, handle);
    const isTooLarge = header.width * header.height > maxPixels || header.pixelBytes > maxPixelBytes;
    const pixels = withPixels && !isTooLarge ? decodePixels(lib, heap, handle, header) : null;
    return { header, pixels, error: null };
  } catch (error) {
    // Besides its own errors, the code aborts (RuntimeError) where it runs out of memory.
    const known = error instanceof Failed ? error.error : { ...outOfMemory, message: String(error) };
    return { header, pixels: null, error: known };
  }
}

function openPrimary(lib: LibHeif, heap: Heap, file: Uint8Array, maxPixels: number): number {
  const context = lib._heif_context_alloc();
  const at = lib._heif_context_get_security_limits(context);
  heap.set64(at + limitOffsets.imagePixels, maxPixels);
  heap.set64(at + limitOffsets.tiles, limits.tiles);
  heap.set32(at + limitOffsets.items, limits.items);
  heap.set32(at + limitOffsets.profileBytes, limits.profileBytes);
  const bytes = heap.write(file);
  heap.check((error) => lib._heif_context_read_from_memory_without_copy(error, context, bytes, file.length, 0));
  return heap.pointer((error, handle) => lib._heif_context_get_primary_image_handle(error, context, handle));
}

function readHeader(lib: LibHeif, heap: Heap, handle: number): HeifHeader {
  const icc = readIcc(lib, heap, handle);
  const [width, height] = [lib._heif_image_handle_get_width(handle), lib._heif_image_handle_get_height(handle)];
  const hasAlpha = lib._heif_image_handle_has_alpha_channel(handle) !== 0;
  const bits = lib._heif_image_handle_get_luma_bits_per_pixel(handle);
  return {
    width,
    height,
    hasAlpha,
    bits,
    pixelBytes: width * height * (hasAlpha ? 4 : 3) * (bits > 8 ? 2 : 1),
    icc,
    nclx: icc ? null : readNclx(lib, heap, handle),
    ...readMetadata(lib, heap, handle),
  };
}

function readIcc(lib: LibHeif, heap: Heap, handle: number): Uint8Array | null {
  const length = lib._heif_image_handle_get_raw_color_profile_size(handle);
  if (length <= 0) return null;
  const at = heap.allocate(length);
  heap.check((error) => lib._heif_image_handle_get_raw_color_profile(error, handle, at));
  return heap.copy(at, length);
}

function readNclx(lib: LibHeif, heap: Heap, handle: number): Nclx | null {
  try {
    const at = heap.pointer((error, profile) => lib._heif_image_handle_get_nclx_color_profile(error, handle, profile));
    return { primaries: heap.int(at + nclxOffsets.primaries), transfer: heap.int(at + nclxOffsets.transfer) };
  } catch (error) {
    if (error instanceof Failed) return null; // there is none
    throw error;
  }
}

function readMetadata(lib: LibHeif, heap: Heap, handle: number): Pick<HeifHeader, 'exif' | 'xmp'> {
  const found: { exif: Uint8Array | null; xmp: Uint8Array | null } = { exif: null, xmp: null };
  const count = Math.min(lib._heif_image_handle_get_number_of_metadata_blocks(handle, 0), limits.metadataBlocks);
  const ids = heap.allocate(4 * Math.max(count, 1));
  lib._heif_image_handle_get_list_of_metadata_block_IDs(handle, 0, ids, count);
  for (let index = 0; index < count; index++) {
    const id = heap.int(ids + 4 * index);
    const type = heap.text(lib._heif_image_handle_get_metadata_type(handle, id));
    const isXmp = /rdf\+xml/.test(heap.text(lib._heif_image_handle_get_metadata_content_type(handle, id)));
    const length = lib._heif_image_handle_get_metadata_size(handle, id);
    if ((type !== 'Exif' && !isXmp) || length <= 4 || length > limits.metadataBytes) continue;
    const at = heap.allocate(length);
    heap.check((error) => lib._heif_image_handle_get_metadata(error, handle, id, at));
    const block = heap.copy(at, length);
    if (isXmp) found.xmp ??= block;
    else found.exif ??= block.subarray(4 + Buffer.from(block.buffer).readUInt32BE(0)); // ISO 23008-12, annex A.2.1
  }
  return found;
}

function decodePixels(lib: LibHeif, heap: Heap, handle: number, { bits, hasAlpha }: HeifHeader): HeifPixels {
  const options = lib._heif_decoding_options_alloc();
  heap.setByte(options + optionOffsets.strict, 1);
  heap.setByte(options + optionOffsets.correctRange, 1); // Sony declares the wrong range
  heap.setByte(options + optionOffsets.keepColorSpace, 1);
  const isDeep = bits > 8;
  const layout = isDeep ? (hasAlpha ? chroma.rgba16 : chroma.rgb16) : hasAlpha ? chroma.rgba8 : chroma.rgb8;
  const image = heap.pointer((error, result) => lib._heif_decode_image(error, handle, result, RGB, layout, options));
  const [width, height] = [
    lib._heif_image_get_width(image, INTERLEAVED),
    lib._heif_image_get_height(image, INTERLEAVED),
  ];
  const channels = hasAlpha ? 4 : 3;
  const stride = heap.allocate(4);
  const plane = lib._heif_image_get_plane_readonly(image, INTERLEAVED, stride);
  const [rowBytes, samples] = [heap.int(stride), width * channels];
  if (!isDeep) {
    const data = new Uint8Array(samples * height);
    for (let y = 0; y < height; y++)
      data.set(lib.HEAPU8.subarray(plane + y * rowBytes, plane + y * rowBytes + samples), y * samples);
    return { data, width, height, channels };
  }
  const scale = 65_535 / (2 ** lib._heif_image_get_bits_per_pixel_range(image, INTERLEAVED) - 1);
  const data = new Uint16Array(samples * height);
  for (let y = 0; y < height; y++) {
    const row = new Uint16Array(lib.HEAPU8.buffer, plane + y * rowBytes, samples);
    for (let x = 0; x < samples; x++) data[y * samples + x] = Math.min(Math.round(row[x]! * scale), 65_535);
  }
  return { data, width, height, channels };
}

const { port, code, request }: { port: MessagePort; code: WebAssembly.Module; request: HeifRequest } = workerData;
const result = readHeif(request, code);
port.postMessage(result, result.pixels ? [result.pixels.data.buffer] : []);
