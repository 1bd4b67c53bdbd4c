/** What we use of LibRaw 0.22 as the package wraps it: its own types are those of a browser's Worker. */
declare module 'libraw-wasm/dist/libraw.js' {
  interface Picture {
    readonly width: number;
    readonly height: number;
    readonly colors: number;
    readonly bits: number;
    readonly data: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
  }

  interface Metadata {
    /** Of the picture as developed: turned, without the sensor's margins. */
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
    /** Seconds since 1970 of the camera's clock read as local time; 0 where unknown. */
    readonly timestamp: number;
    readonly color_data: {
      /** Three rows of four: camera RGB, balanced by `pre_mul`, to linear sRGB. */
      readonly rgb_cam: readonly (readonly number[])[];
      readonly pre_mul: readonly number[];
    };
  }

  export interface LibRaw {
    /** Reads the header. Throws where it is no raw file. */
    open(bytes: Uint8Array, settings: Readonly<Record<string, unknown>>): void;
    metadata(full: boolean): Metadata;
    /** Unpacks and develops at the first call. Throws where that fails. */
    imageData(): Picture | undefined;
  }

  export default function create(options: {
    readonly wasmBinary: Uint8Array;
    readonly printErr: (text: string) => void;
  }): Promise<{
    readonly LibRaw: new () => LibRaw;
  }>;
}
