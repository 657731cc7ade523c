/** PostgreSQL keeps no NUL, neither as a character of a text nor as `\u0000` in JSON. */
export function withoutNul(text: string): string {
  // In JSON an escaped backslash may stand before "u0000": that one is text, and stays.
  return text.replaceAll('\0', '').replace(/(\\\\)|\\u0000/g, '$1')
}
