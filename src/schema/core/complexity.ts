import { type GraphQLField, GraphQLList, getNullableType } from 'graphql';
import { DEFAULT_PAGE, MAX_PAGE } from './page-size.ts';

/**
 * The complexity of a field: one point, and a multiplier for its selections. The multiplier is the page size for a connection,
 * the number of ids for `nodes`, and the default page size for any other list.
 */
export function complexityOf<C>(args: Record<string, unknown>, _context: unknown, field: GraphQLField<unknown, C>) {
  if (field.args.some(({ name }) => name === 'first')) {
    const size = Number(args.last ?? args.first ?? DEFAULT_PAGE);
    return { field: 1, multiplier: Math.min(MAX_PAGE, Math.max(1, size)) }; // sizes out of range are refused later
  }
  if (field.name === 'edges') return { field: 1, multiplier: 1 }; // counted for the connection
  if (Array.isArray(args.ids)) return { field: 1, multiplier: args.ids.length };
  return { field: 1, multiplier: getNullableType(field.type) instanceof GraphQLList ? DEFAULT_PAGE : 1 };
}
