/** Patterns of secrets in any text: a message, a stack trace, a URL. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/\bg([cr])_[\w-]{16,}/g, 'g$1_[redacted]'], // API keys and refresh tokens
  [/\beyJ[\w-]+(?:\.[\w-]+){1,2}/g, '[redacted]'], // access tokens and signed links
  [/\b(bearer)\s+[^\s"\\]+/gi, '$1 [redacted]'],
  [/(:\/\/[^\s"/:@]*:)[^\s"/@]+@/g, '$1[redacted]@'], // the password in a URL
];

/** Removes from a log line everything that looks like one of our secrets: secrets also occur outside the named fields. */
export function redact(line: string): string {
  return SHAPES.reduce((text, [shape, replacement]) => text.replace(shape, replacement), line);
}
