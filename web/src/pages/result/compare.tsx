import { Group, Slider, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ResultDetailsFragment } from '../../api/generated/graphql';
import { DeepZoom, frameStyle, type Layer, layerOf } from '../../components/deep-zoom';
import { s } from '../../strings';

const t = s.result;

/** Compares the photo before and after correction, with a movable divider, at any scale up to full resolution. */
export function Compare({ result }: { result: ResultDetailsFragment }) {
  const [split, setSplit] = useState(50);
  const { image, corrected, detection } = result;
  const layers = useMemo((): Layer[] => {
    const { width, height } = image;
    const before = layerOf(image);
    if (!corrected?.tiles) return [before];
    return [before, { tiles: corrected.tiles, width: corrected.width ?? width, height: corrected.height ?? height }];
  }, [image, corrected]);
  const outline = useMemo(
    () => (detection && layers.length === 1 ? { corners: detection.corners, width: image.width } : null),
    [detection, layers, image.width],
  );
  return (
    <Stack gap="xs">
      <DeepZoom label={t.compareLabel(image.filename)} layers={layers} split={split / 100} outline={outline} />
      {layers.length > 1 && (
        <div style={frameStyle(layers[0])}>
          <Slider value={split} onChange={setSplit} label={null} thumbLabel={t.divider} min={0} max={100} step={1} />
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              {t.before}
            </Text>
            <Text size="xs" c="dimmed">
              {t.after}
            </Text>
          </Group>
        </div>
      )}
    </Stack>
  );
}
