import type { Point } from '../../chart/chart.ts';

/** Things with a place in the picture, found by where they are. */
export interface PointIndex<T> {
  readonly items: readonly T[];
  add(item: T): void;
  /** Everything within `radius` pixels (and some beyond: the caller measures). */
  around(point: Point, radius: number): T[];
}

/** A grid of `cell` pixels; good for radii of about that size. */
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
