import { Badge } from '@mantine/core';
import type { QualityRating } from '../api/generated/graphql';
import { s } from '../strings';

const colors: Record<QualityRating, string> = {
  EXCELLENT: 'teal.9',
  VERY_GOOD: 'green.9',
  GOOD: 'blue.8',
  FAIR: 'yellow.4',
  POOR: 'red.8',
};

export function RatingBadge({ rating }: { rating: QualityRating }) {
  return (
    <Badge color={colors[rating]} autoContrast>
      {s.ratings[rating]}
    </Badge>
  );
}
