/** Returns true if the field of a config is a scalar, an enum, or a list of these. */
export const isLeaf = ({ type }: { readonly type: FieldType }): boolean =>
  type.kind === 'List' ? isLeaf({ type: type.type as FieldType }) : type.kind === 'Scalar' || type.kind === 'Enum';

interface FieldType {
  readonly kind: string;
  readonly type?: unknown;
}
