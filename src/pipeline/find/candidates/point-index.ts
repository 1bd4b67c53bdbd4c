import type { Point } from '../../chart/chart.ts';

/** Items that can be looked up by their position in the image. */
export interface PointIndex<T> {
  readonly items: readonly T[];
  add(item: T): void;
  /** Returns all items within `radius` pixels, and some farther away: the caller checks the distances. */
  around(point: Point, radius: number): T[];
}

/** Creates an index with grid cells of `cell` pixels, which suits radii of about that size. */
export function createPointIndex<T extends { readonly center: Point }>(cell: number): PointIndex<T> {
  const buckets = new Map<number, T[]>();
  const items: T[] = [];
  const key = (column: number, row: number) => row * 65_536 + column;
  return {
    items,
    add(item) {
      items.push(item);
      const at = key(Math.floor(item.center.x / cell), Math.floor(item.center.y / cell));
      const bucket = buckets.get(at);
      if (bucket) bucket.push(item);
      else buckets.set(at, [item]);
    },
    around(point, radius) {
      const found: T[] = [];
      const lastRow = Math.floor((point.y + radius) / cell);
      const lastColumn = Math.floor((point.x + radius) / cell);
      for (let row = Math.floor((point.y - radius) / cell); row <= lastRow; row++) {
        for (let column = Math.floor((point.x - radius) / cell); column <= lastColumn; column++) {
          const bucket = buckets.get(key(column, row));
          if (bucket) found.push(...bucket);
        }
      }
      return found;
    },
  };
}
