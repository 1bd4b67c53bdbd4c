import { limits } from '../safe/limits.ts';

/** Whether a file holds next to nothing for so many pixels of a sensor: LibRaw would make room for all of them. */
export const isTooThin = (sensorPixels: number, fileBytes: number) =>
  sensorPixels > limits.sensorPixelsPerByte * fileBytes;

/** A sensor has margins, and some have pixels of two kinds. */
export const mostSensor = (maxPixels: number) => 2 * maxPixels;
