import { baseLanguage } from '../../../contract/baseLanguage.js'
import type { Segment, Stretch } from '../../../contract/transcript.js'
import type { Span } from '../../measure/spans.js'
import { actLanguage, likelyActs } from '../../understand/acts/recogniseActs.js'
import { englishHandover } from '../../words/en/handover.js'
import { frenchHandover } from '../../words/fr/handover.js'

const WORDS = new Map([
  ['en', englishHandover],
  ['fr', frenchHandover],
])

// In natural logarithms, by which of them each can be without a handover: an offer is declined, a hold ends with the same
// agent, a recogniser hears a greeting in anything. The first three by themselves are enough for the voices to be compared.
const INTRODUCED = 3.5
const ANNOUNCED = 2.5
const OPENING = 2.5
const AWAY = 1.5
const TAKES_OVER = 1.5
const DEMANDED = 1
const LOOKED_BACK = 1
const WAITING = 0.5

const AWAY_SECONDS = 4
const BREATH_SECONDS = 0.5
const AGENT_LINES_BEFORE = 3
const CUSTOMER_LINES_BEFORE = 4
const LINES_AFTER = 3
// "Okay, so how can I help you with that?" is half a greeting.
const OPENS_FROM = 0.5

export interface HandoverSigns {
  /** How much what is said and not said speaks for another agent from this line on; 0 where nothing does. */
  odds(at: number): number
}

/** `lines`: of a call's people, in order. In languages that nobody wrote words for only absence tells, too little alone. */
export function handoverSigns(
  lines: readonly Segment[],
  stretches: readonly Stretch[],
  language: string,
  { isAnybody = false }: { isAnybody?: boolean } = {},
): HandoverSigns {
  const words = WORDS.get(baseLanguage(language))
  const acts = actLanguage(language)
  const texts = lines.map(({ text }) => text.replaceAll('’', "'"))
  const by = (speaker: Segment['speaker'], from: number, to: number) =>
    lines
      .slice(from, to)
      .flatMap((line, i) => (isAnybody || line.speaker === speaker ? [texts[from + i] as string] : []))
  // Of calls of hours every line is asked about.
  const ended = endsBefore(lines)
  const some = (said: readonly string[], pattern: RegExp | undefined) =>
    pattern !== undefined && said.some((text) => pattern.test(text))

  return {
    odds(at) {
      const before = agentsLast(at, isAnybody ? 2 * AGENT_LINES_BEFORE : AGENT_LINES_BEFORE)
      const asked = by('CUSTOMER', Math.max(0, at - CUSTOMER_LINES_BEFORE), at)
      const answered = by('CUSTOMER', at + 1, at + 1 + LINES_AFTER)
      return (
        (some(before, words?.introduces) ? INTRODUCED : some(before, words?.announces) ? ANNOUNCED : 0) +
        (some(before, words?.waits) ? WAITING : 0) +
        (some(asked, words?.demands) ? DEMANDED : 0) +
        (some(answered, words?.looksBack) ? LOOKED_BACK : 0) +
        (isAway(at) ? AWAY : 0) +
        (some([texts[at] ?? ''], words?.takesOver) ? TAKES_OVER : 0) +
        OPENING * Math.max(opening(at), isAnybody && goesOn(at) ? opening(at + 1) : 0)
      )
    },
  }

  function agentsLast(at: number, count: number): string[] {
    const last: string[] = []
    for (let i = at - 1; i >= 0 && last.length < count; i--)
      if (isAnybody || lines[i]?.speaker === 'AGENT') last.push(texts[i] as string)
    return last
  }

  function opening(at: number): number {
    if (!acts) return 0
    const likely = likelyActs(texts[at] ?? '', acts)
    const most = Math.max(likely.greeting, likely['self-introduction'])
    return most >= OPENS_FROM ? most : 0
  }

  /** A line that is split between two voices is one greeting. */
  function goesOn(at: number): boolean {
    const [line, next] = [lines[at], lines[at + 1]]
    return line !== undefined && next !== undefined && next.start - line.end < BREATH_SECONDS
  }

  /** Nobody speaks, music plays or it rings before this line. */
  function isAway(at: number): boolean {
    const { start } = lines[at] as Span
    const since = ended[at] as number
    const waited = stretches.some(
      (one) => one.kind !== 'UNCLEAR' && one.end > since - AWAY_SECONDS && one.start < start,
    )
    return waited || start - since >= AWAY_SECONDS
  }
}

/** For each line, when the last of those before it is over. */
function endsBefore(lines: readonly Span[]): number[] {
  let last = 0
  return lines.map(({ end }) => {
    const before = last
    last = Math.max(last, end)
    return before
  })
}
