import { readFileSync } from 'node:fs';

export interface ConfigVariable {
  readonly name: string;
  /** Its zod type, as written in src/config.ts. */
  readonly type: string;
}

/** The variables that src/config.ts reads, from its source: the shape itself is not exported. */
export function configVariables(): ConfigVariable[] {
  const source = readFileSync('src/config.ts', 'utf8');
  const [, shape] = /^const Env = z\.object\(\{\n(.*?)^\}\);/ms.exec(source) ?? [];
  if (!shape) throw new Error('src/config.ts no longer has `const Env = z.object({ ... })`');
  return [...shape.matchAll(/^ {2}([A-Z][A-Z0-9_]*): (.*?),$/gm)].map(([, name = '', type = '']) => ({ name, type }));
}
