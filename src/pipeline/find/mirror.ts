import type { Chart, ChartPlace, Point, Quad } from '../chart/chart.ts';
import { mapQuad } from '../chart/geometry.ts';
import { chartOrientation } from '../chart/orientation.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** Flips an image horizontally. */
export function flipImage<T extends Pick<RgbImage, 'data' | 'width' | 'height'>>(image: T): T {
  const { data, width, height } = image;
  // Not data.slice(): for a Buffer, the slice would share its memory.
  const flipped = data instanceof Uint16Array ? new Uint16Array(data.length) : new Uint8Array(data.length);
  for (let row = 0; row < height; row++) {
    let to = row * width * 3;
    for (let from = to + (width - 1) * 3; from >= row * width * 3; from -= 3) {
      flipped[to++] = data[from]!;
      flipped[to++] = data[from + 1]!;
      flipped[to++] = data[from + 2]!;
    }
  }
  return { ...image, data: flipped };
}

/** Maps a chart found in the flipped image to the original image. */
export function flipChart(chart: Chart, width: number): Chart {
  const flip = (quad: Quad) => mapQuad(quad, ({ x, y }: Point) => ({ x: width - x, y }));
  const flipPlace = <T extends ChartPlace>(place: T): T => {
    const corners = flip(place.corners);
    return { ...place, corners, mirrored: !place.mirrored, orientation: chartOrientation(corners) };
  };
  return { ...flipPlace(chart), patches: chart.patches.map(flip), others: chart.others.map(flipPlace) };
}
