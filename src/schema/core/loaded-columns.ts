import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { type GraphQLFieldResolver, type GraphQLResolveInfo, getNamedType, Kind, type SelectionSetNode } from 'graphql';
import { isLeaf } from './leaf.ts';

const NAME = 'loadedColumns' as const;

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [NAME]: LoadedColumnsPlugin<Types>;
    }
  }
}

type Resolve<Types extends SchemaTypes> = GraphQLFieldResolver<unknown, Types['Context'], object>;
type Row = Readonly<Record<string, unknown>>;

/**
 * Resolves fields from the columns of an already loaded row, and to-one relations of which only columns are selected. The Prisma
 * plugin checks for every field of every row whether the row's query included it, which costs more than the rest of the
 * field's work. It still handles rows with missing columns. It must follow this plugin in the list.
 */
class LoadedColumnsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  /** The fields, as `Type.field`, that need only columns of the row. */
  private readonly columnFields = new Set<string>();
  private readonly plainSelections = new WeakMap<SelectionSetNode, boolean>();

  override wrapResolve(wrapped: Resolve<Types>, config: PothosOutputFieldConfig<Types>): Resolve<Types> {
    const relation = toOneRelationOf(config);
    if (relation) {
      return (row, args, context, info) => {
        const found = (row as Row)[relation];
        return found === null || (found !== undefined && this.selectsOnlyColumns(info))
          ? found
          : wrapped(row, args, context, info);
      };
    }
    const columns = this.columnsOf(config);
    const plain = config.resolve as Resolve<Types> | undefined;
    if (!config.extensions?.pothosPrismaSelect && isLeaf(config))
      this.columnFields.add(`${config.parentType}.${config.name}`);
    if (!columns || !plain) return wrapped;
    this.columnFields.add(`${config.parentType}.${config.name}`);
    const [only = '', ...more] = columns;
    if (config.extensions?.pothosExposedField === only && !more.length) {
      return (row, args, context, info) => {
        const value = (row as Row)[only];
        return value === undefined ? wrapped(row, args, context, info) : value;
      };
    }
    return (row, args, context, info) => {
      for (const column of columns) {
        if ((row as Row)[column] === undefined) return wrapped(row, args, context, info);
      }
      return plain(row, args, context, info);
    };
  }

  /** The columns that a field selects, or null if it selects anything else or its selection depends on arguments. */
  private columnsOf({ parentType, extensions }: PothosOutputFieldConfig<Types>): string[] | null {
    const select = extensions?.pothosPrismaSelect;
    if (typeof select !== 'object' || select === null) return null;
    const { relations } = (this.buildCache.getTypeConfig(parentType).extensions?.pothosPrismaFieldMap ??
      {}) as FieldMap;
    const columns = Object.keys(select);
    return columns.every((column) => (select as Row)[column] === true && !relations?.has(column)) ? columns : null;
  }

  private selectsOnlyColumns({ fieldNodes, returnType }: GraphQLResolveInfo): boolean {
    const type = getNamedType(returnType).name;
    return fieldNodes.every(({ selectionSet }) => {
      if (!selectionSet) return false;
      const known = this.plainSelections.get(selectionSet) ?? this.isPlain(type, selectionSet);
      this.plainSelections.set(selectionSet, known);
      return known;
    });
  }

  private isPlain(type: string, { selections }: SelectionSetNode): boolean {
    return selections.every(
      (selection) =>
        selection.kind === Kind.FIELD &&
        (this.columnFields.has(`${type}.${selection.name.value}`) || selection.name.value === '__typename'),
    );
  }
}

interface FieldMap {
  readonly relations?: ReadonlyMap<string, unknown>;
}

/** The name of a field's relation if it is to-one, or null. */
function toOneRelationOf({ extensions }: { readonly extensions?: unknown }): string | null {
  const { pothosPrismaRelationField: relation } = (extensions ?? {}) as { pothosPrismaRelationField?: Relation };
  return relation && !relation.isList ? relation.name : null;
}

interface Relation {
  readonly name: string;
  readonly isList: boolean;
}

SchemaBuilder.registerPlugin(NAME, LoadedColumnsPlugin);

export default NAME;
