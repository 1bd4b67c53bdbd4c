import type { Deps } from '../../deps.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Viewer } from '../account/viewer.ts';
import { type ImageFilter, imagesSql, visibleSql } from './search.ts';

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** The number of images with each value; the most frequent first, then by value. */
export interface Facets {
  readonly folders: readonly FacetCount[];
  readonly categories: readonly FacetCount[];
  readonly cameraModels: readonly FacetCount[];
  readonly lensModels: readonly FacetCount[];
  readonly tags: readonly FacetCount[];
}

/** Counts the images that match a filter, with the `limit` most frequent values of each facet. */
export async function readFacets(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  filter: ImageFilter | null,
  limit: number,
): Promise<Facets> {
  const top = (facet: keyof Facets, values: Prisma.Sql) => Prisma.sql`
    (select ${facet} as facet, value, count(*)::int as count from ${values}
     where value is not null group by value order by count(*) desc, value limit ${limit})`;
  const rows = await db.$queryRaw<(FacetCount & { facet: keyof Facets })[]>`
    with chosen as materialized (
      select folder, category, "cameraModel", "lensModel", tags from "Image" where ${visibleSql(viewer)} and ${imagesSql(filter)}
    )
    ${Prisma.join(
      [
        top('folders', Prisma.sql`(select folder as value from chosen) one`),
        top('categories', Prisma.sql`(select category as value from chosen) one`),
        top('cameraModels', Prisma.sql`(select "cameraModel" as value from chosen) one`),
        top('lensModels', Prisma.sql`(select "lensModel" as value from chosen) one`),
        top('tags', Prisma.sql`chosen, unnest(tags) value`),
      ],
      ' union all ',
    )}`;
  const of = (name: keyof Facets) =>
    rows.filter(({ facet }) => facet === name).map(({ value, count }) => ({ value, count }));
  return {
    folders: of('folders'),
    categories: of('categories'),
    cameraModels: of('cameraModels'),
    lensModels: of('lensModels'),
    tags: of('tags'),
  };
}
