/**
 * Markers 0..3 of OpenCV's DICT_5X5_50, top row first; `#` is white. Generated with OpenCV.js 5.0 by
 * `cv.getPredefinedDictionary(cv.DICT_5X5_50).generateImageMarker(id, 7, mat, 1)`, without the black border of one cell.
 */
const MARKERS = [
  ['#.#..', '.#.##', '.##..', '#.#.#', '###..'],
  ['....#', '##...', '....#', '#.###', '..##.'],
  ['##.#.', '####.', '...##', '#.##.', '###.#'],
  ['#....', '..###', '..#.#', '.####', '#.###'],
] as const;

/** Returns true if cell (column, row) of marker `id` is white. Cells are numbered 0..6, including the black border. */
export function isMarkerCellWhite(id: number, column: number, row: number): boolean {
  return MARKERS[id]![row - 1]?.[column - 1] === '#';
}
