/** The parts of LibRaw 0.22 used here. The package's own types describe its browser Worker instead. */
declare module 'libraw-wasm/dist/libraw.js' {
  interface Picture {
    readonly width: number;
    readonly height: number;
    readonly colors: number;
    readonly bits: number;
    readonly data: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
  }

  interface Metadata {
    /** Of the decoded image: oriented, without the sensor's margins. */
    readonly width: number;
    readonly height: number;
    readonly raw_width: number;
    readonly raw_height: number;
    readonly camera_make: string;
    readonly camera_model: string;
    readonly iso_speed: number;
    /** Seconds. */
    readonly shutter: number;
    readonly aperture: number;
    readonly focal_len: number;
    /** The camera's clock, read as local time, in seconds since 1970; 0 if unknown. */
    readonly timestamp: number;
    readonly lens?: { readonly Lens?: string };
    readonly shootinginfo?: { readonly BodySerial?: string };
    readonly color_data: {
      /** Three rows of four: camera RGB, multiplied by `pre_mul`, to linear sRGB. */
      readonly rgb_cam: readonly (readonly number[])[];
      readonly pre_mul: readonly number[];
    };
  }

  export interface LibRaw {
    /** Reads the header. Throws if the bytes are not a raw file. */
    open(bytes: Uint8Array, settings: Readonly<Record<string, unknown>>): void;
    metadata(full: boolean): Metadata;
    /** Unpacks and decodes at the first call. Throws if that fails. */
    imageData(): Picture | undefined;
  }

  export default function create(options: {
    /** Calls `done` with an instance of the WebAssembly code. */
    readonly instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => object;
    readonly printErr: (text: string) => void;
  }): Promise<{
    readonly LibRaw: new () => LibRaw;
  }>;
}
