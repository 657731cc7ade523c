/** Of time, and of what begins at once by channel. */
export function inOrder(
  a: { start: number; channel: number },
  b: { start: number; channel: number },
): number {
  return a.start - b.start || a.channel - b.channel
}
