import { BadUserInput, NotFound } from '../errors.ts';
import { builder, type Context } from './core/builder.ts';
import { type NodeType, parseId } from './core/ids.ts';
import { MAX_PAGE } from './core/page-size.ts';

/** An object that can be fetched by its global id. */
export interface NodeRow {
  readonly nodeType: NodeType;
  readonly id: string;
}

export const Node = builder.interfaceRef<{ id: string }>('Node').implement({
  description: 'An object that can be fetched by its global id.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'The global id: opaque and unique across all types.' }) }),
  resolveType: (row) => (row as unknown as Partial<NodeRow>).nodeType,
});

/** Finds a row that the viewer can see, with the columns that the type selects by default. */
export type NodeFinder = (context: Context, id: string) => Promise<object | null>;

const finders = new Map<NodeType, NodeFinder>();

/** Registers how the rows of a type are found for a viewer. */
export function registerNode(type: NodeType, find: NodeFinder): void {
  finders.set(type, find);
}

async function findNode(context: Context, globalId: string): Promise<{ id: string }> {
  const parsed = parseId(globalId);
  const row = parsed && (await finders.get(parsed.type)?.(context, parsed.id));
  if (!parsed || !row) throw new NotFound('node');
  return { ...row, nodeType: parsed.type, id: parsed.id } as { id: string };
}

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'Returns the object with this id. NOT_FOUND if it does not exist or the viewer cannot see it.',
    args: { id: t.arg.id({ required: true, description: 'A global id.' }) },
    resolve: (_root, { id }, context) => findNode(context, id),
  }),
  nodes: t.field({
    type: t.listRef(Node, { nullable: true }),
    description:
      'Returns the objects with these ids, in the same order. Each one that does not exist or that the viewer cannot see is null, with an error.',
    args: { ids: t.arg.idList({ required: true, description: `At most ${MAX_PAGE} global ids.` }) },
    resolve: (_root, { ids }, context) => {
      if (ids.length > MAX_PAGE) throw new BadUserInput('ids', `ids can contain at most ${MAX_PAGE} ids.`);
      return Promise.all(ids.map((id) => findNode(context, id).catch((error: Error) => error))) as never; // graphql-js accepts errors as list items
    },
  }),
}));
