import { ActionIcon, Group } from '@mantine/core';
import { IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react';
import OpenSeadragon from 'openseadragon';
import { useEffect, useRef } from 'react';
import { own } from '../format';
import { s } from '../strings';

export interface Layer {
  /** Base of the picture's tiles. */
  readonly tiles: string;
  readonly width: number;
  readonly height: number;
}

/** What a picture has to be looked at. */
interface Viewable {
  readonly original: { readonly tiles: string | null };
  readonly preview: { readonly tiles: string | null; readonly width: number | null; readonly height: number | null };
  readonly width: number;
  readonly height: number;
}

/** A picture at its full resolution; of a raw file its preview. */
export const layerOf = ({ original, preview, width, height }: Viewable): Layer =>
  original.tiles
    ? { tiles: original.tiles, width, height }
    : { tiles: preview.tiles ?? '', width: preview.width ?? 1, height: preview.height ?? 1 };

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly label: string;
  readonly layers: readonly Layer[];
  /** Share of the width, from the left, that shows the first layer; the second is seen in the rest. */
  readonly split?: number;
  /** Corners to draw, in pixels of a picture so wide. */
  readonly outline?: { readonly corners: readonly Point[]; readonly width: number } | null;
}

/** A box as wide as the picture is at most, so that what stands below it lines up with it. */
export const frameOf = (layer: Layer | undefined) =>
  layer && { maxWidth: `calc(min(70vh, 640px) * ${layer.width / layer.height})`, margin: '0 auto', width: '100%' };

/** Pixels of a tile's side: as the server cuts them. */
const TILE = 512;

const sourceOf = ({ tiles, width, height }: Layer) => ({
  width,
  height,
  tileSize: TILE,
  tileOverlap: 0,
  minLevel: 0,
  getTileUrl: (level: number, x: number, y: number) => `${own(tiles)}/${level}/${x}_${y}.jpg`,
});

/** A picture at any scale up to its full resolution: only the tiles that are in sight are loaded. */
export function DeepZoom({ label, layers, split = 1, outline }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const viewer = useRef<OpenSeadragon.Viewer | null>(null);
  const key = layers.map(({ tiles }) => tiles.split('?')[0]).join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: links that are signed anew are the same pictures
  useEffect(() => {
    if (!box.current) return;
    const made = OpenSeadragon({
      element: box.current,
      tileSources: layers.map((layer) => ({ tileSource: sourceOf(layer), x: 0, y: 0, width: 1 })) as never, // its types know one form only
      showNavigationControl: false,
      maxZoomPixelRatio: 4,
      visibilityRatio: 0.5,
      animationTime: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 0.4,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
      drawer: 'canvas',
    });
    made.addHandler('tile-drawn', () => box.current?.setAttribute('data-drawn', 'true'));
    viewer.current = made;
    return () => {
      viewer.current = null;
      made.destroy();
    };
  }, [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other pictures are another viewer
  useEffect(() => {
    const clip = () => {
      const top = viewer.current?.world.getItemAt(1);
      if (!top) return;
      const { x: width, y: height } = top.getContentSize();
      top.setClip(new OpenSeadragon.Rect(split * width, 0, (1 - split) * width, height));
    };
    clip();
    const made = viewer.current;
    made?.world.addHandler('add-item', clip);
    return () => void made?.world?.removeHandler('add-item', clip);
  }, [split, key]);

  useEffect(() => {
    const made = viewer.current;
    if (!made || !outline) return;
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const shape = document.createElementNS(svg.namespaceURI, 'polygon');
    const size = layers[0] ? layers[0].height / layers[0].width : 1;
    svg.setAttribute('viewBox', `0 0 ${outline.width} ${outline.width * size}`);
    svg.setAttribute('class', 'outline');
    svg.setAttribute('data-outline', 'true');
    shape.setAttribute('points', outline.corners.map(({ x, y }) => `${x},${y}`).join(' '));
    svg.append(shape);
    made.addOverlay({ element: svg as unknown as HTMLElement, location: new OpenSeadragon.Rect(0, 0, 1, size) });
    return () => {
      if (viewer.current === made) made.removeOverlay(svg as unknown as HTMLElement);
    };
  }, [outline, layers]);

  const zoom = (factor: number) => viewer.current?.viewport.zoomBy(factor).applyConstraints();
  return (
    <div style={frameOf(layers[0])}>
      <div
        ref={box}
        role="img"
        aria-label={label}
        className="deep-zoom"
        style={layers[0] && { aspectRatio: layers[0].width / layers[0].height }}
      />
      <Group gap={4} mt={4}>
        <ActionIcon variant="default" aria-label={s.zoom.in} onClick={() => zoom(1.6)}>
          <IconPlus size={16} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={s.zoom.out} onClick={() => zoom(1 / 1.6)}>
          <IconMinus size={16} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={s.zoom.all} onClick={() => viewer.current?.viewport.goHome()}>
          <IconZoomReset size={16} />
        </ActionIcon>
      </Group>
    </div>
  );
}
