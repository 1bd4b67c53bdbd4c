const longestText = 2000;
/** The control characters of ASCII, except tabs and line breaks, and what stands for bytes that are not text. */
const unprintable = /(?![\t\n\r\u0080-\u009f])\p{Cc}|\ufffd/u;

/** Printable text without surrounding space; null for anything else. Never contains NUL, which PostgreSQL's JSON does not allow. */
export function cleanText(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 4 * longestText) return null;
  const text = value.replace(/\0.*$/s, '').trim();
  const isUnprintable = unprintable.test(text) || !text.isWellFormed();
  return text === '' || text.length > longestText || isUnprintable ? null : text;
}
