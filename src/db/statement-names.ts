/** The number of prepared statements on every connection. Each uses some of PostgreSQL's memory. */
const MOST_PREPARED = 100;

/** A statement is prepared from this use on: most belong to an operation that is never sent again. */
const USES = 5;

/** The number of statements whose uses are counted; then the counts are reset. */
const MOST_COUNTED = 2000;

/** Names the statements that are used often, so that each connection parses them once. The others get an empty name. */
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
