import type { Segment } from '../../contract/transcript.js'

/** A stretch of speech that is compared as one: a turn, a sentence, or one that runs over two segments. */
export interface Span {
  text: string
  /** Where it was said; two parts when it runs over a segment's end. */
  parts: { segment: Segment; quote: string }[]
}

const MAX_ACROSS_WORDS = 20
const MAX_GAP_SECONDS = 2
// The longest that anybody's labelled talk has; beyond it a turn is only read by its sentences.
const LONGEST_TURN_WORDS = 60
const ENDS = /[.?!]$/
const HAS_WORDS = /[\p{L}\p{N}]/u

/** What is compared: every turn as a whole, its sentences, and its end with the speaker's next beginning. */
export function turnSpans(segments: Segment[]): Span[] {
  return segments.flatMap((segment, at) => {
    const sentences = sentencesOf(segment.text)
    const texts = new Set(sentences)
    if (countWords(segment.text) <= LONGEST_TURN_WORDS) texts.add(segment.text.trim())
    const spans: Span[] = [...texts]
      .filter((text) => HAS_WORDS.test(text))
      .map((text) => ({ text, parts: [{ segment, quote: text }] }))
    const over = acrossTheEnd(segment, sentences.at(-1), followingTurn(segments, at))
    return over ? [...spans, over] : spans
  })
}

export function sentencesOf(text: string): string[] {
  return (text.match(/[^.?!]+[.?!]*/g) ?? []).map((sentence) => sentence.trim()).filter(Boolean)
}

function followingTurn(segments: Segment[], at: number): Segment | undefined {
  const segment = segments[at]
  // Another speaker's word in between does not end the sentence: people say "mhm" while they listen.
  return segments.slice(at + 1, at + 3).find(({ speaker }) => speaker === segment?.speaker)
}

function acrossTheEnd(
  segment: Segment,
  last: string | undefined,
  next: Segment | undefined,
): Span | undefined {
  const first = next && sentencesOf(next.text)[0]
  if (!next || !first || !last || next.start - segment.end > MAX_GAP_SECONDS) return undefined
  // Where nobody could tell who spoke, what follows a whole sentence is as likely the other's answer.
  if (segment.speaker === 'UNKNOWN' && ENDS.test(last)) return undefined
  const text = `${last} ${first}`
  if (countWords(text) > MAX_ACROSS_WORDS) return undefined
  return {
    text,
    parts: [
      { segment, quote: last },
      { segment: next, quote: first },
    ],
  }
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
