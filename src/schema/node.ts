import { BadUserInput, NotFound } from '../errors.ts';
import { builder, type Context } from './core/builder.ts';
import { type NodeType, parseId } from './core/ids.ts';
import { MAX_PAGE } from './core/page-size.ts';

/** Anything that can be fetched again by its id alone. */
export interface NodeRow {
  readonly nodeType: NodeType;
  readonly id: string;
}

export const Node = builder.interfaceRef<{ id: string }>('Node').implement({
  description: 'Anything that can be fetched again by its id alone.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Global id: opaque, unique over all types.' }) }),
  resolveType: (row) => (row as unknown as Partial<NodeRow>).nodeType,
});

/** Finds a row that the viewer may see, with what the type's fields need by default. */
export type NodeFinder = (context: Context, id: string) => Promise<object | null>;

const finders = new Map<NodeType, NodeFinder>();

/** Each type tells how its rows are found, under the viewer's eyes. */
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
    description: 'The thing with this id. NOT_FOUND where there is none that the viewer may see.',
    args: { id: t.arg.id({ required: true, description: 'A global id.' }) },
    resolve: (_root, { id }, context) => findNode(context, id),
  }),
  nodes: t.field({
    type: t.listRef(Node, { nullable: true }),
    description: `The things with these ids, in their order; null, with an error, for each that the viewer may not see.`,
    args: { ids: t.arg.idList({ required: true, description: `Global ids, at most ${MAX_PAGE}.` }) },
    resolve: (_root, { ids }, context) => {
      if (ids.length > MAX_PAGE) throw new BadUserInput('ids', `Ask for at most ${MAX_PAGE} at once.`);
      return Promise.all(ids.map((id) => findNode(context, id).catch((error: Error) => error))) as never; // graphql-js takes errors as items
    },
  }),
}));
