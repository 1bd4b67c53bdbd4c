/** What a secret looks like wherever it stands: in a message, a stack, an address. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/\bg([cr])_[\w-]{16,}/g, 'g$1_[redacted]'], // API keys and refresh tokens
  [/\beyJ[\w-]+(?:\.[\w-]+){1,2}/g, '[redacted]'], // access tokens and what signed links are made of
  [/\b(bearer)\s+[^\s"\\]+/gi, '$1 [redacted]'],
  [/(:\/\/[^\s"/:@]*:)[^\s"/@]+@/g, '$1[redacted]@'], // the password in an address
];

/** A line of the log without what looks like a secret of ours: the names of fields are not all that may give one away. */
export function strikeOut(line: string): string {
  return SHAPES.reduce((text, [shape, instead]) => text.replace(shape, instead), line);
}
