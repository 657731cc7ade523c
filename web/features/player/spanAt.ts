interface Span {
  start: number
  end: number
}

/** Index of the span being said at `time`, of two that overlap the later; -1 in a pause. Spans are in order of their start. */
export function spanAt(spans: readonly Span[], time: number): number {
  for (let index = lastStarted(spans, time); index >= 0; index--) {
    const span = spans[index]
    if (span && time < span.end) return index
    // Turns overlap by a sentence or two, not by more: further back nothing can still be going on.
    if (span && time - span.start > LONGEST_TURN_SECONDS) return -1
  }
  return -1
}

const LONGEST_TURN_SECONDS = 600

function lastStarted(spans: readonly Span[], time: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= time) low = middle + 1
    else high = middle
  }
  return low - 1
}
