import { readFileSync } from 'node:fs';
import { parse } from '@babel/parser';

/** A module that a file names, in any way that loads it or its types. */
export interface NamedModule {
  /** The text that names it; null if it is computed. */
  readonly target: string | null;
  /** True if nothing is loaded at run time. `import { type A }` still loads its file. */
  readonly isTypeOnly: boolean;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Decorators of functions, which only AssemblyScript knows. */
const FUNCTION_DECORATOR = /^@\w+$/gm;

/** Every module that a TypeScript file imports, re-exports or requires, in the order of the text. */
export function readImports(path: string): NamedModule[] {
  const text = readFileSync(path, 'utf8').replace(FUNCTION_DECORATOR, '');
  const { program } = parse(text, {
    sourceType: 'module',
    createImportExpressions: true,
    plugins: ['typescript', ...(path.endsWith('.tsx') ? (['jsx'] as const) : [])],
  });
  return importsIn(program);
}

function importsIn(value: unknown): NamedModule[] {
  if (Array.isArray(value)) return value.flatMap(importsIn);
  if (!isNode(value)) return [];
  return [...importOf(value), ...Object.values(value).flatMap(importsIn)];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function importOf(node: Node): NamedModule[] {
  const named = (source: unknown, isTypeOnly = false) => [{ target: textOf(source), isTypeOnly }];
  switch (node.type) {
    case 'ImportDeclaration':
      return named(node.source, node.importKind === 'type');
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node.source ? named(node.source, node.exportKind === 'type') : [];
    case 'ImportExpression':
      return named(node.source);
    case 'TSImportType':
      return named(node.argument, true);
    case 'TSExternalModuleReference':
      return named(node.expression);
    case 'CallExpression':
      return isRequire(node.callee) ? named((node.arguments as unknown[])[0]) : [];
    default:
      return [];
  }
}

/** `require`, `require.resolve` and `createRequire(...)`. */
function isRequire(callee: unknown): boolean {
  if (!isNode(callee)) return false;
  if (callee.type === 'MemberExpression') return isRequire(callee.object);
  if (callee.type === 'CallExpression') return isNode(callee.callee) && callee.callee.name === 'createRequire';
  return callee.type === 'Identifier' && callee.name === 'require';
}

/** The text of a string, or of a template without expressions. */
function textOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'StringLiteral') return node.value as string;
  if (node.type === 'TSLiteralType') return textOf(node.literal);
  if (node.type !== 'TemplateLiteral') return null;
  const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return quasis.length === 1 ? quasis[0]!.value.cooked : null;
}
