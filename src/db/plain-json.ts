import pg from 'pg';

/**
 * A connection on which rows within rows are read as json. Prisma has PostgreSQL build jsonb of them, only to be written
 * out as text: that takes half as long again as json, which is text from the start.
 */
export class PlainJsonClient extends pg.Client {
  override query = ((...args: Parameters<pg.Client['query']>) => {
    const [query] = args as unknown[];
    if (isOfPrisma(query)) query.text = withPlainJson(query.text);
    return super.query(...args);
  }) as pg.Client['query'];
}

/** Prisma hands over an object of its own for each query. */
const isOfPrisma = (query: unknown): query is { text: string } =>
  typeof query === 'object' && query !== null && 'text' in query && typeof query.text === 'string';

/** Values are never in the text: they go beside it. */
export const withPlainJson = (sql: string): string =>
  sql.replaceAll('JSONB_BUILD_OBJECT(', 'JSON_BUILD_OBJECT(').replaceAll('JSONB_AGG(', 'JSON_AGG(');
