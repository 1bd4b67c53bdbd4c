/**
 * A decoded picture: interleaved RGB, row-major, `data[(y * width + x) * 3 + channel]`, sRGB-encoded code values over
 * the whole range of the array's type (0..255 or 0..65535), EXIF orientation applied. Alpha, where the file had one, is
 * kept apart in `alpha`, one code value of the same type a pixel.
 */
export interface RgbImage {
  readonly data: Uint8Array | Uint16Array;
  readonly width: number;
  readonly height: number;
  readonly alpha?: Uint8Array | Uint16Array;
}
