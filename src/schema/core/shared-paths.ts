import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { isLeaf } from './leaf.ts';

const NAME = 'sharedPaths' as const;

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [NAME]: SharedPathsPlugin<Types>;
    }
  }
}

type Resolve<Types extends SchemaTypes> = GraphQLFieldResolver<unknown, Types['Context'], object>;
type Path = NonNullable<Parameters<Resolve<SchemaTypes>>[3]>['path'];

interface Place {
  readonly path: Path | undefined;
  readonly below: Map<string | number, Place>;
}

/**
 * Gives every field a path that shares its links with the paths of its parents, as in graphql-js. The Prisma plugin uses these
 * objects to remember which query loaded a row. Compiled queries create new objects for each field, so without this rows
 * would be loaded again. It must precede the Prisma plugin in the list.
 */
class SharedPathsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  private readonly places = new WeakMap<object, Place>();

  override wrapResolve(wrapped: Resolve<Types>, config: PothosOutputFieldConfig<Types>): Resolve<Types> {
    const { pothosPrismaSelect, pothosExposedField, isOfParent } = config.extensions ?? {};
    const readsRows = pothosPrismaSelect || !(pothosExposedField || isOfParent || isLeaf(config));
    if (!readsRows) return wrapped;
    return (parent, args, context, info) => {
      const { path = info.path } = this.placeOf(info.path, context);
      return wrapped(parent, args, context, { ...info, path });
    };
  }

  private placeOf(path: Path | undefined, context: object): Place {
    if (!path) {
      const root = this.places.get(context) ?? { path, below: new Map() };
      this.places.set(context, root);
      return root;
    }
    const above = this.placeOf(path.prev, context);
    const known = above.below.get(path.key);
    if (known) return known;
    const place: Place = { path: { key: path.key, prev: above.path, typename: path.typename }, below: new Map() };
    above.below.set(path.key, place);
    return place;
  }
}

SchemaBuilder.registerPlugin(NAME, SharedPathsPlugin);

export default NAME;
