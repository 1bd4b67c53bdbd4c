import { Anchor, Badge, Checkbox } from '@mantine/core';
import { memo } from 'react';
import { Link } from 'react-router';
import type { ImageTileFragment } from '../../api/generated/graphql';
import { placeholderUrl } from '../../components/placeholder';
import { sameOrigin } from '../../format';
import { s } from '../../strings';
import classes from './library.module.css';

interface Props {
  readonly image: ImageTileFragment;
  readonly index: number;
  readonly isSelected: boolean;
  readonly onToggle: (index: number, toHere: boolean) => void;
}

export const Tile = memo(function Tile({ image, index, isSelected, onToggle }: Props) {
  const { id, filename, placeholder, thumbnail, chart } = image;
  return (
    <div className={classes.tile} data-selected={isSelected || undefined}>
      <Link to={`/images/${encodeURIComponent(id)}`} className={classes.picture} tabIndex={-1} aria-hidden>
        <img
          src={sameOrigin(thumbnail.url)}
          alt=""
          loading="lazy"
          decoding="async"
          style={{ backgroundImage: `url(${placeholderUrl(placeholder)})` }}
        />
      </Link>
      <Checkbox
        className={classes.check}
        checked={isSelected}
        aria-label={s.library.select(filename)}
        onChange={() => {}}
        onClick={(event) => onToggle(index, event.shiftKey)}
      />
      {chart && (
        <Badge size="xs" className={classes.chart} color="dark.7">
          {s.library.chart}
        </Badge>
      )}
      <Anchor
        component={Link}
        to={`/images/${encodeURIComponent(id)}`}
        size="xs"
        truncate
        c="inherit"
        underline="hover"
      >
        {filename}
      </Anchor>
    </div>
  );
});
