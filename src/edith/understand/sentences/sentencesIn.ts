const SENTENCE = /[^.!?…]*[.!?…]+["')\]]*\s*|[^.!?…]+$/g

/** With the space that follows each, so that joined they are the text again. */
export function sentencesIn(text: string): string[] {
  return text.match(SENTENCE) ?? []
}
