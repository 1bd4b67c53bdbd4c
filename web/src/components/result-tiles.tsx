import { Anchor, Card, Group, Image, SimpleGrid, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ResultTileFragment } from '../api/generated/graphql';
import { deltaE, sameOrigin } from '../format';
import { RatingBadge } from './rating-badge';

/** Thumbnails of results with their CIEDE2000 and rating. */
export function ResultTiles({ results }: { results: readonly ResultTileFragment[] }) {
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 4 }}>
      {results.map(({ id, image, rating, thumbnail, deltaEBefore, deltaEAfter }) => (
        <Card key={id} withBorder padding="xs">
          <Card.Section>
            <Image src={sameOrigin(thumbnail.url)} alt="" h={130} fit="cover" loading="lazy" />
          </Card.Section>
          <Anchor component={Link} to={`/results/${encodeURIComponent(id)}`} size="sm" truncate mt={6}>
            {image.filename}
          </Anchor>
          <Group justify="space-between" gap={4} mih={22}>
            <Text size="xs" c="dimmed">
              {deltaEBefore && `${deltaE(deltaEBefore.mean)} → `}
              {deltaE(deltaEAfter?.mean)}
            </Text>
            {rating && <RatingBadge rating={rating} />}
          </Group>
        </Card>
      ))}
    </SimpleGrid>
  );
}
