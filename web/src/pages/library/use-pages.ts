import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type ImageFilter,
  type ImageOrder,
  type ImageTileFragment,
  LibraryPageDocument,
  TrashPageDocument,
} from '../../api/generated/graphql';

const PAGE = 100;

export interface Pages {
  readonly images: readonly ImageTileFragment[];
  /** Total over all pages; null until the first page has loaded. */
  readonly total: number | null;
  readonly error: unknown;
  readonly isLoading: boolean;
  /** Loads the next page, if there is one and none is loading. */
  readonly more: () => void;
  /** Reloads from the first page. */
  readonly reload: () => void;
  /** Removes images from the list. */
  readonly remove: (ids: ReadonlySet<string>) => void;
  /** Replaces images in the list by their changed versions. */
  readonly replace: (changed: readonly ImageTileFragment[]) => void;
}

export interface LibraryQuery {
  readonly filter: ImageFilter;
  readonly orderBy: ImageOrder;
  readonly isTrash: boolean;
}

/** Loads the images that match a query, page by page. */
export function usePages(query: LibraryQuery): Pages {
  const client = useApolloClient();
  const key = JSON.stringify(query);
  const [images, setImages] = useState<readonly ImageTileFragment[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isLoading, setLoading] = useState(false);
  const at = useRef({ run: 0, after: null as string | null, hasMore: true, isBusy: false });

  const more = useCallback(async () => {
    const here = at.current;
    if (here.isBusy || !here.hasMore) return;
    const { run } = here;
    here.isBusy = true;
    setLoading(true);
    const { filter, orderBy, isTrash } = JSON.parse(key) as LibraryQuery;
    const paging = { first: PAGE, after: here.after, withTotal: here.after === null };
    try {
      const fetchPolicy = 'no-cache' as const; // a library can be larger than a cache should grow
      const page = isTrash
        ? (await client.query({ query: TrashPageDocument, variables: paging, fetchPolicy })).data?.trash
        : (await client.query({ query: LibraryPageDocument, variables: { ...paging, filter, orderBy }, fetchPolicy }))
            .data?.images;
      if (run !== at.current.run || !page) return;
      here.after = page.pageInfo.endCursor ?? null;
      here.hasMore = page.pageInfo.hasNextPage;
      setError(null);
      setImages((before) => [...before, ...page.edges.map(({ node }) => node)]);
      if (page.totalCount !== undefined) setTotal(page.totalCount);
    } catch (cause) {
      if (run !== at.current.run) return;
      here.hasMore = false;
      setError(cause);
    } finally {
      if (run === at.current.run) {
        here.isBusy = false;
        setLoading(false);
      }
    }
  }, [client, key]);

  const reload = useCallback(() => {
    at.current = { run: at.current.run + 1, after: null, hasMore: true, isBusy: false };
    setImages([]);
    setTotal(null);
    setError(null);
    void more();
  }, [more]);

  useEffect(reload, [reload]);

  const remove = useCallback((ids: ReadonlySet<string>) => {
    setImages((before) => before.filter(({ id }) => !ids.has(id)));
    setTotal((before) => (before === null ? null : before - ids.size));
  }, []);

  const replace = useCallback((changed: readonly ImageTileFragment[]) => {
    const byId = new Map(changed.map((image) => [image.id, image]));
    setImages((before) => before.map((image) => byId.get(image.id) ?? image));
  }, []);

  return { images, total, error, isLoading, more: () => void more(), reload, remove, replace };
}
