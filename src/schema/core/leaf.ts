/** Whether a field, as its config has it, holds a scalar or an enum, or a list of these. */
export const isLeaf = ({ type }: { readonly type: FieldType }): boolean =>
  type.kind === 'List' ? isLeaf({ type: type.type as FieldType }) : type.kind === 'Scalar' || type.kind === 'Enum';

interface FieldType {
  readonly kind: string;
  readonly type?: unknown;
}
