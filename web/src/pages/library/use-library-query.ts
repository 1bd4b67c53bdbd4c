import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ImageFilter, ImageOrder, ImageOrderField, OrderDirection } from '../../api/generated/graphql';

const fields: readonly ImageOrderField[] = ['CREATED_AT', 'CAPTURED_AT', 'FILENAME', 'BYTE_SIZE'];

/** Filter and order, kept in the address so that links and the Back button restore them. */
export function useLibraryQuery() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo((): ImageFilter => {
    const text = (name: string) => params.get(name);
    const folder = text('folder');
    const category = text('category');
    const tags = params.getAll('tag');
    const chart = text('chart');
    return {
      ...(text('search') && { search: text('search') }),
      ...(folder !== null && { folder }),
      ...(category !== null && { category }),
      ...(tags.length && { tags }),
      ...(text('camera') && { cameraModel: text('camera') }),
      ...(text('lens') && { lensModel: text('lens') }),
      ...(chart && { hasChart: chart === 'yes' }),
    };
  }, [params]);
  const orderBy = useMemo((): ImageOrder => {
    const [name = '', direction = ''] = (params.get('order') ?? '').split('-');
    const field = fields.find((known) => known === name) ?? 'CREATED_AT';
    return { field, direction: (direction === 'ASC' ? 'ASC' : 'DESC') satisfies OrderDirection };
  }, [params]);
  /** Sets one parameter; null removes it. */
  const set = (name: string, value: string | readonly string[] | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete(name);
        for (const item of value === null ? [] : [value].flat()) after.append(name, item);
        return after;
      },
      { replace: name === 'search' },
    );
  return { filter, orderBy, set };
}
