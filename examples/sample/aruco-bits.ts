/**
 * Markers 0..3 of OpenCV's DICT_5X5_50, top row first, `#` white. Generated once by OpenCV.js 5.0:
 * `cv.getPredefinedDictionary(cv.DICT_5X5_50).generateImageMarker(id, 7, mat, 1)`, its black border of one cell left off.
 */
const MARKERS = [
  ['#.#..', '.#.##', '.##..', '#.#.#', '###..'],
  ['....#', '##...', '....#', '#.###', '..##.'],
  ['##.#.', '####.', '...##', '#.##.', '###.#'],
  ['#....', '..###', '..#.#', '.####', '#.###'],
] as const;

/** Whether cell (column, row) of marker `id` is white; cells run 0..6 and include the black border. */
export function isMarkerCellWhite(id: number, column: number, row: number): boolean {
  return MARKERS[id]![row - 1]?.[column - 1] === '#';
}
