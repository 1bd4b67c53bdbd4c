const longestText = 2000;

/** Printable text without surrounding space; null for anything else. Never contains NUL, which PostgreSQL's JSON does not allow. */
export function cleanText(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 4 * longestText) return null;
  const text = value.replace(/\0.*$/s, '').trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must be rejected
  const isUnprintable = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]/.test(text) || !text.isWellFormed();
  return text === '' || text.length > longestText || isUnprintable ? null : text;
}
