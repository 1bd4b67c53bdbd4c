import type { Matrix3 } from '../color/matrix3.ts';
import { conversion, type RgbSpace, sRgb } from '../color/rgb-space.ts';
import type { RgbEncoding, RgbImage } from './rgb-image.ts';

/** The maximum code value of an image's type. */
export function codeMax({ data }: Pick<RgbImage, 'data'>): 255 | 65535 {
  return data instanceof Uint16Array ? 65535 : 255;
}

/** The encoding of an image's code values: its own, or sRGB. */
export function encodingOf(image: Pick<RgbImage, 'data' | 'encoding'>): RgbEncoding {
  return image.encoding ?? encodingIn(sRgb, codeMax(image));
}

const tables = new Map<RgbSpace['decode'], Map<number, Float32Array>>();

/** The encoding of code values 0..`max` in a space. */
export function encodingIn(space: RgbSpace, max: number): RgbEncoding {
  const ofCurve = tables.get(space.decode) ?? new Map<number, Float32Array>();
  const table = ofCurve.get(max) ?? Float32Array.from({ length: max + 1 }, (_, code) => space.decode(code / max));
  tables.set(space.decode, ofCurve.set(max, table));
  return { toLinear: [table, table, table], toSrgb: conversion(space, sRgb) };
}

/** The encoding of code values 0..`max` that are proportional to light. `toSrgb` converts that light to linear sRGB. */
export function linearEncoding(max: number, toSrgb: Matrix3): RgbEncoding {
  const table = Float32Array.from({ length: max + 1 }, (_, code) => code / max);
  return { toLinear: [table, table, table], toSrgb };
}
