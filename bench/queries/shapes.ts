/** One query, in the forms for Graycard and for the other server. */
export interface Shape {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
  /** The minimum of Graycard's requests per second, relative to the other server's. */
  readonly leastRatio: number;
}

/** The same rows and columns of the same tables. PostGraphile has no viewer, so the query names the owner. */
export const postgraphileShapes = (ownerId: string): Shape[] => [
  {
    what: '20 images, their jobs and results',
    ours: `query Nested { images(first: 20) { edges { node {
      id filename width height createdAt
      jobs(first: 3) { edges { node {
        id type status stage progress createdAt
        result { id rating warnings qualityScore processingTimeMs createdAt }
      } } }
    } } } }`,
    theirs: `query Nested { allImages(first: 20, condition: { ownerId: "${ownerId}" }, orderBy: CREATED_AT_DESC) { edges { node {
      id filename width height createdAt
      jobsByImageId(first: 3, orderBy: CREATED_AT_DESC) { edges { node {
        id type status stage progress createdAt
        resultByJobId { id rating warnings qualityScore processingTimeMs createdAt }
      } } }
    } } } }`,
    leastRatio: 0.7,
  },
  {
    what: 'a flat list of 100 images',
    ours: `query Flat { images(first: 100) {
      edges { cursor node { id filename folder category tags width height byteSize createdAt } }
      pageInfo { hasNextPage endCursor }
    } }`,
    theirs: `query Flat { allImages(first: 100, condition: { ownerId: "${ownerId}" }, orderBy: CREATED_AT_DESC) {
      edges { cursor node { id filename folder category tags width height byteSize createdAt } }
      pageInfo { hasNextPage endCursor }
    } }`,
    leastRatio: 0.7,
  },
];

/** The simplest query: the current user. */
export const meShape: Shape = {
  what: 'me',
  ours: 'query Me { me { id email username role tier createdAt } }',
  theirs: 'query Me { me { id email username role tier createdAt } }',
  leastRatio: 0.8,
};
