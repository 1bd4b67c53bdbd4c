/** The maximum number of prepared statements on a connection. Each uses some of PostgreSQL's memory. */
const MAX_PREPARED = 100;

/** A statement is prepared at this use: most belong to GraphQL operations that are never sent again. */
const MIN_USES = 5;

/** The maximum number of statements whose uses are counted. Above it, the counts are reset. */
const MAX_COUNTED = 2000;

/** Names the statements that are used often, so that each connection parses them once. The others get an empty name. */
export function createStatementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  const uses = new Map<string, number>();
  return ({ sql }) => {
    const name = names.get(sql);
    if (name !== undefined) return name;
    if (names.size === MAX_PREPARED) return '';
    const used = (uses.get(sql) ?? 0) + 1;
    if (used === MIN_USES) {
      uses.delete(sql);
      names.set(sql, `graycard_${names.size}`);
    } else {
      if (uses.size === MAX_COUNTED) uses.clear();
      uses.set(sql, used);
    }
    return names.get(sql) ?? '';
  };
}
