const LONGEST = 64;

/**
 * The name of an operation for metrics, logs and traces: clients choose it, and what they send as `operationName` can be any
 * text. 'anonymous' without a name, 'invalid' if it is longer than 64 characters or not a name.
 */
export function labelOfName(name: string | null | undefined): string {
  if (!name) return 'anonymous';
  return name.length <= LONGEST && /^[A-Za-z_]\w*$/.test(name) ? name : 'invalid';
}
