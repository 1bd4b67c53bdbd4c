import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, Kind, NoSchemaIntrospectionCustomRule, type SelectionNode, type ValidationRule } from 'graphql';
import type { Limits } from '../../../config.ts';

const tooComplex = (message: string) => new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX' } });

/** The package's rules would throw; here each reports, as rules do, so that it is one operation that is refused. */
function reporting(advice: string) {
  return {
    propagateOnRejection: false,
    onReject: [
      (context: { reportError(error: GraphQLError): void } | null, { message }: GraphQLError) =>
        context?.reportError(tooComplex(`${message.replace(/^Syntax Error: /, '')} ${advice}`)),
    ],
  };
}

/** One name may be asked for again and again without an alias: the answer is the same, the work is not. */
function repetitionRule(most: number): ValidationRule {
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
          if (count === most + 1)
            context.reportError(
              tooComplex(`The same selection stands more than ${most} times in one place: say it once.`),
            );
        }
      },
    };
  };
}

/** What is refused of an operation by its text alone. */
export function textRules(limits: Limits['query'], introspection: boolean): ValidationRule[] {
  return [
    maxDepthRule({
      n: limits.depth,
      ignoreIntrospection: false,
      flattenFragments: true,
      ...reporting('Ask in steps, by id.'),
    }),
    maxAliasesRule({ n: limits.aliases, allowList: [], ...reporting('Send several operations.') }),
    maxDirectivesRule({ n: limits.directives, ...reporting('Send several operations.') }),
    repetitionRule(limits.repetitions),
    ...(introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ] as ValidationRule[];
}
