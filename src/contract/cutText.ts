/** Its first `length` UTF-16 units, without half of the character that a cut in the middle of one leaves. */
export function cutText(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Surrogate}$/u, '')
}
