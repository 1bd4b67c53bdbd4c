import { type GraphQLField, GraphQLList, getNullableType } from 'graphql';
import { MAX_PAGE, USUAL_PAGE } from './page-size.ts';

/**
 * What a field counts for in the cost of an operation: its own point, and how often what is below it counts. A connection
 * by the page that is asked for, `nodes` by its ids, any other list by what lists usually hold.
 */
export function pointsOf<C>(args: Record<string, unknown>, _context: unknown, field: GraphQLField<unknown, C>) {
  if (field.args.some(({ name }) => name === 'first')) {
    const size = Number(args.last ?? args.first ?? USUAL_PAGE);
    return { field: 1, multiplier: Math.min(MAX_PAGE, Math.max(1, size)) }; // what is out of range is refused anyway
  }
  if (field.name === 'edges') return { field: 1, multiplier: 1 }; // counted by the connection
  if (Array.isArray(args.ids)) return { field: 1, multiplier: args.ids.length };
  return { field: 1, multiplier: getNullableType(field.type) instanceof GraphQLList ? USUAL_PAGE : 1 };
}
