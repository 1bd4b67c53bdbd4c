import { limits } from '../safe/limits.ts';

/** Returns true if a file is too small for the sensor pixels it declares: LibRaw would allocate memory for all of them. */
export const isTooThin = (sensorPixels: number, fileBytes: number) =>
  sensorPixels > limits.sensorPixelsPerByte * fileBytes;

/** Maximum number of sensor pixels. A sensor has margins, and some have two kinds of pixels. */
export const maxSensorPixels = (maxPixels: number) => 2 * maxPixels;
