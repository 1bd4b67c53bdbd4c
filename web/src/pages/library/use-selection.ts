import { useCallback, useRef, useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Selects or leaves out one; with `toHere` all from the last one on. */
  readonly toggle: (index: number, toHere: boolean) => void;
  readonly all: () => void;
  readonly none: () => void;
}

/** What is selected of a list, as a file manager does it: shift takes all from the one before. */
export function useSelection(items: readonly { readonly id: string }[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<number | null>(null);
  const toggle = useCallback(
    (index: number, toHere: boolean) => {
      const from = toHere && last.current !== null ? last.current : index;
      const range = items.slice(Math.min(from, index), Math.max(from, index) + 1);
      setIds((before) => {
        const after = new Set(before);
        const isIn = toHere || !before.has(items[index]?.id ?? '');
        for (const { id } of range) isIn ? after.add(id) : after.delete(id);
        return after;
      });
      last.current = index;
    },
    [items],
  );
  const all = useCallback(() => setIds(new Set(items.map(({ id }) => id))), [items]);
  const none = useCallback(() => {
    last.current = null;
    setIds(new Set());
  }, []);
  return { ids, toggle, all, none };
}
