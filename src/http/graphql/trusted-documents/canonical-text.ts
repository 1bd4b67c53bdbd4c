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
 * One text for all spellings of a document. Generators of code print it with its parts in order of their names, clients as it
 * was written: here each part is printed once, from the inside, and put in order. The fields of a mutation stay in theirs, in
 * which they run.
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

function selectionsText({ selections }: SelectionSetNode, inTheirOrder: boolean): string {
  const texts = selections.map((selection) => selectionText(selection, inTheirOrder));
  return `{${(inTheirOrder ? texts : texts.sort()).join(' ')}}`;
}

function selectionText(selection: SelectionNode, inTheirOrder: boolean): string {
  const directives = directivesText(selection.directives);
  if (selection.kind === Kind.FRAGMENT_SPREAD) return `...${selection.name.value}${directives}`;
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const on = selection.typeCondition ? ` on ${selection.typeCondition.name.value}` : '';
    return `...${on}${directives}${selectionsText(selection.selectionSet, inTheirOrder)}`;
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
