import { ActionIcon, Group } from '@mantine/core';
import { IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react';
import OpenSeadragon from 'openseadragon';
import { useEffect, useRef } from 'react';
import { sameOrigin } from '../format';
import { s } from '../strings';

export interface Layer {
  /** Base URL of the tiles. */
  readonly tiles: string;
  readonly width: number;
  readonly height: number;
}

interface Viewable {
  readonly original: { readonly tiles: string | null };
  readonly preview: { readonly tiles: string | null; readonly width: number | null; readonly height: number | null };
  readonly width: number;
  readonly height: number;
}

/** Returns the original at full resolution, or the preview of a raw file. */
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
  /** Position of the divider, 0 to 1 of the width: the first layer shows on its left, the second on its right. */
  readonly split?: number;
  /** Corners to outline, in pixels of an image of this width. */
  readonly outline?: { readonly corners: readonly Point[]; readonly width: number } | null;
}

/** Limits a box to the width of the image, so that controls below the image align with it. */
export const frameStyle = (layer: Layer | undefined) =>
  layer && { maxWidth: `calc(min(70vh, 640px) * ${layer.width / layer.height})`, margin: '0 auto', width: '100%' };

/** Tile size in pixels; the server cuts tiles of this size. */
const TILE = 512;

const sourceOf = ({ tiles, width, height }: Layer) => ({
  width,
  height,
  tileSize: TILE,
  tileOverlap: 0,
  minLevel: 0,
  getTileUrl: (level: number, x: number, y: number) => `${sameOrigin(tiles)}/${level}/${x}_${y}.jpg`,
});

/** Shows an image at any scale up to full resolution. Only visible tiles are loaded. */
export function DeepZoom({ label, layers, split = 1, outline }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const viewer = useRef<OpenSeadragon.Viewer | null>(null);
  const key = layers.map(({ tiles }) => tiles.split('?')[0]).join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: newly signed links point to the same images
  useEffect(() => {
    if (!box.current) return;
    const instance = OpenSeadragon({
      element: box.current,
      tileSources: layers.map((layer) => ({ tileSource: sourceOf(layer), x: 0, y: 0, width: 1 })) as never, // the types lack this form
      showNavigationControl: false,
      maxZoomPixelRatio: 4,
      visibilityRatio: 0.5,
      animationTime: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 0.4,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
      drawer: 'canvas',
    });
    instance.addHandler('tile-drawn', () => box.current?.setAttribute('data-drawn', 'true'));
    viewer.current = instance;
    return () => {
      viewer.current = null;
      instance.destroy();
    };
  }, [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the viewer is recreated when the images change
  useEffect(() => {
    const clip = () => {
      const top = viewer.current?.world.getItemAt(1);
      if (!top) return;
      const { x: width, y: height } = top.getContentSize();
      top.setClip(new OpenSeadragon.Rect(split * width, 0, (1 - split) * width, height));
    };
    clip();
    const instance = viewer.current;
    instance?.world.addHandler('add-item', clip);
    return () => void instance?.world?.removeHandler('add-item', clip);
  }, [split, key]);

  useEffect(() => {
    const instance = viewer.current;
    if (!instance || !outline) return;
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const shape = document.createElementNS(svg.namespaceURI, 'polygon');
    const size = layers[0] ? layers[0].height / layers[0].width : 1;
    svg.setAttribute('viewBox', `0 0 ${outline.width} ${outline.width * size}`);
    svg.setAttribute('class', 'outline');
    svg.setAttribute('data-outline', 'true');
    shape.setAttribute('points', outline.corners.map(({ x, y }) => `${x},${y}`).join(' '));
    svg.append(shape);
    instance.addOverlay({ element: svg as unknown as HTMLElement, location: new OpenSeadragon.Rect(0, 0, 1, size) });
    return () => {
      if (viewer.current === instance) instance.removeOverlay(svg as unknown as HTMLElement);
    };
  }, [outline, layers]);

  const zoom = (factor: number) => viewer.current?.viewport.zoomBy(factor).applyConstraints();
  return (
    <div style={frameStyle(layers[0])}>
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
        <ActionIcon variant="default" aria-label={s.zoom.fit} onClick={() => viewer.current?.viewport.goHome()}>
          <IconZoomReset size={16} />
        </ActionIcon>
      </Group>
    </div>
  );
}
