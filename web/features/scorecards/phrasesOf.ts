export function phrasesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** `typed`, with the spaces and empty lines of somebody typing, unless the phrases have become others since. */
export function textOf(phrases: readonly string[], typed: string): string {
  const text = phrases.join('\n')
  return phrasesOf(typed).join('\n') === text ? typed : text
}
