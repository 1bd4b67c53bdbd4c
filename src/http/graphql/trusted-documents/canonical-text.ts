import {
  type ArgumentNode,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Prints a document the same way however it is formatted. Code generators sort its parts, while clients send it as it was written;
 * here every part is printed and sorted. The fields of a mutation keep their order, because they run in it.
 */
export const canonicalText = ({ definitions }: DocumentNode, mutationType: string): string =>
  definitions
    .map((definition) => definitionText(definition, mutationType))
    .sort()
    .join(' ');

function definitionText(definition: DefinitionNode, mutationType: string): string {
  if (definition.kind === Kind.OPERATION_DEFINITION) {
    const { operation, name, variableDefinitions, directives, selectionSet } = definition;
    const variables = inParentheses(variableDefinitions?.map(print));
    const selected = selectionsText(selectionSet, operation === 'mutation');
    return `${operation} ${name?.value ?? ''}${variables}${directivesText(directives)}${selected}`;
  }
  if (definition.kind !== Kind.FRAGMENT_DEFINITION) return print(definition);
  const { name, typeCondition, directives, selectionSet } = definition;
  const type = typeCondition.name.value;
  return `fragment ${name.value} on ${type}${directivesText(directives)}${selectionsText(selectionSet, type === mutationType)}`;
}

function selectionsText({ selections }: SelectionSetNode, keepOrder: boolean): string {
  const texts = selections.map((selection) => selectionText(selection, keepOrder));
  return `{${(keepOrder ? texts : texts.sort()).join(' ')}}`;
}

function selectionText(selection: SelectionNode, keepOrder: boolean): string {
  const directives = directivesText(selection.directives);
  if (selection.kind === Kind.FRAGMENT_SPREAD) return `...${selection.name.value}${directives}`;
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const on = selection.typeCondition ? ` on ${selection.typeCondition.name.value}` : '';
    return `...${on}${directives}${selectionsText(selection.selectionSet, keepOrder)}`;
  }
  const { alias, name, arguments: given, selectionSet } = selection;
  const selected = selectionSet ? selectionsText(selectionSet, false) : '';
  return `${alias ? `${alias.value}:` : ''}${name.value}${argumentsText(given)}${directives}${selected}`;
}

const directivesText = (directives: readonly DirectiveNode[] = []): string =>
  directives
    .map(({ name, arguments: given }) => `@${name.value}${argumentsText(given)}`)
    .sort()
    .join('');

const argumentsText = (given?: readonly ArgumentNode[]): string => inParentheses(given?.map(print));

const inParentheses = (texts: string[] = []): string => (texts.length ? `(${texts.sort().join(', ')})` : '');
