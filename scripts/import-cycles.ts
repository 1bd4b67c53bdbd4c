import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readImports } from './read-imports.ts';

/** Every group of files below `root` that import each other at run time, directly or through others: one line per group. */
export function importCycles(root: string): string[] {
  const graph = readGraph(root);
  return stronglyConnected(graph)
    .filter((group) => group.length > 1)
    .map((group) => `import each other: ${group.sort().join(', ')}`);
}

function readGraph(root: string): Map<string, string[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !/(^|\/)(generated|node_modules|dist)\//.test(file),
  );
  return new Map(
    files.map((file) => {
      const imports = readImports(join(root, file)).flatMap(({ target, isTypeOnly }) =>
        !isTypeOnly && target?.startsWith('.') ? target : [],
      );
      const targets = imports.map((target) => relative(root, resolve(root, dirname(file), target)));
      return [file, targets];
    }),
  );
}

/** Tarjan 1972, SIAM J. Comput. 1(2): the strongly connected components of a graph. */
function stronglyConnected(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const components: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!graph.has(next)) continue;
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!));
    }
    if (low.get(node) === index.get(node)) components.push(stack.splice(stack.indexOf(node)));
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return components;
}
