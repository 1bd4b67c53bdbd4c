import { useElementSize } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { s } from '../../strings';
import classes from './library.module.css';
import { Tile } from './tile';
import type { Pages } from './use-pages';
import type { Selection } from './use-selection';

const TILE_WIDTH = 170;
const ROW_HEIGHT = 186;
/** The next page is loaded when this many rows remain below the viewport. */
const PREFETCH_ROWS = 8;

/** A virtualised grid: only the rows in view are in the document. */
export function Grid({ pages, selection }: { pages: Pages; selection: Selection }) {
  const { images, more } = pages;
  const { ref, width } = useElementSize<HTMLDivElement>();
  const list = useRef<HTMLDivElement | null>(null);
  const columns = Math.max(2, Math.floor((width || 800) / TILE_WIDTH));
  const count = Math.ceil(images.length / columns);
  const rows = useWindowVirtualizer({
    count,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    scrollMargin: list.current?.offsetTop ?? 0,
  });
  const lastVisible = rows.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastVisible >= count - PREFETCH_ROWS) more();
  }, [lastVisible, count, more]);
  return (
    <div
      ref={(element) => {
        ref(element);
        list.current = element;
      }}
    >
      <section
        aria-label={s.library.title}
        style={{ height: rows.getTotalSize(), position: 'relative' }}
        data-loaded={images.length}
      >
        {rows.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            className={classes.row}
            style={{
              transform: `translateY(${start - rows.options.scrollMargin}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            }}
          >
            {images.slice(index * columns, (index + 1) * columns).map((image, i) => (
              <Tile
                key={image.id}
                image={image}
                index={index * columns + i}
                isSelected={selection.ids.has(image.id)}
                onToggle={selection.toggle}
              />
            ))}
          </div>
        ))}
      </section>
    </div>
  );
}
