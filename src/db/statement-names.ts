/** Statements that are kept prepared, on every connection. Each takes PostgreSQL some memory there. */
const MOST_PREPARED = 100;

/** From its so-manyth use on a statement is prepared: most are of one operation that nobody sends again. */
const USES = 5;

/** Statements whose uses are counted; then it begins anew. */
const MOST_COUNTED = 2000;

/**
 * Names the statements that are used often, so that they are parsed once on each connection. The others have no name: ''.
 */
export function createStatementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  const uses = new Map<string, number>();
  return ({ sql }) => {
    const name = names.get(sql);
    if (name !== undefined) return name;
    if (names.size === MOST_PREPARED) return '';
    const used = (uses.get(sql) ?? 0) + 1;
    if (used === USES) {
      uses.delete(sql);
      names.set(sql, `graycard_${names.size}`);
    } else {
      if (uses.size === MOST_COUNTED) uses.clear();
      uses.set(sql, used);
    }
    return names.get(sql) ?? '';
  };
}
