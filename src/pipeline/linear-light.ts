import { conversion, type RgbSpace, sRgb } from './color/rgb-space.ts';
import { srgbDecode } from './color/transfer.ts';
import type { RgbEncoding, RgbImage } from './rgb-image.ts';

/** The greatest code value that a picture can hold. */
export function codeMax({ data }: Pick<RgbImage, 'data'>): 255 | 65535 {
  return data instanceof Uint16Array ? 65535 : 255;
}

/** How a picture's code values stand for light: its own encoding, or sRGB. */
export function encodingOf(image: Pick<RgbImage, 'data' | 'encoding'>): RgbEncoding {
  return image.encoding ?? srgbCurveEncoding(codeMax(image), sRgb);
}

const tables = new Map<number, Float32Array>();

/** The encoding of code values 0..`max` in a space that uses the sRGB curve. */
export function srgbCurveEncoding(max: number, space: RgbSpace): RgbEncoding {
  const table = tables.get(max) ?? Float32Array.from({ length: max + 1 }, (_, code) => srgbDecode(code / max));
  tables.set(max, table);
  return { toLinear: [table, table, table], toSrgb: conversion(space, sRgb) };
}
