import { useCallback, useRef, useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Selects or leaves out one; with `toHere` all from the last one on. */
  readonly toggle: (index: number, toHere: boolean) => void;
  readonly all: () => void;
  readonly none: () => void;
}

/**
 * What is selected of a list, as a file manager does it: shift takes all from the one before. Of another list, by its
 * key, nothing is selected yet.
 */
export function useSelection(items: readonly { readonly id: string }[], list: string): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [of, setOf] = useState(list);
  const last = useRef<number | null>(null);
  if (of !== list) {
    setOf(list);
    setIds(new Set());
  }
  const toggle = useCallback(
    (index: number, toHere: boolean) => {
      const from = toHere && ids.size > 0 && last.current !== null ? last.current : index;
      const range = items.slice(Math.min(from, index), Math.max(from, index) + 1);
      setIds((before) => {
        const after = new Set(before);
        const isIn = toHere || !before.has(items[index]?.id ?? '');
        for (const { id } of range) isIn ? after.add(id) : after.delete(id);
        return after;
      });
      last.current = index;
    },
    [items, ids.size],
  );
  const all = useCallback(() => setIds(new Set(items.map(({ id }) => id))), [items]);
  const none = useCallback(() => setIds(new Set()), []);
  return { ids, toggle, all, none };
}
