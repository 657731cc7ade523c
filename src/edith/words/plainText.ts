/** As patterns and lists of words are written: lower case, no accents, straight apostrophes. */
export function plainText(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[’`]/g, "'")
}
