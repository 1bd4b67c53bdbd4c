import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, Kind, NoSchemaIntrospectionCustomRule, type SelectionNode, type ValidationRule } from 'graphql';
import type { Limits } from '../../../config.ts';

const tooComplex = (message: string) => new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX' } });

/** Makes the package's rules report an error, as other rules do, instead of throwing. */
function reporting(advice: string) {
  return {
    propagateOnRejection: false,
    onReject: [
      (context: { reportError(error: GraphQLError): void } | null, { message }: GraphQLError) =>
        context?.reportError(tooComplex(`${message.replace(/^Syntax Error: /, '')} ${advice}`)),
    ],
  };
}

/** Limits how often a selection is repeated. Without an alias, repetition does not change the response but costs time. */
function repetitionRule(max: number): ValidationRule {
  return function Repetition(context) {
    const nameOf = (node: SelectionNode) =>
      node.kind === Kind.INLINE_FRAGMENT
        ? null
        : `${node.kind}:${node.name.value}:${('alias' in node && node.alias?.value) || ''}`;
    return {
      SelectionSet({ selections }) {
        const counts = new Map<string, number>();
        for (const selection of selections) {
          const name = nameOf(selection);
          if (name === null) continue;
          const count = (counts.get(name) ?? 0) + 1;
          counts.set(name, count);
          if (count === max + 1)
            context.reportError(
              tooComplex(`The same selection is repeated more than ${max} times. Remove the repetitions.`),
            );
        }
      },
    };
  };
}

/** The validation rules that depend only on the operation's text. */
export function textRules(limits: Limits['query'], introspection: boolean): ValidationRule[] {
  return [
    maxDepthRule({
      n: limits.depth,
      ignoreIntrospection: false,
      flattenFragments: true,
      ...reporting('Use several operations, and pass ids between them.'),
    }),
    maxAliasesRule({ n: limits.aliases, allowList: [], ...reporting('Split the operation into several.') }),
    maxDirectivesRule({ n: limits.directives, ...reporting('Split the operation into several.') }),
    repetitionRule(limits.repetitions),
    ...(introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ] as ValidationRule[];
}
