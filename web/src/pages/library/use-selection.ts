import { useCallback, useRef, useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Toggles one item. With `toHere`, selects everything from the last toggled item to this one. */
  readonly toggle: (index: number, toHere: boolean) => void;
  readonly all: () => void;
  readonly none: () => void;
}

/**
 * A selection that works as in a file manager: shift-click selects a range. It is cleared when `list`, the key of the list,
 * changes.
 */
export function useSelection(items: readonly { readonly id: string }[], list: string): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [currentList, setCurrentList] = useState(list);
  const last = useRef<number | null>(null);
  if (currentList !== list) {
    setCurrentList(list);
    setIds(new Set());
  }
  const toggle = useCallback(
    (index: number, toHere: boolean) => {
      const from = toHere && ids.size > 0 && last.current !== null ? last.current : index;
      const range = items.slice(Math.min(from, index), Math.max(from, index) + 1);
      setIds((before) => {
        const after = new Set(before);
        const isSelecting = toHere || !before.has(items[index]?.id ?? '');
        for (const { id } of range) isSelecting ? after.add(id) : after.delete(id);
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
